package org.tallystick.cli.output;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.PlanLine;
import org.tallystick.loader.cleanup.PlannedSet;

import com.fasterxml.jackson.core.JsonGenerator;

/** A plan before it is executed, as JSON and as text. */
public final class PlanLines {

    private PlanLines() {
    }

    /** The fields of one unit. */
    public static void json(JsonGenerator json, PlannedSet set) throws IOException {
        PlanJson.set(json, set);
    }

    /** The fields of the last line. */
    public static void summary(JsonGenerator json, CleanupPlan plan, String file) throws IOException {
        json.writeObjectFieldStart("summary");
        JsonLines.text(json, "file", file);
        json.writeNumberField("sets", plan.sets().size());
        json.writeNumberField("toDo", toDo(plan));
        json.writeNumberField("problems", problems(plan));
        json.writeObjectFieldStart("totals");
        for (Map.Entry<String, Integer> total : totals(plan).entrySet()) {
            json.writeNumberField(total.getKey(), total.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Prints one unit. */
    public static void text(Output output, PlannedSet set) {
        output.line(title(set));
        if (set.problem() != null) {
            output.line("    cannot be done: " + Texts.printable(set.problem()));
            return;
        }
        if (!set.because().isEmpty()) {
            output.line("    " + Texts.printable(set.because()));
        }
        for (PlanLine line : set.lines()) {
            output.line(String.format("  %-9s  %s", Decision.word(line.effect()), Texts.printable(line.text())));
        }
    }

    /** What a unit is about, on one line. */
    static String title(PlannedSet set) {
        return Texts.printable(set.title()) + (set.set() == null ? "" : " (" + Texts.printable(set.set()) + ")") + ": "
                + DuplicateText.action(set.action(), set.survivor())
                + (set.computers().isEmpty() ? "" : "; " + DuplicateText.computers(set.computers()));
    }

    /** Prints the sums. */
    public static void textSummary(Output output, CleanupPlan plan, String file) {
        String shown = Texts.printable(file);
        if (plan.sets().isEmpty()) {
            output.line("Nothing waits that could be planned; " + shown + " holds an empty plan.");
            return;
        }
        long problems = problems(plan);
        output.line();
        output.line(Texts.count(plan.sets().size(), "unit") + ", " + toDo(plan) + " to do"
                + (problems > 0 ? ", " + problems + " cannot be done" : "") + "; in all "
                + DuplicateText.totals(totals(plan)) + ".");
        output.line("Nothing was changed. The plan is in " + shown
                + ": set 'included' to false for what is to be left out, then say");
        output.line("  tallystick duplicates apply " + shown);
    }

    private static long toDo(CleanupPlan plan) {
        return plan.sets().stream().filter(PlannedSet::willRun).count();
    }

    private static long problems(CleanupPlan plan) {
        return plan.sets().stream().filter(set -> set.problem() != null).count();
    }

    private static Map<String, Integer> totals(CleanupPlan plan) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        plan.totals().forEach((effect, count) -> totals.put(effect.name().toLowerCase(Locale.ROOT), count));
        return totals;
    }
}
