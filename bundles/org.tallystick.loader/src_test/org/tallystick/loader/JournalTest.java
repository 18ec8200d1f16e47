package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.loader.journal.JournalFilter;
import org.tallystick.loader.journal.RowChange;
import org.tallystick.loader.journal.UndoPlan;
import org.tallystick.loader.journal.UndoResult;
import org.tallystick.loader.query.Page;
import org.tallystick.loader.remarks.Note;
import org.tallystick.store.StoreException;

/** Notes, tags and the journal that holds every change that people make. */
class JournalTest extends SiteTest {

    @BeforeEach
    void loadThree() {
        load(MifText.pc("LAB1", "X0000001", "01").disk("C", 5));
        load(MifText.pc("LAB2", "X0000002", "02").disk("C", 6));
        load(MifText.pc("LAB3", "X0000003", "03").disk("C", 7));
    }

    private List<JournalEntry> entries(JournalFilter filter) {
        return site.journal().entries(filter, null, 100).rows();
    }

    private UndoResult undo(long... ids) {
        List<Long> wanted = new ArrayList<>();
        for (long id : ids) {
            wanted.add(id);
        }
        return site.journal().undo(site.journal().planUndo(wanted), "by mistake", () -> false);
    }

    @Test
    void notesAreKeptWithWhoAndWhen() {
        Note note = site.remarks().addNote(1, "  Stands in the library\nsecond floor ");
        site.remarks().addNote(1, "Leased until May");
        assertThat(site.remarks().notes(1)).extracting(Note::text).containsExactly("Leased until May",
                "Stands in the library\nsecond floor");
        assertThat(note.by()).isNotBlank();
        assertThat(site.remarks().removeNote(note.id())).isTrue();
        assertThat(site.remarks().removeNote(note.id())).isFalse();
        assertThat(site.remarks().notes(1)).hasSize(1);
        assertThat(undo(entries(JournalFilter.ALL).get(0).id()).lines()).allMatch(UndoResult.Line::done);
        assertThat(site.remarks().notes(1)).extracting(Note::id).containsExactly(2L, 1L);
    }

    @Test
    void tagsAreOneWithoutRegardToCase() {
        assertThat(site.remarks().addTag(List.of(1, 2, 2), "Leased")).isEqualTo(2);
        assertThat(site.remarks().addTag(List.of(1, 3), "LEASED")).isEqualTo(1);
        assertThat(site.remarks().tags(1)).containsExactly("Leased");
        assertThat(site.remarks().allTags()).hasSize(1);
        assertThat(site.remarks().tagged("leased")).containsExactly(1, 2, 3);
        assertThat(site.remarks().removeTag(List.of(1, 2, 3), "leased")).isEqualTo(3);
        assertThat(site.remarks().removeTag(List.of(1), "leased")).isZero();
        assertThat(entries(new JournalFilter(2, "tag", null, null, false))).hasSize(2);
    }

    @Test
    void whatCannotBeARemarkIsSaidInASentence() {
        assertThatThrownBy(() -> site.remarks().addNote(1, "  ")).isInstanceOf(StoreException.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> site.remarks().addNote(99, "x")).hasMessageContaining("no computer 99");
        assertThatThrownBy(() -> site.remarks().addNote(1, "x".repeat(4001))).hasMessageContaining("longer than 4000");
        assertThatThrownBy(() -> site.remarks().addTag(List.of(1), "x".repeat(101)))
                .hasMessageContaining("longer than 100");
        assertThatThrownBy(() -> site.remarks().addTag(List.of(1, 99), "x")).hasMessageContaining("no computer 99");
        assertThat(site.remarks().tags(1)).as("the whole change or none of it").isEmpty();
        assertThat(site.journal().count(JournalFilter.ALL)).isZero();
        site.remarks().addTag(List.of(1), "straße".repeat(16));
        assertThat(site.remarks().tagged("STRASSE".repeat(16))).containsExactly(1);
    }

    @Test
    void entriesAreFoundByWhatTheySay() {
        site.remarks().addNote(1, "One");
        site.remarks().addTag(List.of(2), "50% off_x");
        site.cleanup().execute(site.cleanup().plan(
                List.of(PlanRequest.of(CleanupAction.QUARANTINE, List.of(2)),
                        PlanRequest.of(CleanupAction.QUARANTINE, List.of(3))),
                () -> false).withReason("Scrapped in May"), any -> {
                }, () -> false);
        assertThat(entries(JournalFilter.ALL)).extracting(JournalEntry::action).containsExactly("quarantine",
                "quarantine", "tag", "note");
        assertThat(entries(new JournalFilter(2, null, null, null, false))).hasSize(2);
        assertThat(entries(new JournalFilter(null, "quarantine", null, null, false))).hasSize(2);
        assertThat(entries(new JournalFilter(null, null, 3L, null, false))).extracting(JournalEntry::id)
                .containsExactly(4L, 3L);
        assertThat(entries(new JournalFilter(null, null, null, "scrapped IN may", false))).hasSize(2);
        assertThat(entries(new JournalFilter(null, null, null, "50% OFF_", false))).hasSize(1);
        assertThat(entries(new JournalFilter(null, null, null, "%", false))).hasSize(1);
        undo(4);
        assertThat(entries(new JournalFilter(null, null, null, null, true))).extracting(JournalEntry::action)
                .containsExactly("undo", "quarantine", "tag", "note");
        Page<JournalEntry> page = site.journal().entries(JournalFilter.ALL, null, 2);
        assertThat(page.rows()).hasSize(2);
        assertThat(site.journal().entries(JournalFilter.ALL, page.next(), 10).rows()).hasSize(3);
        assertThat(site.journal().count(JournalFilter.ALL)).isEqualTo(5);
    }

    @Test
    void changesAreToldInWordsThatPeopleKnow() {
        site.cleanup().execute(site.cleanup().plan(
                List.of(new PlanRequest(null, CleanupAction.MERGE, 1, List.of(1, 2), java.util.Map.of())),
                () -> false), any -> {
                }, () -> false);
        List<RowChange> changes = site.journal().changes(1, 100);
        assertThat(changes).filteredOn(change -> change.row().equals("computer 2")).singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).containsEntry("state", "current");
                    assertThat(change.after()).containsEntry("state", "merged").containsEntry("removal reason",
                            "MERGED_INTO 1");
                });
        assertThat(changes).filteredOn(change -> change.row().equals("computer 1")).singleElement()
                .satisfies(change -> {
                    assertThat(change.before()).containsEntry("Name", "LAB1");
                    assertThat(change.after()).containsEntry("Name", "LAB2");
                });
        assertThat(changes).anyMatch(change -> change.table().equals("groups") && change.computer() == 1);
        assertThat(changes.toString()).doesNotContain("\u001f");
    }

    @Test
    void aRunIsTakenBackAsAWhole() {
        String before = TableDump.take();
        var result = site.cleanup().execute(site.cleanup().plan(
                List.of(PlanRequest.of(CleanupAction.DELETE, List.of(1)),
                        PlanRequest.of(CleanupAction.QUARANTINE, List.of(2)),
                        PlanRequest.of(CleanupAction.QUARANTINE, List.of(3))),
                () -> false), any -> {
                }, () -> false);
        List<Long> run = entries(new JournalFilter(null, null, result.run(), null, false)).stream()
                .map(JournalEntry::id).toList();
        assertThat(run).hasSize(3);
        restart();
        UndoPlan plan = site.journal().planUndo(run);
        assertThat(plan.steps()).hasSize(3).allMatch(step -> step.because() == null && step.conflicts().isEmpty());
        assertThat(site.journal().undo(plan, "", () -> false).lines()).allMatch(UndoResult.Line::done);
        assertThat(TableDump.take()).isEqualTo(before);
        assertThat(site.journal().planUndo(run).steps())
                .allMatch(step -> step.problem().contains("taken back already"));
    }

    @Test
    void anUndoAfterSomethingMovedIsToldAndDoesNothing() {
        site.cleanup().execute(site.cleanup().plan(List.of(PlanRequest.of(CleanupAction.QUARANTINE, List.of(1))),
                () -> false), any -> {
                }, () -> false);
        UndoPlan plan = site.journal().planUndo(List.of(1L));
        site.cleanup().execute(site.cleanup().plan(List.of(PlanRequest.of(CleanupAction.DELETE, List.of(1))),
                () -> false), any -> {
                }, () -> false);
        String now = TableDump.take();
        UndoResult result = site.journal().undo(plan, "", () -> false);
        assertThat(result.lines()).singleElement().satisfies(line -> {
            assertThat(line.done()).isFalse();
            assertThat(line.message()).contains("changed after the undo was planned");
        });
        assertThat(TableDump.take()).isEqualTo(now);
    }

    @Test
    void anUndoThatFailsHalfWayKeepsNothing() {
        site.cleanup().execute(site.cleanup().plan(List.of(PlanRequest.of(CleanupAction.DELETE, List.of(1))),
                () -> false), any -> {
                }, () -> false);
        UndoPlan plan = site.journal().planUndo(List.of(1L));
        String before = TableDump.take();
        for (int statement = 1;; statement++) {
            faults.failAt(statement, Faults.broken());
            UndoResult result = site.journal().undo(plan, "", () -> false);
            if (!faults.disarm()) {
                assertThat(result.lines()).allMatch(UndoResult.Line::done);
                assertThat(statement).isGreaterThan(15);
                break;
            }
            assertThat(result.lines()).noneMatch(UndoResult.Line::done);
            assertThat(TableDump.take()).as("after a fault at statement " + statement).isEqualTo(before);
        }
        assertSound();
    }
}
