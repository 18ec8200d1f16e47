package org.tallystick.loader.intake;

import java.util.ArrayList;
import java.util.List;

import org.tallystick.loader.load.FileReason;
import org.tallystick.mif.MifDocument;
import org.tallystick.mif.MifGroup;
import org.tallystick.mif.MifHeader;
import org.tallystick.mif.MifInstance;
import org.tallystick.mif.MifInstances;
import org.tallystick.mif.MifNames;
import org.tallystick.mif.MifOptions;
import org.tallystick.mif.MifPosition;
import org.tallystick.mif.MifProblem;
import org.tallystick.mif.MifReader;
import org.tallystick.mif.MifResult;
import org.tallystick.mif.MifSeverity;
import org.tallystick.mif.MifValue;

/**
 * Turns the bytes of a file into a report, or says why they are none. Keeps its reader's memory, so one per thread.
 */
public final class ReportReader {

    static final String ARCHITECTURE = "MICROSOFT|ARCHITECTURE|1.0";
    private static final String ARCHITECTURE_NAME = "ARCHITECTURENAME";
    private static final int MOST_WARNINGS = 20;
    private static final int MOST_IDENTIFYING = 64;

    private final MifReader reader;

    /** Makes a reader for a profile. */
    public ReportReader(MifOptions options) {
        reader = new MifReader(options);
    }

    /** Reads a file. Never throws for anything that is in the bytes. */
    public ReadFile read(byte[] bytes) {
        MifResult result = reader.read(bytes);
        List<String> warnings = warnings(result);
        if (!result.accepted()) {
            return refused(result, warnings);
        }
        return report(result.document().orElseThrow(), warnings);
    }

    private static ReadFile report(MifDocument document, List<String> warnings) {
        List<MifInstance> instances = MifInstances.of(document);
        List<MifInstance> identifications = new ArrayList<>(1);
        MifInstance architecture = null;
        List<MifInstance> status = new ArrayList<>(1);
        List<MifInstance> others = new ArrayList<>(instances.size());
        for (MifInstance instance : instances) {
            switch (classKey(instance.className())) {
                case InventoryReport.IDENTIFICATION -> identifications.add(instance);
                case ARCHITECTURE -> architecture = instance;
                case InventoryReport.WORKSTATION_STATUS -> status.add(instance);
                default -> others.add(instance);
            }
        }
        List<MifGroup> named = document.component().groups().stream()
                .filter(group -> classKey(group.className()).equals(InventoryReport.IDENTIFICATION)).toList();
        if (named.size() > 1 || identifications.size() > 1) {
            MifPosition second = named.size() > 1 ? named.get(1).position() : identifications.get(1).position();
            return new ReadFile.Refused(FileReason.MIF_TWO_IDENTIFICATIONS, second.line(), second.column(),
                    "The file has more than one Identification; nobody knows which computer it is of.", warnings);
        }
        if (identifications.size() == 1 && identifications.get(0).values().size() > MOST_IDENTIFYING) {
            return place(FileReason.GROUP_DEFINITION, identifications.get(0), "The Identification has more than "
                    + MOST_IDENTIFYING + " attributes; no computer is found by so many.", warnings);
        }
        MifHeader header = document.header();
        ReportBuilder builder = new ReportBuilder(document.component().name(), header, status, others);
        if (identifications.size() == 1) {
            return new ReadFile.Report(builder.ofIdentification(identifications.get(0),
                    architecture == null ? null : text(architecture, ARCHITECTURE_NAME)), warnings);
        }
        if (header.uniqueId() != null && header.architecture() != null) {
            return idMif(builder, header, architecture, others, warnings);
        }
        if (architecture != null) {
            return place(FileReason.MIF_NO_IDENTIFICATION, architecture,
                    "The file has an Architecture but no Identification group, so nobody knows whose it is.", warnings);
        }
        return new ReadFile.Report(builder.withoutIdentity(), warnings);
    }

    /** Domain 3.6: headers of later files stand for the Identification; some architectures are reserved (Q202078). */
    private static ReadFile idMif(ReportBuilder builder, MifHeader header, MifInstance architectureGroup,
            List<MifInstance> others, List<String> warnings) {
        String architecture = header.architecture().strip();
        String named = architectureGroup == null ? null : text(architectureGroup, ARCHITECTURE_NAME);
        if (isReserved(architecture) || named != null && isReserved(named)) {
            return new ReadFile.Refused(FileReason.IDMIF_POLICY, 1, 1, "The file claims the architecture "
                    + (isReserved(architecture) ? architecture : named)
                    + ", which is reserved for the inventory agent.",
                    warnings);
        }
        if (header.uniqueId().isBlank()) {
            return new ReadFile.Refused(FileReason.MIF_NO_IDENTIFICATION, 1, 1,
                    "The UniqueID line of the file is empty, so nobody knows whose it is.", warnings);
        }
        String wanted = MifNames.normalise(architecture);
        if (others.stream().noneMatch(instance -> MifNames.normalise(instance.className()).equals(wanted))) {
            return new ReadFile.Refused(FileReason.MIF_NO_TOP_GROUP, 1, 1,
                    "The file has no group whose class is its architecture " + architecture + ".", warnings);
        }
        return new ReadFile.Report(builder.ofHeaders(), warnings);
    }

    private static boolean isReserved(String architecture) {
        String key = MifNames.normalise(architecture);
        return key.equals("SYSTEM") || key.equals("PERSONAL COMPUTER");
    }

    /** Class strings are compared without case; blanks inside count, but for the status group (decision D8). */
    static String classKey(String className) {
        String key = MifNames.normalise(className);
        if (key.length() > InventoryReport.WORKSTATION_STATUS.length() && key.startsWith("MICROSOFT")
                && key.replace(" ", "").equals(InventoryReport.WORKSTATION_STATUS)) {
            return InventoryReport.WORKSTATION_STATUS;
        }
        return key;
    }

    static String text(MifInstance instance, String attributeKey) {
        return instance.value(attributeKey) instanceof MifValue.Text text && !text.text().isBlank()
                ? text.text().strip()
                : null;
    }

    private static ReadFile place(FileReason reason, MifInstance where, String message, List<String> warnings) {
        return new ReadFile.Refused(reason, where.position().line(), where.position().column(), message, warnings);
    }

    private static ReadFile refused(MifResult result, List<String> warnings) {
        MifProblem first = result.firstError().orElseThrow();
        FileReason reason = switch (first.code()) {
            case NOT_A_MIF -> FileReason.NOT_A_MIF;
            case EMPTY -> FileReason.EMPTY;
            case TOO_LARGE, LITERAL_TOO_LONG, LIMIT -> FileReason.MIF_TOO_LARGE;
            default -> FileReason.MIF_SYNTAX;
        };
        return new ReadFile.Refused(reason, first.line(), first.column(), first.message(), warnings);
    }

    private static List<String> warnings(MifResult result) {
        List<String> warnings = new ArrayList<>();
        for (MifProblem problem : result.problems()) {
            if (problem.severity() == MifSeverity.WARNING && warnings.size() < MOST_WARNINGS) {
                warnings.add("Line " + problem.line() + ": " + problem.message());
            }
        }
        return warnings;
    }
}
