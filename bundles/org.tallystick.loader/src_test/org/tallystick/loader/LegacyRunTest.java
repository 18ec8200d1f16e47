package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.loader.journal.JournalFilter;
import org.tallystick.loader.journal.UndoPlan;
import org.tallystick.loader.legacy.ImportListener;
import org.tallystick.loader.legacy.LegacyPlan;
import org.tallystick.loader.legacy.LegacyPlan.LogFinding;
import org.tallystick.loader.legacy.LegacyResult;
import org.tallystick.loader.legacy.MachineResult;
import org.tallystick.loader.repair.FaultKind;
import org.tallystick.loader.repair.RepairPlan;
import org.tallystick.loader.repair.RowFault;
import org.tallystick.store.StoreException;

/** Letting an import in: beside what is there, stopped and killed at any moment, taken back, compared with old logs. */
class LegacyRunTest extends LegacyTest {

    private static final Set<String> NOT_COMPARED = Set.of("JOURNAL", "JOURNAL_COMPUTER", "JOURNAL_IMAGE",
            "NUMBER_FLOOR", "FILE_TOTAL", "IMPORT_RUN", "ARCHITECTURE", "ATTRIBUTE", "GROUP_CLASS", "SOURCE",
            "INSTANCE", "KEY_ATTRIBUTE", "KEY_VALUE");

    private static MifText known(int machine, int day) {
        return MifText.pc(LegacyExport.name(machine), LegacyExport.smsid(machine),
                String.format("00:00:00:00:00:%02d", machine))
                .scanned(String.format("1997%02d01120000.000000+000", day)).disk("C", day);
    }

    private static LegacyExport damaged(int machines) {
        LegacyExport export = new LegacyExport().machines(machines);
        export.crossLinked(1, 2);
        export.halfSynchronized(3);
        export.raiseCounters();
        return export;
    }

    /** Q138021 decides as for any file: the same computer is brought up to date, a newer one stays as it is. */
    @Test
    void machinesMeetComputersThatAreThere() {
        load(MifText.pc("OLDNAME", LegacyExport.smsid(1), "99").scanned("19960101120000.000000+000").disk("C", 1));
        load(known(2, 1));
        Path export = damaged(3).write(folder.resolve("export"));
        LegacyResult result = letIn(plan(export));
        assertThat(result.ends()).isEqualTo(Map.of(MachineResult.End.UPDATED, 1, MachineResult.End.STALE, 1,
                MachineResult.End.NEW, 1));
        assertThat(current()).containsExactly(1, 2, 3);
        assertThat(computer(1).getSummary().getName()).isEqualTo("PC1");
        assertThat(rows(2, "Disk")).isEqualTo("C:1");
        assertThat(asked()).as("what is newer lost nothing").containsExactly(LegacyExport.smsid(1));
        assertThat(result.problems()).hasSize(1);
        assertSound();
    }

    /** Records with one SMSID are joined by the loader as if their files came in, with the events of it. */
    @Test
    void machinesWithOneSmsidAreJoinedAsTheirFilesWouldBe() {
        LegacyExport export = new LegacyExport().machines(2);
        export.table("Identification_SPEC").set(export.row("Identification_SPEC",
                export.place(2, LegacyExport.IDENTIFICATION, 0)), "SMSID0", LegacyExport.smsid(1));
        LegacyResult result = letIn(plan(export));
        assertThat(result.ends()).isEqualTo(Map.of(MachineResult.End.NEW, 1, MachineResult.End.UPDATED, 1));
        assertThat(site.queries().countEvents(org.tallystick.loader.query.EventQuery.ALL)).isPositive();
        assertThat(current()).hasSize(1);
        assertSound();
    }

    /** States under another SMSID would be another computer to Q138021, so they stay outside and are told. */
    @Test
    void statesUnderAnotherIdentityStayOutside() {
        LegacyExport export = new LegacyExport().machines(1);
        int place = export.place(1, LegacyExport.IDENTIFICATION, 0);
        export.earlier(place, export.specific("Identification_SPEC", "A", "Y0000009", "7", "u"), 1,
                "1996-01-05 00:00:00");
        export.earlier(place, export.specific("Identification_SPEC", "B", LegacyExport.smsid(1), "8", "u"), 1,
                "1996-02-05 00:00:00");
        export.raiseCounters();
        LegacyResult result = letIn(plan(export));
        assertThat(result.problems()).hasSize(1).allSatisfy(machine -> assertThat(machine.problems()).containsExactly(
                "1 state from before it had its present identity stay outside."));
        assertThat(current()).hasSize(1);
        assertThat(history(1)).contains("Identification.Name: B -> PC1");
        assertSound();
    }

    /** Undoing the run leaves the rows that were there before, and the export can be let in again. */
    @Test
    void anImportIsTakenBackAsARun() {
        load(MifText.pc("OLDNAME", LegacyExport.smsid(1), "99").scanned("19960101120000.000000+000").disk("C", 1));
        RawRows rows = new RawRows(SharedSite.folder());
        String before = rows.dump(NOT_COMPARED);
        Path export = damaged(4).write(folder.resolve("export"));
        LegacyResult result = letIn(plan(export));
        String after = LogicalDump.inventory(site).replaceAll("revision \\d+", "");
        List<Long> entries = site.journal().entries(new JournalFilter(null, "import", result.run(), null, false), null,
                100).rows().stream().map(JournalEntry::id).toList();
        assertThat(entries).hasSize(4);

        UndoPlan undo = site.journal().planUndo(entries);
        assertThat(undo.steps()).allSatisfy(step -> assertThat(step.conflicts()).isEmpty());
        assertThat(site.journal().undo(undo, "", () -> false).lines())
                .allSatisfy(line -> assertThat(line.done()).as(line.message()).isTrue());

        assertThat(rows.dump(NOT_COMPARED)).isEqualTo(before);
        assertSound();
        assertThat(letIn(plan(export)).ends()).isEqualTo(Map.of(MachineResult.End.NEW, 3, MachineResult.End.UPDATED,
                1));
        assertThat(LogicalDump.inventory(site).replaceAll("revision \\d+", "").replaceAll("computer \\d+", ""))
                .isEqualTo(after.replaceAll("computer \\d+", ""));
        assertSound();
    }

    /** A fault of the database at any statement: machines are in whole or not at all, and going on ends the same. */
    @Test
    void aFaultAtAnyStatementIsGoneOnFrom() {
        Path export = damaged(3).write(folder.resolve("export"));
        letIn(plan(export));
        String undisturbed = dump();
        int statement = 1;
        for (;; statement += 11) {
            site = SharedSite.empty();
            LegacyPlan plan = plan(export);
            faults.failAt(statement, Faults.broken());
            boolean failed = false;
            try {
                letIn(plan);
            } catch (StoreException e) {
                failed = true;
            }
            if (!faults.disarm()) {
                break;
            }
            assertThat(failed).as("%s", faults.fired()).isTrue();
            restart();
            if (site.legacyImport().unfinished().isPresent()) {
                letIn(plan(export));
            }
            assertThat(dump()).as("after a fault at %s", faults.fired()).isEqualTo(undisturbed);
            assertSound();
        }
        assertThat(statement).isGreaterThan(60);
    }

    /** Stopped between machines; another opening of the site goes on, and until then verify tells of it (I6). */
    @Test
    void whatWasStoppedIsGoneOnWith() {
        Path export = damaged(5).write(folder.resolve("export"));
        List<MachineResult> done = new ArrayList<>();
        LegacyPlan plan = plan(export);
        LegacyResult stopped = site.legacyImport().execute(plan, "", new ImportListener() {
            @Override
            public void done(MachineResult result) {
                done.add(result);
            }
        }, () -> done.size() == 2);
        assertThat(stopped.cancelled()).isTrue();
        assertThat(done).hasSize(2);
        assertThat(current()).hasSize(2);
        assertSound();

        reopen();
        assertThat(site.verify(() -> false).sound()).isFalse();
        RepairPlan found = site.repair().plan(() -> false);
        assertThat(found.faults()).extracting(RowFault::kind).containsExactly(FaultKind.LEFT_OVER);
        assertThat(found.faults().get(0).sentence()).contains("import 1 from").contains("was not finished");

        Path other = new LegacyExport().machines(1).write(folder.resolve("other"));
        assertThatThrownBy(() -> plan(other)).isInstanceOf(StoreException.class).hasMessageContaining("not finished");
        LegacyPlan again = plan(export);
        assertThat(again.done()).isEqualTo(2);
        assertThat(again.machines()).isEqualTo(3);
        assertThat(again.before()).isEqualTo(plan.before());
        assertSound();
        assertThat(letIn(again).ends()).isEqualTo(Map.of(MachineResult.End.NEW, 3));
        assertThat(current()).hasSize(5);
        assertThat(asked()).containsExactly(LegacyExport.smsid(1), LegacyExport.smsid(2));
        assertSound();
        assertThat(site.legacyImport().unfinished()).isEmpty();
    }

    /** What nobody goes on with is dropped by the repair, or given up by a person. */
    @Test
    void anImportCanBeGivenUp() {
        RawRows rows = new RawRows(SharedSite.folder());
        Path export = damaged(3).write(folder.resolve("export"));
        LegacyPlan plan = plan(export);
        site.legacyImport().discard(plan.id());
        assertThat(rows.number("SELECT COUNT(*) FROM STAGED_INSTANCE")).isZero();
        assertThat(site.legacyImport().unfinished()).isEmpty();
        assertThatThrownBy(() -> letIn(plan)).isInstanceOf(StoreException.class).hasMessageContaining("plan it again");

        plan(export);
        reopen();
        site.repair().execute(site.repair().plan(() -> false), "", line -> {
        }, () -> false);
        assertSound();
        assertThat(rows.number("SELECT COUNT(*) FROM STAGED_INSTANCE")).isZero();
        assertThat(site.legacyImport().unfinished()).isEmpty();

        rows.run("INSERT INTO STAGED_LOSS VALUES (9, 1, 1, 1)");
        assertThat(site.repair().plan(() -> false).faults()).extracting(RowFault::sentence)
                .containsExactly("1 row is in staging of no import that is under way.");
    }

    /** The process is killed at random moments, while it reads, repairs and lets in; in the end all is as undisturbed. */
    @Test
    void aKilledImportGoesOn() throws Exception {
        Path export = damaged(40).write(folder.resolve("export"));
        letIn(plan(export));
        String undisturbed = dump();
        Path own = TestSites.fresh(folder.resolve("own"));
        Random random = new Random(3);
        boolean done = false;
        int kills = 0;
        while (!done && kills < 12) {
            Process process = ImportProcess.start(own, export);
            int lines = random.nextInt(kills < 4 ? 5 : 20);
            try (BufferedReader out = process.inputReader()) {
                String line = out.readLine();
                for (int told = 0; told < lines && line != null; told++) {
                    line = out.readLine();
                }
                done = "done".equals(line) || line == null;
                if (!done) {
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
                }
            } finally {
                process.destroyForcibly();
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
                kills++;
            }
            try (InventorySite other = InventorySites.open(own, "Test")) {
                assertThat(other.verify(() -> false).checks()).filteredOn(check -> !check.reportOnly())
                        .filteredOn(check -> !check.invariant().equals("I6"))
                        .allSatisfy(check -> assertThat(check.examples()).as(check.title()).isEmpty());
            }
        }
        assertThat(kills).isGreaterThan(3);
        try (InventorySite other = InventorySites.open(own, "Test")) {
            LegacyPlan plan = other.legacyImport().plan(export, ImportListener.NONE, () -> false);
            other.legacyImport().execute(plan, "", ImportListener.NONE, () -> false);
            assertThat(other.verify(() -> false).sound()).isTrue();
            assertThat(LogicalDump.of(other)).isEqualTo(undisturbed);
        }
    }

    /** Logs of the old utilities are read beside the export, and what differs is explained (Q215023, Q277674). */
    @Test
    void logsOfTheOldUtilitiesAreCompared() throws Exception {
        LegacyExport export = new LegacyExport().machines(4);
        export.abortedUpdate(2);
        export.table("ArchitectureMap").add("Printer", 7, "Normal");
        export.group(7, 3, "Paper", "Paper", List.of("Sheets:Integer:0"), List.of());
        export.table("Paper_SPEC").add(1, 5);
        export.table("Paper_SPEC").add(1, 6);
        int place = export.place(3, LegacyExport.IDENTIFICATION, 0);
        for (int i = 0; i < 2; i++) {
            export.earlier(place, export.specific("Identification_SPEC", i == 0 ? "PC3" : "CLONE",
                    LegacyExport.smsid(3), "c" + i, "u"), 1, "1996-0" + (i + 1) + "-05 00:00:00");
        }
        export.earlier(export.place(4, LegacyExport.IDENTIFICATION, 0), export.specific("Identification_SPEC", "WAS4",
                LegacyExport.smsid(4), "d", "u"), 1, "1996-01-05 00:00:00");
        Path folder = export.write(this.folder.resolve("export"));
        Files.writeString(folder.resolve("DATDUPCK.LOG"), """
                Checking for duplicate datakeys
                1 Duplicate datakeys found in Table: Disk_SPEC
                1 Duplicate datakeys found in Table: Paper_SPEC
                3 Duplicate datakeys found in Table: Program_SPEC
                2 Duplicate datakeys found in Table: _Disk_SPEC
                2 Duplicate datakeys found in Table: Gone_SPEC
                """);
        Files.writeString(folder.resolve("Smsiddup.log"), """
                SMSID, Site, Machine Name, Domain, Last Hardware Scan
                X0000003, S00, PC3, DOM1, 06/04/96 10:00
                X0000003, S00, CLONE, DOM1, 05/04/96 10:00
                X0000004   S01   PC4   DOM0   06/05/96 10:00
                X0000004   S01   WAS4   DOM0   06/05/96 10:00
                X0000099 S01 LOST DOM0 06/05/96
                """);

        LegacyPlan plan = plan(folder);

        assertThat(plan.logs()).extracting(log -> log.subject() + " " + log.agrees()).containsExactly(
                "Disk_SPEC true", "Paper_SPEC true", "Program_SPEC false", "_Disk_SPEC false", "Gone_SPEC false",
                "X0000003 true", "X0000004 false", "X0000099 false");
        assertThat(plan.logs()).extracting(LogFinding::text).satisfiesExactly(
                text -> assertThat(text).isEqualTo("They agree."), text -> assertThat(text).contains("Q215023"),
                text -> assertThat(text).contains("cleaned"), text -> assertThat(text).contains("Q226897"),
                text -> assertThat(text).contains("does not have"), text -> assertThat(text).contains("back and forth"),
                text -> assertThat(text).contains("rename"), text -> assertThat(text).contains("Q277674"));
        assertThat(site.legacyImport().unfinished()).contains(plan);
    }
}
