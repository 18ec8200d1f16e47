package org.tallystick.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.tallystick.loader.load.EventCode;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.FileReason;
import org.tallystick.loader.load.LoadOutcome;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.loader.match.Agreement;
import org.tallystick.loader.match.Candidate;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyComparison;
import org.tallystick.loader.match.MatchBranch;
import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.loader.match.MatchStep;
import org.tallystick.loader.query.MatchRecord;
import org.tallystick.loader.verify.VerifyReport;
import org.tallystick.model.Computer;
import org.tallystick.model.ComputerState;
import org.tallystick.model.ComputerSummary;
import org.tallystick.model.FileResult;
import org.tallystick.model.FileState;
import org.tallystick.model.GroupInstance;
import org.tallystick.model.HistoryRecord;
import org.tallystick.model.InventoryFile;
import org.tallystick.model.InventoryGroup;
import org.tallystick.model.LoadTotals;
import org.tallystick.model.MatchEvent;
import org.tallystick.model.NamedValue;
import org.tallystick.model.ResyncRequest;
import org.tallystick.model.ResyncState;
import org.tallystick.model.Site;
import org.tallystick.model.TallystickFactory;
import org.tallystick.model.ValueChange;

/** The made-up site that the samples of {@code docs/cli.md} show: computer 17 was renamed from LAB1 to LAB9. */
final class Samples {

    static final String BROKEN_MESSAGE = "The file does not follow the grammar: expected a statement of the attribute or "
            + "`end attribute`, found `Valu`.";
    static final String BROKEN = """
            Start Component
              Name = "Workstation"
              Start Group
                Name = "Disk"
                ID = 1
                Class = "MICROSOFT|DISK|1.0"
                Start Attribute
                  Name = "Disk Index"
                  ID = 1
                  Type = String(4)
                  Valu = "C"
                End Attribute
              End Group
            End Component
            """;

    static final String SMALL = """
            Start Component
              Name = "Workstation"
              Start Group
                Name = "Disk"
                ID = 1
                Class = "MICROSOFT|DISK|1.0"
                Key = 1
                Start Attribute
                  Name = "Disk Index"
                  ID = 1
                  Type = String(4)
                  Value = "C"
                End Attribute
                Start Attribute
                  Name = "Free Storage (MByte)"
                  ID = 2
                  Type = Integer
                  Value = 1000
                End Attribute
              End Group
            End Component
            """;

    private static final TallystickFactory MODEL = TallystickFactory.eINSTANCE;
    private static final Instant AT = Instant.parse("2026-11-21T03:00:00.123Z");

    private Samples() {
    }

    static List<FileOutcome> outcomes() {
        return List.of(loaded(), refused(), held(), stale(), unchanged());
    }

    /** The first sample line of the interface. */
    static FileOutcome loaded() {
        return new FileOutcome(1, "in/a.mif", FileResult.LOADED, null, 0, 0, null, MatchBranch.M5, LoadOutcome.UPDATE,
                OptionalInt.of(17), List.of(), null,
                List.of(event(EventCode.ATTRIBUTES_DIFFER, 17, List.of("SMSID", "NetCardID"), List.of("Name")),
                        event(EventCode.OVERLAP_OF_MATCHED, 4, List.of("Name"), List.of("SMSID", "NetCardID"))),
                List.of());
    }

    static FileOutcome refused() {
        return new FileOutcome(2, "in/b.mif", FileResult.REFUSED, FileReason.MIF_SYNTAX, 11, 7,
                BROKEN_MESSAGE, null, null, OptionalInt.empty(), List.of(), null,
                List.of(), List.of());
    }

    static FileOutcome held() {
        return new FileOutcome(3, "in/c.mif", FileResult.HELD, FileReason.AWAITING_RESYNC, 0, 0,
                "Computers 5 and 6 claimed this identity and were taken out; the file waits for a full inventory.",
                MatchBranch.M4,
                LoadOutcome.AMBIGUOUS, OptionalInt.empty(), List.of(5, 6),
                new FileOutcome.Resync(3, "X0000001", "SAME_SMSID"),
                List.of(event(EventCode.SAME_SMSID, 0, List.of("SMSID"), List.of("Name")),
                        event(EventCode.RESYNC_SENT, 0, List.of(), List.of())),
                List.of());
    }

    static FileOutcome stale() {
        return new FileOutcome(4, "in/d.mif", FileResult.STALE, FileReason.STALE, 0, 0,
                "A newer scan of this computer is already in the inventory.", MatchBranch.M1, null, OptionalInt.of(17),
                List.of(), null, List.of(), List.of());
    }

    static FileOutcome unchanged() {
        return new FileOutcome(0, "in/e.mif", FileResult.UNCHANGED, null, 0, 0, null, null, null, OptionalInt.of(17),
                List.of(), null, List.of(), List.of());
    }

    /** A mass overlap (D11), met by a file that the reader repaired. */
    static FileOutcome mass() {
        FileOutcome.Event event = new FileOutcome.Event(9, EventCode.OVERLAP_OF_NEW, OptionalInt.empty(),
                List.of("Domain"), List.of(), 3, new int[] { 4, 5, 6 }, "text");
        return new FileOutcome(5, "in/f.mif", FileResult.LOADED, null, 0, 0, null, MatchBranch.M6, LoadOutcome.NEW,
                OptionalInt.of(18), List.of(), null, List.of(event), List.of("The value is longer than declared."));
    }

    private static FileOutcome.Event event(EventCode code, int computer, List<String> agree, List<String> differ) {
        return new FileOutcome.Event(1, code, computer > 0 ? OptionalInt.of(computer) : OptionalInt.empty(), agree,
                differ, 1, new int[0], code.label());
    }

    static LoadSummary summary(List<FileOutcome> outcomes, boolean cancelled) {
        long[] counts = new long[FileResult.values().length];
        long removed = 0;
        long events = 0;
        for (FileOutcome outcome : outcomes) {
            counts[outcome.result().ordinal()]++;
            removed += outcome.removed().size();
            events += outcome.events().size();
        }
        long created = outcomes.stream().filter(outcome -> outcome.outcome() == LoadOutcome.NEW).count();
        long updated = outcomes.stream().filter(outcome -> outcome.outcome() == LoadOutcome.UPDATE).count();
        long ambiguous = outcomes.stream().filter(outcome -> outcome.outcome() == LoadOutcome.AMBIGUOUS).count();
        return new LoadSummary(outcomes.size(), counts[0], counts[1], counts[2], counts[3], counts[4], created, updated,
                ambiguous, removed, events, Duration.ofMillis(400), cancelled);
    }

    static List<ComputerSummary> computers() {
        List<ComputerSummary> computers = new ArrayList<>();
        computers.add(computerSummary(4, "LAB2", "X0000002", "00:AA:00:60:D8:02"));
        computers.add(computerSummary(17, "LAB9", "X0000001", "00:AA:00:60:D8:01"));
        return computers;
    }

    private static ComputerSummary computerSummary(int id, String name, String smsId, String card) {
        ComputerSummary summary = MODEL.createComputerSummary();
        summary.setId(id);
        summary.setState(ComputerState.CURRENT);
        summary.setArchitecture("Personal Computer");
        summary.setName(name);
        summary.setSmsId(smsId);
        summary.setNetCardId(card);
        summary.setSiteCode("S01");
        summary.setDomain("LABDOM");
        summary.setOwnerSite("S01");
        summary.setLastLoaded(AT);
        summary.setLastScan(Instant.parse("2026-11-20T22:15:00Z"));
        summary.getIdentification().add(value("Name", name));
        summary.getIdentification().add(value("SMSID", smsId));
        summary.getIdentification().add(value("NetCardID", card));
        summary.getIdentification().add(value("LogOn Name", null));
        return summary;
    }

    private static NamedValue value(String name, String text) {
        NamedValue value = MODEL.createNamedValue();
        value.setName(name);
        value.setValue(text);
        return value;
    }

    static Computer computer() {
        Computer computer = MODEL.createComputer();
        computer.setSummary(computers().get(1));
        computer.setGuid("5f2b8c1e-0d4a-4c57-9a53-0a8f6c1d2e3f");
        computer.setRevision(2);
        computer.setFirstLoaded(Instant.parse("2026-11-01T03:00:00Z"));
        computer.getGroups().add(disks("1000"));
        return computer;
    }

    private static InventoryGroup disks(String free) {
        InventoryGroup group = MODEL.createInventoryGroup();
        group.setClassName("MICROSOFT|DISK|1.0");
        group.setName("Disk");
        group.setSource("Inventory Agent");
        group.getColumns().addAll(List.of("Disk Index", "Storage Type", "Free Storage (MByte)"));
        group.getKeyColumns().add("Disk Index");
        GroupInstance instance = MODEL.createGroupInstance();
        instance.getValues().add("C");
        instance.getValues().add(null);
        instance.getValues().add(free);
        group.getInstances().add(instance);
        return group;
    }

    static List<HistoryRecord> history() {
        HistoryRecord entry = MODEL.createHistoryRecord();
        entry.setAt(AT);
        entry.setFileId(1);
        entry.setFileName("in/a.mif");
        entry.setBefore(disks("1200"));
        ValueChange change = MODEL.createValueChange();
        change.setInstance("C");
        change.setAttribute("Free Storage (MByte)");
        change.setBefore("1200");
        change.setAfter("1000");
        entry.getChanges().add(change);
        return List.of(entry);
    }

    static MatchRecord matchRecord() {
        Identification incoming = new Identification("Personal Computer",
                List.of(Identification.Attribute.of("Name", "LAB9", true),
                        Identification.Attribute.of("SMSID", "X0000001", true),
                        Identification.Attribute.of("LogOn Name", null, false)));
        Candidate selected = new Candidate(17, MatchStep.SMSID,
                List.of(new KeyComparison("Name", "LAB9", "LAB1", Agreement.DIFFER),
                        new KeyComparison("SMSID", "X0000001", "X0000001", Agreement.AGREE)));
        return new MatchRecord(1, "in/a.mif", AT, FileResult.LOADED, null, null, "update", OptionalInt.of(17),
                new MatchOutcome(MatchBranch.M5, incoming, OptionalInt.of(17), List.of(selected), List.of(), null,
                        List.of()));
    }

    static List<MatchEvent> events() {
        MatchEvent renamed = MODEL.createMatchEvent();
        renamed.setId(8);
        renamed.setCode(EventCode.ATTRIBUTES_DIFFER.number());
        renamed.setAt(AT);
        renamed.setFileId(1);
        renamed.setFileName("in/a.mif");
        renamed.setBranch("M5");
        renamed.setComputerId(17);
        renamed.setEnteredComputerId(17);
        renamed.getAgree().add("SMSID");
        renamed.getDiffer().add("Name");
        renamed.getEntering().add(value("Name", "LAB9"));
        renamed.getFound().add(value("Name", "LAB1"));
        renamed.setCount(1);
        renamed.setText("Computer 17 was matched by its SMSID; Name differs.");
        MatchEvent same = MODEL.createMatchEvent();
        same.setId(7);
        same.setCode(EventCode.SAME_SMSID.number());
        same.setAt(AT);
        same.setFileName("in/c.mif");
        same.setBranch("M4");
        same.setCount(1);
        same.setText("Computers 5 and 6 had the SMSID X0000001 and were taken out.");
        return List.of(renamed, same);
    }

    static List<ResyncRequest> resyncs() {
        ResyncRequest request = MODEL.createResyncRequest();
        request.setId(3);
        request.setSmsId("X0000001");
        request.setSite("S01");
        request.setDomain("LABDOM");
        request.setReason("SAME_SMSID");
        request.setState(ResyncState.ASKED);
        request.setAskedAt(Instant.parse("2026-11-21T09:00:00Z"));
        return List.of(request);
    }

    static List<InventoryFile> files() {
        InventoryFile held = file(3, "in/c.mif", FileResult.HELD, "AWAITING_RESYNC",
                "Computers 5 and 6 claimed this identity and were taken out; the file waits for a full inventory.");
        held.setBranch("M4");
        held.setTries(2);
        held.setLastTry(Instant.parse("2026-11-21T04:00:00Z"));
        InventoryFile refused = file(2, "in/b.mif", FileResult.REFUSED, "MIF_SYNTAX",
                BROKEN_MESSAGE);
        refused.setLine(11);
        refused.setColumn(7);
        return List.of(held, refused);
    }

    private static InventoryFile file(long id, String name, FileResult result, String reason, String message) {
        InventoryFile file = MODEL.createInventoryFile();
        file.setId(id);
        file.setName(name);
        file.setSize(1840);
        file.setAt(AT);
        file.setResult(result);
        file.setReason(reason);
        file.setMessage(message);
        file.setProfile("LEGACY");
        file.setState(FileState.OPEN);
        file.setTries(1);
        file.setLastTry(AT);
        return file;
    }

    static VerifyReport report(long broken) {
        List<VerifyReport.Check> checks = new ArrayList<>();
        checks.add(new VerifyReport.Check("I1", "no two rows have one key", broken,
                broken == 0 ? List.of() : List.of("Row 7 has the key of row 6."), false));
        checks.add(new VerifyReport.Check("I8", "no two current computers have one SMSID", 1,
                List.of("Computers 4 and 9 have the SMSID X0000002."), true));
        return new VerifyReport(checks, 320);
    }

    static Site site() {
        Site site = MODEL.createSite();
        site.setCode("S01");
        site.setName("Demo site");
        site.setComputers(318);
        site.setQuarantined(4);
        site.setOpenEvents(41);
        site.setOpenFiles(6);
        site.setOpenResyncs(3);
        LoadTotals totals = MODEL.createLoadTotals();
        totals.setFiles(720);
        totals.setLoaded(700);
        totals.setUnchanged(10);
        totals.setHeld(4);
        totals.setRefused(5);
        totals.setStale(1);
        site.setTotals(totals);
        return site;
    }
}
