package org.tallystick.cli.output;

import java.io.IOException;
import java.util.List;

import org.tallystick.loader.cleanup.SetResult;
import org.tallystick.loader.policy.CleanupPolicy;
import org.tallystick.loader.policy.Policies;

import com.fasterxml.jackson.core.JsonGenerator;

/** Rules for clean-ups and what they came to, as JSON and as text. */
public final class PolicyLines {

    private PolicyLines() {
    }

    /** The fields of a rule. */
    public static void json(JsonGenerator json, CleanupPolicy rule) throws IOException {
        json.writeNumberField("kind", rule.kind().number());
        JsonLines.text(json, "action", rule.action().code());
        json.writeNumberField("minConfidence", DuplicateJson.places(rule.minConfidence()));
        JsonLines.text(json, "mode", Decision.word(rule.mode()));
        json.writeNumberField("most", rule.most());
    }

    /** Prints the rules. */
    public static void text(Output output, List<CleanupPolicy> rules) {
        for (CleanupPolicy rule : rules) {
            boolean executes = rule.mode() == CleanupPolicy.Mode.EXECUTE;
            output.line("Kind " + rule.kind().number() + ", " + rule.kind().label() + ", from "
                    + DuplicateText.percent(rule.minConfidence()) + " on, "
                    + (executes ? "execute, at most " + rule.most() + " a run: " : "propose: ")
                    + DuplicateText.action(rule.action(), null));
        }
        if (rules.isEmpty()) {
            output.line("No rules are in force.");
        }
    }

    /** The fields of what a run came to. */
    public static void outcome(JsonGenerator json, Policies.Outcome outcome) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("proposed", outcome.proposed());
        JsonLines.number(json, "run", outcome.executed().run() == 0 ? null : Long.valueOf(outcome.executed().run()));
        for (SetResult.End end : SetResult.End.values()) {
            json.writeNumberField(Decision.word(end), outcome.executed().count(end));
        }
        json.writeNumberField("left", outcome.left());
        json.writeEndObject();
    }

    /** Prints what a run came to. */
    public static void textOutcome(Output output, Policies.Outcome outcome) {
        output.line(Texts.count(outcome.proposed(), "set") + " marked as proposed.");
        if (!outcome.executed().results().isEmpty()) {
            outcome.executed().results().forEach(result -> CleanupLines.text(output, result));
            CleanupLines.textSummary(output, outcome.executed(), false);
        }
        if (outcome.left() > 0) {
            output.line(Texts.count(outcome.left(), "set") + " left for the next run.");
        }
    }
}
