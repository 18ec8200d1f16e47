package org.tallystick.ui.cleanup;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;
import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.PlanLine;
import org.tallystick.loader.cleanup.PlannedSet;
import org.tallystick.loader.cleanup.SetResult;
import org.tallystick.ui.Icons;
import org.tallystick.ui.view.Texts;

/** How plans and their results are put in words and pictures. */
final class PlanWords {

    private PlanWords() {
    }

    static String effect(PlanLine.Effect effect) {
        return switch (effect) {
            case GOES -> Messages.Effect_goes;
            case COMES -> Messages.Effect_comes;
            case MOVES -> Messages.Effect_moves;
            case CHANGES -> Messages.Effect_changes;
            case MISSING -> Messages.Effect_missing;
            case ASKS -> Messages.Effect_asks;
            case REMEMBERS -> Messages.Effect_remembers;
            case WARNING -> Messages.Effect_warning;
        };
    }

    static String end(SetResult.End end) {
        return switch (end) {
            case DONE -> Messages.End_done;
            case SKIPPED -> Messages.End_skipped;
            case LEFT_OUT -> Messages.End_left_out;
            case FAILED -> Messages.End_failed;
            case CANCELLED -> Messages.End_cancelled;
        };
    }

    /** How many units will run, and what they come to. */
    static String totals(CleanupPlan plan) {
        long runs = plan.sets().stream().filter(PlannedSet::willRun).count();
        if (runs == 0) {
            return Messages.Totals_none;
        }
        StringJoiner sums = new StringJoiner(", ");
        plan.totals().forEach((effect, count) -> sums.add(NLS.bind(Messages.Totals_effect, inSum(effect),
                Texts.number(count))));
        long problems = plan.sets().stream().filter(unit -> unit.problem() != null).count();
        String cannot = problems == 0 ? ""
                : ' ' + Texts.count(problems, Messages.Totals_problem, Messages.Totals_problems);
        String what = Texts.count(runs, Messages.Totals_run, Messages.Totals_runs);
        return (sums.length() == 0 ? what + '.' : NLS.bind(Messages.Totals, what, sums)) + cannot;
    }

    private static String inSum(PlanLine.Effect effect) {
        return switch (effect) {
            case GOES -> Messages.Sum_goes;
            case COMES -> Messages.Sum_comes;
            case MOVES -> Messages.Sum_moves;
            case CHANGES -> Messages.Sum_changes;
            case MISSING -> Messages.Sum_missing;
            case ASKS -> Messages.Sum_asks;
            case REMEMBERS -> Messages.Sum_remembers;
            case WARNING -> Messages.Sum_warning;
        };
    }

    static String state(PlannedSet unit) {
        if (unit.problem() != null) {
            return Messages.Unit_problem;
        }
        if (!unit.included()) {
            return Messages.Unit_left_out;
        }
        return warns(unit) ? Messages.Unit_warning : Messages.Unit_ready;
    }

    static String stateIcon(PlannedSet unit) {
        if (unit.problem() != null) {
            return Icons.ERROR;
        }
        if (!unit.included()) {
            return Icons.UNCHANGED;
        }
        return warns(unit) ? Icons.WARNING : Icons.AGREE;
    }

    private static boolean warns(PlannedSet unit) {
        return unit.lines().stream().anyMatch(line -> line.effect() == PlanLine.Effect.WARNING);
    }

    static String computers(List<Integer> computers) {
        return String.join(", ", computers.stream().limit(20).map(String::valueOf).toList())
                + (computers.size() > 20 ? NLS.bind(Messages.Unit_more, computers.size() - 20) : "");
    }

    /** The account of a run in a sentence. */
    static String account(List<SetResult> results) {
        StringJoiner sums = new StringJoiner(", ");
        for (Map.Entry<SetResult.End, Integer> sum : CleanupModel.sums(results).entrySet()) {
            sums.add(NLS.bind(Messages.Account_part, Texts.number(sum.getValue()),
                    end(sum.getKey()).toLowerCase()));
        }
        return sums.toString();
    }
}
