package org.tallystick.cli.output;

import java.io.IOException;

import org.tallystick.loader.journal.UndoPlan;
import org.tallystick.loader.journal.UndoResult;

import com.fasterxml.jackson.core.JsonGenerator;

/** What an undo would do, and did, as JSON and as text. */
public final class UndoLines {

    private static final String INDENT = "    ";

    private UndoLines() {
    }

    /**
     * The fields of one entry.
     *
     * @param done null where nothing was done
     */
    public static void json(JsonGenerator json, UndoPlan.Step step, UndoResult.Line done) throws IOException {
        json.writeNumberField("entry", step.entry().id());
        JsonLines.text(json, "action", step.entry().action());
        JsonLines.text(json, "summary", step.entry().summary());
        JsonLines.text(json, "because", step.because());
        json.writeNumberField("restored", step.restored());
        json.writeArrayFieldStart("conflicts");
        for (UndoPlan.Conflict conflict : step.conflicts()) {
            json.writeStartObject();
            JsonLines.text(json, "subject", conflict.subject());
            JsonLines.text(json, "text", conflict.text());
            JsonLines.text(json, "choice", Decision.word(conflict.choice()));
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonLines.texts(json, "since", step.since());
        json.writeBooleanField("done", done != null && done.done());
        JsonLines.number(json, "undoing", done == null || !done.done() ? null : Long.valueOf(done.undoing()));
        JsonLines.text(json, "message", done == null ? null : done.message());
    }

    /** The fields of the last line. */
    public static void summary(JsonGenerator json, UndoPlan plan, UndoResult result, Long run) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("entries", plan.steps().size());
        json.writeNumberField("done", done(result));
        json.writeNumberField("conflicts", conflicts(plan));
        JsonLines.number(json, "run", run);
        json.writeEndObject();
    }

    /** Prints one entry. */
    public static void text(Output output, UndoPlan.Step step, UndoResult.Line done) {
        output.line("Entry " + step.entry().id() + ", " + Texts.printable(step.entry().action()) + ": "
                + Texts.printable(step.entry().summary()));
        if (step.because() != null) {
            output.line(INDENT + Texts.printable(step.because()));
        }
        if (done == null) {
            output.line(INDENT + Texts.count(step.restored(), "row") + " would be as before.");
        }
        step.since().forEach(since -> output.line(INDENT + "since: " + Texts.printable(since)));
        step.conflicts().forEach(conflict -> output.line(INDENT + "decide: " + Texts.printable(conflict.text())
                + (done == null ? "" : " (" + Decision.word(conflict.choice()) + ")")));
        if (done != null) {
            output.line(INDENT + (done.done() ? "done, entry " + done.undoing() + ": " : "not done: ")
                    + Texts.printable(done.message()));
        }
    }

    /** Prints the sums. */
    public static void textSummary(Output output, UndoPlan plan, UndoResult result) {
        long conflicts = conflicts(plan);
        String entries = plan.steps().size() == 1 ? "1 entry" : plan.steps().size() + " entries";
        output.line(result == null
                ? entries + " would be taken back" + (conflicts == 0 ? "." : "; " + conflicts + " to decide.")
                : done(result) + " of " + entries + " taken back.");
    }

    private static long done(UndoResult result) {
        return result == null ? 0 : result.lines().stream().filter(UndoResult.Line::done).count();
    }

    private static long conflicts(UndoPlan plan) {
        return plan.steps().stream().mapToLong(step -> step.conflicts().size()).sum();
    }
}
