package org.tallystick.cli.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.tallystick.loader.cleanup.CleanupResult;
import org.tallystick.loader.cleanup.SetResult;

import com.fasterxml.jackson.core.JsonGenerator;

/** What became of a plan, as JSON and as text. */
public final class CleanupLines {

    private CleanupLines() {
    }

    /** The fields of one unit. */
    public static void json(JsonGenerator json, SetResult result) throws IOException {
        JsonLines.text(json, "set", result.planned().set());
        JsonLines.text(json, "end", Decision.word(result.end()));
        JsonLines.number(json, "entry", result.entry() == 0 ? null : Long.valueOf(result.entry()));
        JsonLines.text(json, "message", result.message());
        JsonLines.text(json, "title", result.planned().title());
        JsonLines.text(json, "action", result.planned().action().code());
        JsonLines.number(json, "survivor", result.planned().survivor());
        JsonLines.numbers(json, "computers", result.planned().computers());
    }

    /** The fields of the last line. */
    public static void summary(JsonGenerator json, CleanupResult result, boolean dryRun) throws IOException {
        json.writeObjectFieldStart("summary");
        JsonLines.number(json, "run", result.run() == 0 ? null : Long.valueOf(result.run()));
        json.writeNumberField("sets", result.results().size());
        for (SetResult.End end : SetResult.End.values()) {
            json.writeNumberField(Decision.word(end), result.count(end));
        }
        json.writeNumberField("seconds", DuplicateJson.seconds(result.seconds()));
        if (dryRun) {
            json.writeBooleanField("dryRun", true);
        }
        json.writeEndObject();
    }

    /** Prints one unit. */
    public static void text(Output output, SetResult result) {
        output.line(Texts.printable(result.planned().title()) + ": " + words(result.end())
                + (result.entry() == 0 ? "" : ", entry " + result.entry())
                + (result.planned().included() ? ": " + Texts.printable(result.message()) : ", as the plan says."));
    }

    /** Prints the sums. */
    public static void textSummary(Output output, CleanupResult result, boolean dryRun) {
        List<String> ends = new ArrayList<>();
        for (SetResult.End end : SetResult.End.values()) {
            if (result.count(end) > 0) {
                ends.add(result.count(end) + " " + words(end));
            }
        }
        output.line(Texts.count(result.results().size(), "unit") + " in " + DuplicateJson.seconds(result.seconds())
                + " s" + (ends.isEmpty() ? "." : ": " + String.join(", ", ends) + "."));
        if (result.run() != 0 && !dryRun) {
            output.line("All of it can be undone: tallystick undo --run " + result.run());
        }
    }

    private static String words(SetResult.End end) {
        return switch (end) {
            case DONE -> "done";
            case SKIPPED -> "skipped";
            case LEFT_OUT -> "left out";
            case FAILED -> "failed";
            case CANCELLED -> "not reached";
        };
    }
}
