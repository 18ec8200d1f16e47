package org.tallystick.loader.legacy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.staging.StagedDefinitions.Attribute;
import org.tallystick.loader.staging.StagedDefinitions.Group;
import org.tallystick.loader.staging.StagedInstance;
import org.tallystick.mif.MifAccess;
import org.tallystick.mif.MifAttribute;
import org.tallystick.mif.MifComponent;
import org.tallystick.mif.MifDocument;
import org.tallystick.mif.MifElement;
import org.tallystick.mif.MifGroup;
import org.tallystick.mif.MifHeader;
import org.tallystick.mif.MifNames;
import org.tallystick.mif.MifPosition;
import org.tallystick.mif.MifStorage;
import org.tallystick.mif.MifType;
import org.tallystick.mif.MifValue;
import org.tallystick.mif.MifWriter;

/**
 * Writes a state of a machine as the full inventory file that its agent would have sent, so that it comes in as any
 * other: matched, with history and events.
 */
final class MachineMif {

    private static final int MOST_NOTES = 5;
    private static final String COMPONENT = "Workstation";

    private final String architecture;
    private final List<String> notes;

    /**
     * Makes a writer for machines of an architecture.
     *
     * @param notes gets sentences about values that cannot be written
     */
    MachineMif(String architecture, List<String> notes) {
        this.architecture = architecture;
        this.notes = notes;
    }

    /** The bytes of the file; equal for equal states. */
    byte[] write(MachineStates.State state) {
        List<MifElement> elements = new ArrayList<>(state.instances().size() + 2);
        List<StagedInstance> sorted = state.instances().stream()
                .sorted(Comparator.comparing((StagedInstance one) -> !isIdentification(one))
                        .thenComparing(one -> !MachineStates.isStatus(one))
                        .thenComparingLong(one -> one.group().key())
                        .thenComparingLong(one -> one.row().instance())
                        .thenComparing(one -> String.join("\0", one.key())))
                .toList();
        boolean status = false;
        for (StagedInstance one : sorted) {
            elements.add(group(elements.size() + 1, one.group(), one.values()));
            status |= MachineStates.isStatus(one);
        }
        if (!MifNames.normalise(architecture).equals(MifNames.normalise(InventoryReport.PERSONAL_COMPUTER))) {
            elements.add(
                    new MifGroup("Architecture", "MICROSOFT|ARCHITECTURE|1.0", elements.size() + 1, null, List.of(),
                            null, List.of(attribute(1, "ArchitectureName", MifType.of(MifType.Kind.STRING, 0),
                                    MifStorage.COMMON, new MifValue.Text(architecture))),
                            MifPosition.NONE));
        }
        if (!status && state.scan() != null) {
            elements.add(status(elements.size() + 1, state.scan()));
        }
        MifDocument document = new MifDocument(MifHeader.NONE, null,
                new MifComponent(COMPONENT, null, List.of(), List.of(), elements));
        return new MifWriter().writeBytes(document, StandardCharsets.UTF_8);
    }

    private static boolean isIdentification(StagedInstance one) {
        return MifNames.normalise(one.group().className()).equals(InventoryReport.IDENTIFICATION);
    }

    private MifGroup group(int id, Group group, String[] values) {
        List<MifAttribute> attributes = new ArrayList<>(values.length);
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Attribute attribute = group.attributes().get(i);
            if (attribute.isKey()) {
                keys.add(i + 1);
            }
            MifValue value = value(group, attribute, values[i]);
            int length = attribute.length() == 0 || values[i] == null ? attribute.length()
                    : Math.max(attribute.length(), values[i].length());
            attributes.add(attribute(i + 1, attribute.name(), attribute.kind().type(length),
                    attribute.inCommon() ? MifStorage.COMMON : MifStorage.SPECIFIC, value));
        }
        return new MifGroup(group.name(), group.className(), id, null, keys, null, attributes, MifPosition.NONE);
    }

    private MifValue value(Group group, Attribute attribute, String text) {
        if (text == null) {
            return null;
        }
        return switch (attribute.kind()) {
            case TEXT -> new MifValue.Text(text);
            case DATE -> LegacyTimes.parse(text).<MifValue>map(moment -> new MifValue.Text(LegacyTimes.dmi(moment)))
                    .orElseGet(() -> outside(group, attribute, text, "date"));
            case INTEGER -> number(group, attribute, text);
        };
    }

    private MifValue number(Group group, Attribute attribute, String text) {
        try {
            BigInteger number = new BigInteger(text.strip());
            return number.bitLength() < Long.SIZE ? MifValue.Number.of(number)
                    : outside(group, attribute, text, "number");
        } catch (NumberFormatException e) {
            return outside(group, attribute, text, "number");
        }
    }

    private MifValue outside(Group group, Attribute attribute, String text, String kind) {
        String note = "\"" + text.substring(0, Math.min(text.length(), 40)) + "\" of attribute " + attribute.name()
                + " of group " + group.name() + " is no " + kind + " and stays outside.";
        if (notes.size() < MOST_NOTES && !notes.contains(note)) {
            notes.add(note);
        }
        return null;
    }

    private static MifGroup status(int id, Instant scan) {
        return new MifGroup("WorkstationStatus", "MICROSOFT|WORKSTATIONSTATUS|1.0", id, null, List.of(), null,
                List.of(attribute(1, "LastHWScan", MifType.of(MifType.Kind.DATE), MifStorage.SPECIFIC,
                        new MifValue.Text(LegacyTimes.dmi(scan)))),
                MifPosition.NONE);
    }

    private static MifAttribute attribute(int id, String name, MifType type, MifStorage storage, MifValue value) {
        return new MifAttribute(name, id, null, type, MifAccess.READ_ONLY, storage, value, MifPosition.NONE);
    }
}
