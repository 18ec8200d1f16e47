package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.CleanupResult;
import org.tallystick.loader.cleanup.PlanLine;
import org.tallystick.loader.cleanup.PlanLine.Effect;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.cleanup.PlannedSet;
import org.tallystick.loader.cleanup.SetResult;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.loader.journal.JournalFilter;
import org.tallystick.loader.journal.UndoPlan;
import org.tallystick.loader.journal.UndoResult;
import org.tallystick.model.ComputerState;

/** What clean-ups do to records, and that each is taken back to the row. */
class CleanupTest extends SiteTest {

    @BeforeEach
    void loadTwo() {
        load(MifText.pc("LAB1", "X0000001", "00:11:22:33:44:01").disk("C", 5).disk("D", 7).bios("Vendor", "Acme")
                .scanned(1));
        load(MifText.pc("LAB1", "X0000001", "00:11:22:33:44:01").disk("C", 4).disk("D", 7).bios("Vendor", "Acme")
                .scanned(2));
        load(MifText.pc("LAB1", "X0000009", "00:11:22:33:44:01").disk("C", 90).disk("E", 9).bios("Vendor", "Bcme")
                .scanned(5));
        load(MifText.pc("LAB1", "X0000009", "00:11:22:33:44:01").disk("C", 80).disk("E", 9).bios("Vendor", "Bcme")
                .scanned(6));
        assertThat(current()).containsExactly(1, 2);
    }

    private static PlanRequest merge(Integer survivor, Map<String, Integer> attributes, Integer... computers) {
        return new PlanRequest(null, CleanupAction.MERGE, survivor, List.of(computers), attributes);
    }

    private CleanupPlan plan(PlanRequest request) {
        return site.cleanup().plan(List.of(request), () -> false);
    }

    private SetResult run(PlanRequest request) {
        CleanupPlan plan = plan(request);
        assertThat(plan.sets().get(0).problem()).isNull();
        CleanupResult result = site.cleanup().execute(plan, any -> {
        }, () -> false);
        assertThat(result.results()).hasSize(1);
        return result.results().get(0);
    }

    private SetResult done(PlanRequest request) {
        SetResult result = run(request);
        assertThat(result.end()).as(result.message()).isEqualTo(SetResult.End.DONE);
        assertSound();
        return result;
    }

    private void undo(long... entries) {
        UndoPlan plan = site.journal().planUndo(java.util.Arrays.stream(entries).boxed().toList());
        UndoResult result = site.journal().undo(plan, "", () -> false);
        assertThat(result.lines()).as(result.toString()).allMatch(UndoResult.Line::done);
        assertSound();
    }

    private static List<String> texts(PlannedSet planned, Effect effect) {
        return planned.lines().stream().filter(line -> line.effect() == effect).map(PlanLine::text).toList();
    }

    @Test
    void aPlanChangesNothing() {
        String before = TableDump.take();
        for (CleanupAction action : List.of(CleanupAction.MERGE, CleanupAction.QUARANTINE, CleanupAction.DELETE,
                CleanupAction.KEEP_SEPARATE, CleanupAction.SAME_COMPUTER)) {
            assertThat(plan(PlanRequest.of(action, List.of(1, 2))).sets().get(0).problem()).as(action.code()).isNull();
        }
        assertThat(TableDump.take()).isEqualTo(before);
    }

    @Test
    void aRehearsalSaysWhatTheRunWillSayAndChangesNothing() {
        CleanupPlan plan = site.cleanup().plan(List.of(merge(1, Map.of(), 1, 2),
                PlanRequest.of(CleanupAction.QUARANTINE, List.of(2)),
                PlanRequest.of(CleanupAction.RESTORE, List.of(1))), () -> false);
        String before = TableDump.take();
        int entries = site.journal().count(JournalFilter.ALL);
        List<SetResult> heard = new ArrayList<>();

        CleanupResult rehearsed = site.cleanup().rehearse(plan, heard::add, () -> false);

        assertThat(TableDump.take()).isEqualTo(before);
        assertThat(site.journal().count(JournalFilter.ALL)).isEqualTo(entries);
        assertThat(rehearsed.run()).isZero();
        assertThat(heard).isEqualTo(rehearsed.results()).allMatch(result -> result.entry() == 0)
                .extracting(SetResult::end).containsExactly(SetResult.End.DONE, SetResult.End.SKIPPED,
                        SetResult.End.LEFT_OUT);
        CleanupResult real = site.cleanup().execute(plan, any -> {
        }, () -> false);
        assertThat(real.results()).extracting(SetResult::end, SetResult::message)
                .isEqualTo(heard.stream().map(result -> tuple(result.end(), result.message())).toList());
        assertThat(real.run()).isPositive();
        assertThat(words(load(MifText.pc("LAB1", "X0000009", "00:11:22:33:44:01").disk("C", 70).scanned(7))))
                .startsWith("loaded M1 update 1");
        assertSound();
    }

    @Test
    void aMergeIsTheUnionByKeyAndTheLaterScanStays() {
        SetResult result = done(merge(1, Map.of(), 1, 2));

        assertThat(current()).containsExactly(1);
        assertThat(rows(1, "Disk")).isEqualTo("C:80 D:7 E:9");
        assertThat(rows(1, "BIOS")).isEqualTo("Bcme");
        assertThat(computer(1).getSummary().getSmsId()).isEqualTo("X0000009");
        assertThat(computer(2).getSummary().getState()).isEqualTo(ComputerState.MERGED);
        assertThat(computer(2).getRemovalReason()).isEqualTo("MERGED_INTO 1");
        assertThat(result.message()).contains("Merged computer 2 (LAB1) into computer 1 (LAB1)");
        assertThat(words(load(MifText.pc("LAB1", "X0000009", "00:11:22:33:44:01").disk("C", 70).scanned(7))))
                .startsWith("loaded M1 update 1");
    }

    @Test
    void thePlanOfAMergeCountsWhatTheMergeDoes() {
        for (int survivor : new int[] { 1, 2 }) {
            List<String> lines = plan(merge(survivor, Map.of(), 1, 2)).sets().get(0).lines().stream()
                    .map(line -> line.effect() + " " + line.count() + " " + line.text()).toList();
            int other = 3 - survivor;
            assertThat(lines).contains("GOES 1 Record computer " + other
                    + " (LAB1) leaves the inventory and becomes part of computer " + survivor + ".",
                    "CHANGES 1 1 row of Disk that only the other records have comes to computer " + survivor
                            + "; the next full inventory says what is still true.");
            assertThat(lines).filteredOn(line -> line.contains("give way")).singleElement().asString()
                    .startsWith(
                            survivor == 1 ? "CHANGES 2 2 rows of computer 1" : "GOES 2 2 rows of the other records");
        }
    }

    @Test
    void historiesAreJoinedInTimeOrder() {
        done(merge(1, Map.of(), 1, 2));
        List<String> history = history(1);
        assertThat(history).contains("Disk[C].Free Storage: 4 -> 80", "Disk[C].Free Storage: 90 -> 80",
                "Disk[C].Free Storage: 5 -> 4", "Identification.SMSID: X0000001 -> X0000009");
        assertThat(history.indexOf("Disk[C].Free Storage: 90 -> 80"))
                .isLessThan(history.indexOf("Disk[C].Free Storage: 5 -> 4"));
        assertThat(history(2)).isEmpty();
    }

    @Test
    void attributesAreChosenOneByOne() {
        PlannedSet planned = plan(merge(2, Map.of("SMSID", 1), 1, 2)).sets().get(0);
        assertThat(texts(planned, Effect.CHANGES))
                .anyMatch(text -> text.startsWith("SMSID of computer 2 becomes X0000001"));
        assertThat(texts(planned, Effect.WARNING)).anyMatch(text -> text.contains("reported last as X0000009"));
        done(merge(2, Map.of("SMSID", 1), 1, 2));
        assertThat(computer(2).getSummary().getSmsId()).isEqualTo("X0000001");
        assertThat(rows(2, "Disk")).isEqualTo("C:80 D:7 E:9");
    }

    @Test
    void whatTheLaterRecordDoesNotKnowComesFromTheEarlierOne() {
        load(MifText.pc("LAB5", "X0000005", "05").and("LogOnName", "ann").and("Domain", "WEST").scanned(1));
        load(MifText.pc("LAB6", "X0000006", "06").and("LogOnName", "").scanned(2));
        done(merge(3, Map.of(), 3, 4));
        assertThat(computer(3).getSummary().getName()).isEqualTo("LAB6");
        assertThat(computer(3).getSummary().getLogOnName()).isEqualTo("ann");
        assertThat(computer(3).getSummary().getDomain()).isEqualTo("WEST");
    }

    @Test
    void notesTagsAndEventsMoveToTheSurvivor() {
        site.remarks().addNote(2, "Belongs to the library");
        site.remarks().addTag(List.of(1, 2), "Lab");
        site.remarks().addTag(List.of(2), "Leased");
        int events = site.queries().countEvents(new org.tallystick.loader.query.EventQuery(null, 2, null, null, null));
        assertThat(events).isPositive();
        done(merge(1, Map.of(), 1, 2));
        assertThat(site.remarks().notes(1)).hasSize(1).first().matches(note -> note.text().contains("library"));
        assertThat(site.remarks().tags(1)).containsExactly("Lab", "Leased");
        assertThat(site.remarks().tags(2)).isEmpty();
        assertThat(site.queries().countEvents(new org.tallystick.loader.query.EventQuery(null, 2, null, null, null)))
                .isZero();
    }

    @Test
    void undoOfEveryActionRestoresEveryRow() {
        site.remarks().addNote(2, "Belongs to the library");
        site.remarks().addTag(List.of(1, 2), "Lab");
        for (PlanRequest request : List.of(merge(1, Map.of(), 1, 2), merge(2, Map.of("SMSID", 1, "Name", 1), 1, 2),
                PlanRequest.of(CleanupAction.QUARANTINE, List.of(1, 2)),
                PlanRequest.of(CleanupAction.DELETE, List.of(2)),
                PlanRequest.of(CleanupAction.DELETE, List.of(1, 2)),
                PlanRequest.of(CleanupAction.KEEP_SEPARATE, List.of(1, 2)),
                PlanRequest.of(CleanupAction.SAME_COMPUTER, List.of(1, 2)))) {
            String before = TableDump.take();
            SetResult result = done(request);
            assertThat(TableDump.take()).as(request.toString()).isNotEqualTo(before);
            undo(result.entry());
            assertThat(TableDump.take()).as(request.toString()).isEqualTo(before);
        }
    }

    @Test
    void undoOfARestoreAndOfASplit() {
        done(PlanRequest.of(CleanupAction.QUARANTINE, List.of(1)));
        String before = TableDump.take();
        SetResult restored = done(PlanRequest.of(CleanupAction.RESTORE, List.of(1)));
        assertThat(site.queries().resyncs(true)).hasSize(1);
        undo(restored.entry());
        assertThat(TableDump.take()).isEqualTo(before);

        for (int round = 0; round < 3; round++) {
            load(MifText.pc("CLONE-A", "X0000042", "00:11:22:33:44:0A").disk("C", 10 + round).scanned(10 + 2 * round));
            load(MifText.pc("CLONE-B", "X0000042", "00:11:22:33:44:0B").disk("C", 50 + round).scanned(11 + 2 * round));
        }
        before = TableDump.take();
        SetResult split = done(PlanRequest.of(CleanupAction.SPLIT, List.of(3)));
        assertThat(computer(4).getSummary().getName()).isEqualTo("CLONE-A");
        assertThat(computer(4).getSummary().getState()).isEqualTo(ComputerState.QUARANTINED);
        assertThat(history(3)).containsExactly("Disk.Free Storage: 51 -> 52", "Disk.Free Storage: 50 -> 51");
        assertThat(history(4)).containsExactly("Disk.Free Storage: 11 -> 12", "Disk.Free Storage: 10 -> 11");
        assertThat(rows(3, "Disk")).isEqualTo("C:52");
        assertThat(rows(4, "Disk")).isEqualTo("C:12");
        undo(split.entry());
        assertThat(TableDump.take()).isEqualTo(before);
        assertThat(words(load(MifText.pc("NEW", "X0000077", "00:11:22:33:44:77")))).as("numbers are never given again")
                .startsWith("loaded M6 new 5");
    }

    @Test
    void aDeleteAsksTheClientAndLeavesNothingPointingToNobody() {
        SetResult deleted = done(PlanRequest.of(CleanupAction.DELETE, List.of(2)));
        assertThat(site.queries().computer(2)).isEmpty();
        assertThat(site.queries().resyncs(true)).hasSize(1).first()
                .matches(request -> request.getSmsId().equals("X0000009") && request.getReason().equals("DELETED"));
        restart();
        assertThat(words(load(MifText.pc("LAB1", "X0000009", "00:11:22:33:44:01").scanned(9))))
                .as("the number of a deleted computer is not given again").startsWith("loaded M6 new 3");
        UndoPlan plan = site.journal().planUndo(List.of(deleted.entry()));
        assertThat(plan.steps().get(0).since()).anyMatch(text -> text.contains("Computer 3 has the SMSID"));
        assertThat(plan.steps().get(0).conflicts()).as("the answered request needs no decision").isEmpty();
        assertThat(site.journal().undo(plan, "", () -> false).lines()).allMatch(UndoResult.Line::done);
        assertThat(current()).containsExactly(1, 2, 3);
        assertSound();
    }

    @Test
    void whatHasMovedSinceThePlanIsSkippedAndTold() {
        CleanupPlan plan = plan(merge(1, Map.of(), 1, 2));
        load(MifText.pc("LAB1", "X0000009", "00:11:22:33:44:01").disk("C", 70).scanned(7));
        String before = TableDump.take();
        CleanupResult result = site.cleanup().execute(plan, any -> {
        }, () -> false);
        assertThat(result.results().get(0).end()).isEqualTo(SetResult.End.SKIPPED);
        assertThat(result.results().get(0).message()).contains("Computer 2 was changed since the plan");
        assertThat(result.run()).isZero();
        assertThat(TableDump.take()).isEqualTo(before);
    }

    @Test
    void aPlanWhoseActionWasRewrittenDoesNothing() {
        CleanupPlan plan = plan(merge(1, Map.of(), 1, 2));
        PlannedSet planned = plan.sets().get(0);
        PlannedSet forged = new PlannedSet(null, planned.title(), CleanupAction.DELETE, planned.survivor(),
                planned.computers(), planned.revisions(), planned.attributes(), true, null, "", planned.lines());
        String before = TableDump.take();
        CleanupResult result = site.cleanup().execute(plan.withSets(List.of(forged)), any -> {
        }, () -> false);
        assertThat(result.results().get(0).end()).isEqualTo(SetResult.End.SKIPPED);
        assertThat(result.results().get(0).message()).contains("not what the plan says");
        assertThat(TableDump.take()).isEqualTo(before);
    }

    @Test
    void aPlanThatWasKilledHalfWaySaysWhatItDidAlready() {
        CleanupPlan plan = plan(merge(1, Map.of(), 1, 2));
        site.cleanup().execute(plan, any -> {
        }, () -> false);
        SetResult again = site.cleanup().execute(plan, any -> {
        }, () -> false).results().get(0);
        assertThat(again.end()).isEqualTo(SetResult.End.LEFT_OUT);
        assertThat(again.message()).contains("Was done already, by entry 1");
    }

    @Test
    void aPlanRunsOnce() {
        CleanupPlan plan = plan(PlanRequest.of(CleanupAction.KEEP_SEPARATE, List.of(1, 2)));
        assertThat(site.cleanup().execute(plan, any -> {
        }, () -> false).count(SetResult.End.DONE)).isEqualTo(1);
        assertThat(site.cleanup().execute(plan, any -> {
        }, () -> false).count(SetResult.End.SKIPPED)).isEqualTo(1);
    }

    @Test
    void aLoadAfterAMergeIsKeptByItsUndo() {
        SetResult merged = done(merge(1, Map.of(), 1, 2));
        load(MifText.pc("LAB1", "X0000009", "00:11:22:33:44:01").disk("C", 60).scanned(8));
        UndoPlan plan = site.journal().planUndo(List.of(merged.entry()));
        UndoPlan.Step step = plan.steps().get(0);
        assertThat(step.conflicts()).extracting(UndoPlan.Conflict::subject).containsExactly("computer 1");
        assertThat(step.since()).anyMatch(text -> text.contains("A file was loaded into computer 1 since"));
        assertThat(site.journal().undo(plan, "wrong ones", () -> false).lines()).allMatch(UndoResult.Line::done);
        assertThat(current()).containsExactly(1, 2);
        assertThat(rows(1, "Disk")).isEqualTo("C:60");
        assertThat(rows(2, "Disk")).isEqualTo("C:80 E:9");
        assertThat(history(2)).contains("Disk[C].Free Storage: 90 -> 80");
        assertSound();
    }

    @Test
    void aPersonCanTakeALoadBackWithTheMerge() {
        SetResult merged = done(merge(1, Map.of(), 1, 2));
        load(MifText.pc("LAB1", "X0000009", "00:11:22:33:44:01").disk("C", 60).scanned(8));
        UndoPlan plan = site.journal().planUndo(List.of(merged.entry()));
        UndoPlan.Step step = plan.steps().get(0);
        List<UndoPlan.Conflict> choices = step.conflicts().stream()
                .map(conflict -> conflict.with(UndoPlan.Choice.BEFORE)).toList();
        UndoPlan chosen = new UndoPlan(List.of(new UndoPlan.Step(step.entry(), null, 0, choices, List.of(), null)));
        assertThat(site.journal().undo(chosen, "", () -> false).lines()).allMatch(UndoResult.Line::done);
        assertThat(rows(1, "Disk")).isEqualTo("C:4 D:7");
        assertThat(computer(1).getSummary().getSmsId()).isEqualTo("X0000001");
        assertSound();
    }

    /** The entry changes nothing but the state; groups and look-up keys go back with the record all the same. */
    @Test
    void aRecordGoesBackWithItsGroupsAndKeys() {
        load(MifText.pc("LAB5", "X0000005", "05").and("LogOnName", "ann")
                .keys("Name", "SMSID", "NetCardID", "LogOnName")
                .disk("C", 1).scanned(1));
        done(PlanRequest.of(CleanupAction.QUARANTINE, List.of(3)));
        String before = TableDump.take("INVENTORY_FILE", "HISTORY", "INSTANCE", "FILE_TOTAL", "IDENTITY_CHANGE",
                "EVENT",
                "RESYNC");
        SetResult restored = done(PlanRequest.of(CleanupAction.RESTORE, List.of(3)));
        load(MifText.pc("LAB5", "X0000005", "05").and("LogOnName", "bob")
                .keys("Name", "SMSID", "NetCardID", "LogOnName")
                .disk("C", 2).scanned(2));
        assertThat(rows(3, "Disk")).isEqualTo("C:2");

        UndoPlan plan = site.journal().planUndo(List.of(restored.entry()));
        UndoPlan.Step step = plan.steps().get(0);
        assertThat(step.conflicts()).extracting(UndoPlan.Conflict::subject).contains("computer 3");
        List<UndoPlan.Conflict> choices = step.conflicts().stream()
                .map(conflict -> conflict.with(UndoPlan.Choice.BEFORE)).toList();
        UndoPlan chosen = new UndoPlan(List.of(new UndoPlan.Step(step.entry(), null, 0, choices, List.of(), null)));
        UndoResult result = site.journal().undo(chosen, "", () -> false);

        assertThat(result.lines()).allMatch(UndoResult.Line::done);
        assertThat(rows(3, "Disk")).isEqualTo("C:1");
        assertSound();
        assertThat(TableDump.take("INVENTORY_FILE", "HISTORY", "INSTANCE", "FILE_TOTAL", "IDENTITY_CHANGE", "EVENT",
                "RESYNC")).isEqualTo(before);
        undo(result.lines().get(0).undoing());
        assertThat(rows(3, "Disk")).isEqualTo("C:2");
        assertThat(computer(3).getSummary().getLogOnName()).isEqualTo("bob");
    }

    @Test
    void mergesOfMergesAreUndoneInAnyOrder() {
        load(MifText.pc("LAB1", "X0000005", "00:11:22:33:44:01").disk("F", 1).scanned(9));
        String start = TableDump.take();
        SetResult first = done(merge(1, Map.of(), 1, 2));
        String afterFirst = TableDump.take();
        SetResult second = done(merge(3, Map.of(), 1, 3));
        assertThat(rows(3, "Disk")).isEqualTo("C:80 D:7 E:9 F:1");

        UndoPlan plan = site.journal().planUndo(List.of(first.entry()));
        assertThat(plan.steps()).extracting(step -> step.entry().id()).containsExactly(second.entry(), first.entry());
        assertThat(plan.steps().get(0).because()).contains("builds on entry " + first.entry());
        undo(second.entry());
        assertThat(TableDump.take()).isEqualTo(afterFirst);
        undo(first.entry());
        assertThat(TableDump.take()).isEqualTo(start);

        SetResult again = done(merge(1, Map.of(), 1, 2));
        done(merge(3, Map.of(), 1, 3));
        undo(again.entry());
        assertThat(TableDump.take()).isEqualTo(start);
    }

    @Test
    void anUndoCanBeUndone() {
        SetResult merged = done(merge(1, Map.of(), 1, 2));
        String after = TableDump.take();
        undo(merged.entry());
        JournalEntry undoing = site.journal().entries(JournalFilter.ALL, null, 1).rows().get(0);
        assertThat(undoing.undoOf()).isEqualTo(merged.entry());
        undo(undoing.id());
        assertThat(TableDump.take()).isEqualTo(after);
        assertThat(site.journal().entry(merged.entry()).orElseThrow().undoneBy()).isNull();
        undo(merged.entry());
        assertThat(current()).containsExactly(1, 2);
    }

    @Test
    void aRemovalByAFileIsInTheJournalAndComesBack() {
        load(MifText.of("Name", "OLD1", "SMSID", "X0000050", "NetCardID", "51").keys("Name", "NetCardID").scanned(1));
        load(MifText.of("Name", "OLD2", "SMSID", "X0000050", "NetCardID", "52").keys("Name", "NetCardID").scanned(1));
        assertThat(words(load(MifText.pc("OLD3", "X0000050", "53").scanned(2)))).contains("removed [3, 4]");
        JournalEntry removal = site.journal().entries(new JournalFilter(3, "removal", null, null, true), null, 5)
                .rows().get(0);
        assertThat(removal.by()).isEqualTo("loader");
        assertThat(removal.computers()).containsExactly(3, 4);
        done(PlanRequest.of(CleanupAction.RESTORE, List.of(3)));
        assertThat(current()).contains(3, 5).doesNotContain(4);
    }

    @Test
    void oddRequestsAreAnsweredWithASentence() {
        assertThat(plan(merge(7, Map.of(), 1, 2)).sets().get(0).problem()).contains("not among the records");
        assertThat(plan(merge(1, Map.of(), 1, 99)).sets().get(0).problem()).contains("no longer in the database");
        assertThat(plan(merge(1, Map.of(), 1)).sets().get(0).problem()).contains("two records");
        assertThat(plan(merge(1, Map.of("Name", 9), 1, 2)).sets().get(0).problem()).contains("computer 9");
        assertThat(plan(PlanRequest.of(CleanupAction.RESTORE, List.of(1))).sets().get(0).problem())
                .contains("nothing to restore");
        assertThat(plan(PlanRequest.of(CleanupAction.SPLIT, List.of(1))).sets().get(0).problem())
                .contains("one identity only");
        assertThat(plan(PlanRequest.of(CleanupAction.NEW_IDENTITY, List.of(1))).sets().get(0).problem())
                .contains("for clones");
        assertThat(site.journal().planUndo(List.of(4711L)).steps().get(0).problem()).contains("no entry 4711");
    }

    @Test
    void cancelLeavesAnExactAccount() {
        load(MifText.pc("LAB3", "X0000003", "03"));
        CleanupPlan plan = site.cleanup().plan(List.of(PlanRequest.of(CleanupAction.QUARANTINE, List.of(1)),
                PlanRequest.of(CleanupAction.QUARANTINE, List.of(2)),
                PlanRequest.of(CleanupAction.QUARANTINE, List.of(3))), () -> false);
        plan = plan.withSets(List.of(plan.sets().get(0), plan.sets().get(1).withIncluded(false), plan.sets().get(2)));
        boolean[] stop = { false };
        CleanupResult result = site.cleanup().execute(plan, done -> stop[0] = true, () -> stop[0]);
        assertThat(result.results()).extracting(SetResult::end).containsExactly(SetResult.End.DONE,
                SetResult.End.LEFT_OUT, SetResult.End.CANCELLED);
        assertThat(current()).containsExactly(2, 3);
    }

    @Test
    void aFaultAtAnyStatementLeavesEverythingAsItWas() {
        CleanupPlan plan = plan(merge(1, Map.of(), 1, 2));
        String before = TableDump.take();
        int statement = 0;
        while (true) {
            faults.failAt(++statement, Faults.broken());
            CleanupResult result;
            try {
                result = site.cleanup().execute(plan, any -> {
                }, () -> false);
            } catch (org.tallystick.store.StoreException e) {
                result = null;
            }
            boolean struck = faults.disarm();
            if (!struck) {
                assertThat(result.count(SetResult.End.DONE)).isEqualTo(1);
                break;
            }
            assertThat(TableDump.take()).as("after a fault at statement " + statement).isEqualTo(before);
        }
        assertThat(statement).isGreaterThan(30);
        assertSound();
    }
}
