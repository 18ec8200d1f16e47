package org.tallystick.ui.journal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tallystick.loader.journal.UndoPlan;
import org.tallystick.loader.journal.UndoPlan.Choice;
import org.tallystick.loader.journal.UndoPlan.Conflict;
import org.tallystick.loader.journal.UndoPlan.Step;
import org.tallystick.loader.journal.UndoResult;
import org.tallystick.ui.Icons;
import org.tallystick.ui.view.Texts;

/** What a person decides before something is taken back. Plain, so that it can be tested without a window. */
final class UndoModel {

    private UndoPlan plan;

    /** One line below a step: something that came in between, or something to decide. */
    record Line(String icon, String word, String text, Conflict conflict) {
    }

    void plan(UndoPlan fresh) {
        plan = fresh;
    }

    UndoPlan plan() {
        return plan;
    }

    boolean canRun() {
        return plan != null && plan.steps().stream().anyMatch(step -> step.problem() == null);
    }

    /** Decides a conflict; other steps of the plan about the same subject are decided alike. */
    void decide(Conflict conflict, Choice choice) {
        List<Step> steps = new ArrayList<>();
        for (Step step : plan.steps()) {
            List<Conflict> conflicts = step.conflicts().stream()
                    .map(one -> one.subject().equals(conflict.subject()) ? one.with(choice) : one).toList();
            steps.add(new Step(step.entry(), step.because(), step.restored(), conflicts, step.since(),
                    step.problem()));
        }
        plan = new UndoPlan(steps);
    }

    static String state(Step step) {
        if (step.problem() != null) {
            return Messages.Step_problem;
        }
        return step.conflicts().isEmpty() ? Messages.Step_ready : Messages.Step_decide;
    }

    static String icon(Step step) {
        if (step.problem() != null) {
            return Icons.ERROR;
        }
        return step.conflicts().isEmpty() ? Icons.AGREE : Icons.CONFLICT;
    }

    static List<Line> lines(Step step) {
        List<Line> lines = new ArrayList<>();
        if (step.problem() != null) {
            lines.add(new Line(Icons.ERROR, Messages.Line_problem, step.problem(), null));
        }
        if (step.because() != null) {
            lines.add(new Line(Icons.INFO, Messages.Line_first, step.because(), null));
        }
        for (Conflict conflict : step.conflicts()) {
            lines.add(new Line(Icons.CONFLICT,
                    conflict.choice() == Choice.KEEP ? Messages.Line_keep : Messages.Line_before, conflict.text(),
                    conflict));
        }
        step.since().forEach(text -> lines.add(new Line(Icons.REMEMBERS, Messages.Line_since, text, null)));
        return lines;
    }

    /** What would be done in all, in a sentence. */
    String words() {
        long steps = plan.steps().stream().filter(step -> step.problem() == null).count();
        int rows = plan.steps().stream().filter(step -> step.problem() == null).mapToInt(Step::restored).sum();
        long conflicts = plan.steps().stream().mapToLong(step -> step.conflicts().size()).sum();
        String what = steps == 0 ? Messages.Undo_nothing
                : NLS.bind(Messages.Undo_sum, Texts.count(steps, Messages.Undo_entry, Messages.Undo_entries),
                        Texts.count(rows, Messages.Undo_row, Messages.Undo_rows));
        return conflicts == 0 ? what
                : what + ' ' + Texts.count(conflicts, Messages.Undo_conflict, Messages.Undo_conflicts);
    }

    /** The account in a sentence. */
    static String words(UndoResult result) {
        long done = result.lines().stream().filter(UndoResult.Line::done).count();
        long left = result.lines().size() - done;
        String words = Texts.count(done, Messages.Undone_one, Messages.Undone_many);
        return left == 0 ? words : words + ' ' + Texts.count(left, Messages.Not_undone_one, Messages.Not_undone_many);
    }
}
