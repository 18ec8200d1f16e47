package org.tallystick.ui.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.loader.journal.UndoPlan;
import org.tallystick.loader.journal.UndoPlan.Choice;
import org.tallystick.loader.journal.UndoPlan.Conflict;
import org.tallystick.loader.journal.UndoPlan.Step;
import org.tallystick.loader.journal.UndoResult;

/** What a person decides before something is taken back. */
class UndoModelTest {

    private static final Conflict SEVENTEEN = new Conflict("computer 17", "It was LAB1 and is LAB9.", Choice.KEEP);

    private static JournalEntry entry(long id, boolean undoable, Long undoneBy) {
        return new JournalEntry(id, id, Instant.EPOCH, "me", "merge", null, List.of(17), "Merged.", "", null, undoneBy,
                undoable);
    }

    private static Step step(long id, String problem, Conflict... conflicts) {
        return new Step(entry(id, true, null), id == 5 ? null : "No. 5 builds on it.", 3, List.of(conflicts),
                List.of("A file was loaded."), problem);
    }

    @Test
    void decisionHoldsForEveryStepAboutTheSameThing() {
        UndoModel model = new UndoModel();
        model.plan(new UndoPlan(List.of(step(6, null, SEVENTEEN), step(5, null, SEVENTEEN))));
        assertThat(UndoModel.lines(model.plan().steps().get(0))).extracting(UndoModel.Line::word)
                .containsExactly("Must go first", "Keep as now", "Came since, kept");

        model.decide(SEVENTEEN, Choice.BEFORE);
        assertThat(model.plan().steps()).allMatch(step -> step.conflicts().get(0).choice() == Choice.BEFORE);
        assertThat(UndoModel.lines(model.plan().steps().get(1)).get(0).word()).isEqualTo("As before");
    }

    @Test
    void sentenceCountsWhatWouldBeDone() {
        UndoModel model = new UndoModel();
        assertThat(model.canRun()).isFalse();
        model.plan(new UndoPlan(List.of(step(6, "It is too old."), step(5, null, SEVENTEEN))));
        assertThat(model.canRun()).isTrue();
        assertThat(model.words()).isEqualTo("One entry would be undone, and 3 rows become what they were."
                + " Nothing has been changed yet. One thing was changed again since; choose what becomes of it.");
        model.plan(new UndoPlan(List.of(step(6, "It is too old."))));
        assertThat(model.canRun()).isFalse();
        assertThat(model.words()).startsWith("Nothing can be undone");
    }

    @Test
    void accountCountsWhatWasDoneAndWhatWasLeft() {
        assertThat(UndoModel.words(new UndoResult(List.of(new UndoResult.Line(5, true, 7, "Undone."),
                new UndoResult.Line(4, false, 0, "It moved."))))).isEqualTo(
                        "One entry was undone. One entry was left, and says why.");
    }

    @Test
    void onlyWhatStandsAndHasImagesCanBeUndone() {
        assertThat(JournalWords.canUndo(entry(1, true, null))).isTrue();
        assertThat(JournalWords.canUndo(entry(1, true, 2L))).isFalse();
        assertThat(JournalWords.canUndo(entry(1, false, null))).isFalse();
        assertThat(JournalWords.state(entry(1, true, 2L))).isEqualTo("Undone by 2");
        assertThat(JournalWords.values(Map.of(), "(is gone)")).isEqualTo("(is gone)");
        assertThat(JournalWords.ACTIONS).allMatch(code -> !JournalWords.action(code).equals(code));
    }
}
