package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.legacy.LegacyPlan;
import org.tallystick.loader.legacy.LegacyResult;
import org.tallystick.loader.legacy.MachineResult;
import org.tallystick.model.ComputerSummary;

/** Damaged legacy databases, each with the very fault of an article: found, repaired, let in with history, once. */
class LegacyImportTest extends LegacyTest {

    @Test
    void aSoundDatabaseComesInWholeWithItsHistory() {
        LegacyPlan plan = plan(new LegacyExport().machines(5));
        assertThat(plan.before()).isEmpty();
        assertThat(plan.after()).isEmpty();
        assertThat(plan.machines()).isEqualTo(5);
        assertThat(plan.notes()).isEmpty();
        assertThat(current()).as("a plan lets nothing in").isEmpty();

        LegacyResult result = letIn(plan);

        assertThat(result.ends()).isEqualTo(Map.of(MachineResult.End.NEW, 5));
        assertThat(result.problems()).isEmpty();
        assertThat(asked()).isEmpty();
        assertSound();
        assertThat(current()).hasSize(5);
        int computer = 3;
        assertThat(rows(computer, "Disk")).isEqualTo("103:50:C:800 300:10:D:1000");
        assertThat(rows(computer, "Processor")).isEqualTo("Pentium");
        assertThat(rows(computer, "Program")).contains("Solitaire:6.0", "Terminal:6.0", "19950101080000.000000+000");
        assertThat(history(computer)).containsExactly("Disk[C].Free Storage (MByte): 350 -> 103",
                "Disk[C].% Disk Full: 30 -> 50", "Disk[C].Free Storage (MByte): 400 -> 350",
                "Disk[C].% Disk Full: 20 -> 30");
        ComputerSummary summary = site.queries().computer(computer).orElseThrow().getSummary();
        assertThat(summary.getLastScan()).hasToString("1996-06-04T10:00:00Z");
    }

    /** A second run of the same export changes nothing, whatever happened to the computers in between. */
    @Test
    void aSecondRunLetsNothingInTwice() {
        LegacyExport export = new LegacyExport().machines(4);
        export.crossLinked(1, 2);
        letIn(plan(export));
        assertThat(asked()).containsExactly(LegacyExport.smsid(1), LegacyExport.smsid(2));
        String before = dump();

        LegacyPlan again = plan(export);
        assertThat(again.machines()).isEqualTo(4);
        LegacyResult result = letIn(again);

        assertThat(result.ends()).isEqualTo(Map.of(MachineResult.End.UNCHANGED, 4));
        assertThat(result.run()).isZero();
        assertThat(dump()).isEqualTo(before);
        load(MifText.pc("PC1", LegacyExport.smsid(1), "00:00:00:00:00:01").scanned("19970101120000.000000+000")
                .disk("C", 1));
        String newer = dump();
        assertThat(letIn(plan(export)).ends()).isEqualTo(Map.of(MachineResult.End.UNCHANGED, 4));
        assertThat(dump()).isEqualTo(newer);
        assertSound();
    }

    /** Q250063: part of a group twice after a synchronization that was stopped and ran again. */
    @Test
    void groupsThatCameTwiceBecomeOne() {
        LegacyExport export = new LegacyExport().machines(3);
        export.halfSynchronized(2);
        export.raiseCounters();
        LegacyPlan plan = plan(export);
        assertThat(words(plan.before())).containsExactly("EQUAL_GROUP_KEYS Disk 2");
        assertThat(plan.before().get(0).computers()).containsExactly(2);
        assertThat(plan.after()).isEmpty();
        assertThat(plan.lost()).isZero();

        letIn(plan);
        assertThat(rows(2, "Disk")).isEqualTo("102:50:C:700 300:10:D:1000");
        assertThat(asked()).as("nothing is lost").isEmpty();
        assertSound();
    }

    /** Two instances with the keys of one, and nobody knows which is right: the last stays, and the client is asked. */
    @Test
    void ofTwoInstancesWithOneKeyTheLastStays() {
        LegacyExport export = new LegacyExport().machines(2);
        int place = export.place(1, LegacyExport.DISK, 0);
        export.instance(LegacyExport.DISK, 1, export.specific("Disk_SPEC", 5, 99),
                Integer.parseInt(export.table("MachineDataTable").get(place, "CommonKey")));
        export.raiseCounters();
        LegacyPlan plan = plan(export);
        assertThat(words(plan.before())).containsExactly("EQUAL_GROUP_KEYS Disk 1 lost 1");
        assertThat(plan.losing()).isEqualTo(1);
        letIn(plan);
        assertThat(rows(1, "Disk")).isEqualTo("300:10:D:1000 5:99:C:600");
        assertThat(asked()).containsExactly(LegacyExport.smsid(1));
        assertSound();
    }

    /** Q226897: an update that was not finished left staging tables, doubled keys and a counter that is behind. */
    @Test
    void whatAnAbortedUpdateLeftStaysOutside() {
        LegacyExport export = new LegacyExport().machines(3);
        export.abortedUpdate(2);
        LegacyPlan plan = plan(export);
        assertThat(words(plan.before())).containsExactly("COUNTER_BELOW_MAXIMUM NextSpecificKey of Disk 1",
                "DUPLICATE_DATA_KEY Disk_SPEC 1 lost 1", "LEFT_OVER _Disk_SPEC 2");
        assertThat(plan.after()).isEmpty();
        assertThat(site.legacyImport().losses(plan, 10)).extracting(loss -> loss.machine() + " " + loss.name() + " "
                + loss.groups()).containsExactly("2 PC2 [Disk (1)]");

        letIn(plan);
        assertThat(rows(2, "Disk")).as("nobody can tell which row was C").isEqualTo("300:10:D:1000");
        assertThat(rows(3, "Disk")).isEqualTo("103:50:C:800 300:10:D:1000");
        assertThat(asked()).containsExactly(LegacyExport.smsid(2));
        assertSound();
    }

    /** Rows that were written twice just as they are harm nobody. */
    @Test
    void ofEqualRowsUnderOneKeyOneStays() {
        LegacyExport export = new LegacyExport().machines(3);
        export.table("Disk_SPEC").copyOf(export.row("Disk_SPEC", export.place(2, LegacyExport.DISK, 0)));
        export.table("Program_COMM").copyOf(2);
        export.table("Machines").copyOf(0);
        LegacyPlan plan = plan(export);
        assertThat(words(plan.before())).containsExactlyInAnyOrder("DUPLICATE_DATA_KEY Disk_SPEC 1",
                "DUPLICATE_DATA_KEY Program_COMM 1", "DUPLICATE_DATA_KEY machines 1");
        assertThat(plan.machines()).isEqualTo(3);
        letIn(plan);
        assertThat(rows(2, "Disk")).isEqualTo("102:50:C:700 300:10:D:1000");
        assertThat(asked()).isEmpty();
        assertSound();
    }

    /** Q168565: a counter of common rows that was not advanced gave one key to the rows of two children. */
    @Test
    void commonRowsOfTwoChildrenUnderOneKeyGo() {
        LegacyExport export = new LegacyExport().machines(4);
        export.commonCounterBehind();
        LegacyPlan plan = plan(export);
        assertThat(words(plan.before())).containsExactly("COUNTER_BELOW_MAXIMUM NextCommonKey of Disk 1",
                "DUPLICATE_DATA_KEY Disk_COMM 1 lost 1");
        assertThat(plan.before().get(1).computers()).as("key 1 is disk C of the first machine").containsExactly(1);
        letIn(plan);
        assertThat(rows(1, "Disk")).isEqualTo("300:10:D:1000");
        assertThat(rows(2, "Disk")).isEqualTo("102:50:C:700 300:10:D:1000");
        assertThat(history(1)).as("history of what nobody knows goes too").noneMatch(line -> line.contains("C]"));
        assertThat(asked()).containsExactly(LegacyExport.smsid(1));
        assertSound();
    }

    /** Q199731: the cleaner left counters below the maximum, so that duplicates come again. */
    @Test
    void countersBelowTheMaximumAreTold() {
        LegacyExport export = new LegacyExport().machines(3);
        export.counterBelowMaximum();
        export.counter(LegacyExport.STATUS, "NextInstanceKey", 3);
        export.table("SMSData").set(0, "NextMachineID", 3);
        LegacyPlan plan = plan(export);
        assertThat(words(plan.before())).containsExactly("COUNTER_BELOW_MAXIMUM NextInstanceKey of WorkstationStatus 1",
                "COUNTER_BELOW_MAXIMUM NextSpecificKey of Program 1", "COUNTER_BELOW_MAXIMUM NextMachineID 1");
        assertThat(plan.before().get(1).sentence())
                .isEqualTo("NextSpecificKey of group Program is 2, but 9 is in use.");
        assertThat(plan.after()).isEmpty();
        letIn(plan);
        assertSound();
    }

    /** Q191352: one specific row of two computers is neither's; of history too. */
    @Test
    void crossLinkedRowsGoFromAll() {
        LegacyExport export = new LegacyExport().machines(5);
        export.crossLinked(1, 2);
        int other = export.place(4, LegacyExport.DISK, 0);
        export.earlier(export.place(5, LegacyExport.DISK, 0),
                Integer.parseInt(export.table("MachineDataTable").get(other, "SpecificKey")), 1,
                "1996-05-01 00:00:00");
        LegacyPlan plan = plan(export);
        assertThat(words(plan.before())).containsExactly("CROSS_LINKED_KEY Disk_SPEC 2 lost 3",
                "ORPHAN_ROW Disk_SPEC 1");
        assertThat(plan.before().get(0).computers()).containsExactly(1, 2, 4, 5);
        letIn(plan);
        assertThat(rows(1, "Disk")).isEqualTo("101:50:C:600");
        assertThat(rows(2, "Disk")).isEqualTo("102:50:C:700");
        assertThat(rows(4, "Disk")).isEqualTo("300:10:D:1000");
        assertThat(rows(5, "Disk")).isEqualTo("105:50:C:600 300:10:D:1000");
        assertThat(asked()).containsExactly(LegacyExport.smsid(1), LegacyExport.smsid(2), LegacyExport.smsid(4));
        assertSound();
    }

    /** Missing, orphan and blank rows, each counted in its place. */
    @Test
    void missingOrphanAndBlankRows() {
        LegacyExport export = new LegacyExport().machines(4);
        export.table("Disk_SPEC").rows.remove(export.row("Disk_SPEC", export.place(1, LegacyExport.DISK, 0)) + 0);
        export.specific("Program_SPEC", "1999-09-09 00:00:00");
        export.table("Program_COMM").add("", "Ghost", "1.0");
        export.instance(LegacyExport.DISK, 2, 0, 0);
        export.instance(LegacyExport.PROCESSOR, 900, 0, 1);
        export.instance(5, 99, 3, 7, 7);
        export.table("MachineDataTable").add(5, LegacyExport.PROCESSOR, "", 0, 1, 9);
        export.table("Machines").add("", 5);
        export.table("Machines").add(0, 5);
        export.raiseCounters();
        LegacyPlan plan = plan(export);
        assertThat(words(plan.before())).containsExactlyInAnyOrder("MISSING_ROW Disk_SPEC 1 lost 1",
                "ORPHAN_ROW Program_SPEC 1", "BLANK_ROW Program_COMM 1", "BLANK_ROW Disk 1 lost 1",
                "ORPHAN_ROW instances 1", "ORPHAN_ROW MachineDataTable 1 lost 1", "BLANK_ROW MachineDataTable 1",
                "BLANK_ROW machines 2");
        assertThat(plan.after()).isEmpty();
        assertThat(site.legacyImport().losses(plan, 10)).extracting(loss -> loss.machine() + " " + loss.groups())
                .containsExactly("1 [Disk (1)]", "2 [Disk (1)]", "3 [groups that GroupMap does not have (1)]");
        letIn(plan);
        assertThat(current()).hasSize(4);
        assertThat(rows(2, "Disk")).isEqualTo("102:50:C:700 300:10:D:1000");
        assertThat(asked()).containsExactly(LegacyExport.smsid(1), LegacyExport.smsid(2), LegacyExport.smsid(3));
        assertSound();
    }

    /** A machine whose Identification is lost has that of its history; one that never had any stays outside. */
    @Test
    void machinesWithoutIdentification() {
        LegacyExport export = new LegacyExport().machines(4);
        int identity = export.place(1, LegacyExport.IDENTIFICATION, 0);
        export.earlier(identity, export.specific("Identification_SPEC", "OLDPC1", LegacyExport.smsid(1), "1", "u"), 1,
                "1996-01-01 00:00:00");
        export.table("MachineDataTable").rows.remove(identity);
        export.table("MachineDataTable").rows.remove(export.place(2, LegacyExport.IDENTIFICATION, 0));
        int second = export.identification(3, "PC3B", LegacyExport.smsid(3));
        export.instance(LegacyExport.IDENTIFICATION, 3, second, 1);
        export.raiseCounters();
        LegacyPlan plan = plan(export);
        assertThat(words(plan.before())).containsExactlyInAnyOrder("IDENTIFICATION Identification 2 lost 2",
                "IDENTIFICATION machines 1", "ORPHAN_ROW Identification_SPEC 2", "ORPHAN_ROW Identification_COMM 1");
        assertThat(plan.machines()).isEqualTo(3);
        assertThat(plan.leftOut()).isEqualTo(1);

        LegacyResult result = letIn(plan);
        assertThat(result.ends()).isEqualTo(Map.of(MachineResult.End.NEW, 3, MachineResult.End.LEFT_OUT, 1));
        assertThat(computer(1).getSummary().getName()).isEqualTo("OLDPC1");
        assertThat(computer(2).getSummary().getName()).isEqualTo("PC3B");
        assertThat(asked()).containsExactly(LegacyExport.smsid(1), LegacyExport.smsid(3));
        assertSound();
    }

    /** Q185913, Q200713: names that differ in letter case only. */
    @Test
    void namesThatDifferInCaseBecomeOne() {
        LegacyExport export = new LegacyExport().machines(2);
        export.table("AttributeMap").add(5, LegacyExport.PROCESSOR, "PROCESSOR NAME", "Other0", "String", 64, "Common",
                0);
        LegacyExport.Table processors = new LegacyExport.Table("DATAKEY", "processor_name0", "OTHER0");
        processors.add(1, "Pentium", "");
        processors.add(2, "", "i486");
        export.remove("Processor_COMM");
        export.added("processor_comm", "DATAKEY", "processor_name0", "OTHER0").rows.addAll(processors.rows);
        LegacyPlan plan = plan(export);
        assertThat(words(plan.before())).containsExactly("CASE_DIFFERENCE AttributeMap of Processor 1");
        assertThat(plan.after()).isEmpty();
        letIn(plan);
        assertThat(rows(1, "Processor")).isEqualTo("Pentium");
        assertThat(rows(2, "Processor")).isEqualTo("i486");
        assertSound();
    }

    /** Q215023: every architecture is checked; direct ones have no machines. */
    @Test
    void otherArchitecturesAreCheckedAndComeIn() {
        LegacyExport export = new LegacyExport().machines(1);
        export.table("ArchitectureMap").add("Printer", 7, "Normal");
        export.group(7, 1, "Identification", "PrinterId", List.of("Employee Name*:String:32"), List.of());
        export.group(7, 3, "Paper", "Paper", List.of("Tray*:String:8", "Sheets:Integer:0"), List.of());
        export.group(3, 1, "Job", "JobDetails", List.of("Job ID:String:8"), List.of());
        export.specific("JobDetails_SPEC", "S0100001");
        export.table("Machines").add(50, 7);
        export.instance(7, 1, 50, export.specific("PrinterId_SPEC", "ann"), 0);
        export.instance(7, 3, 50, export.specific("Paper_SPEC", "A4", 12), 0);
        export.table("Paper_SPEC").add(1, "A3", 5);
        LegacyPlan plan = plan(export);
        assertThat(words(plan.before()).stream().filter(line -> !line.startsWith("COUNTER")))
                .containsExactly("DUPLICATE_DATA_KEY Paper_SPEC 1 lost 1");
        assertThat(plan.machines()).isEqualTo(2);
        letIn(plan);
        assertThat(computer(2).getSummary().getArchitecture()).isEqualTo("Printer");
        assertThat(rows(2, "Paper")).isEmpty();
        assertSound();
    }
}
