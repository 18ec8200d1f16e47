package org.tallystick.cli.output;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import org.tallystick.loader.match.Candidate;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyComparison;
import org.tallystick.loader.match.MatchOutcome;

/** The lines of {@code why --json}: one per decision. */
public final class WhyJson {

    private WhyJson() {
    }

    /** The fields of one decision. */
    public static void decision(JsonGenerator json, Decision decision) throws IOException {
        MatchOutcome match = decision.match();
        JsonLines.text(json, "file", decision.file());
        JsonLines.time(json, "at", decision.at());
        JsonLines.text(json, "result", decision.result());
        JsonLines.text(json, "reason", decision.reason());
        JsonLines.text(json, "branch", match == null ? null : match.branch().name());
        JsonLines.text(json, "because", match == null ? decision.message() : match.branch().sentence());
        JsonLines.text(json, "outcome", decision.outcome());
        JsonLines.number(json, "computer", decision.computer());
        json.writeObjectFieldStart("incoming");
        if (match != null) {
            for (Identification.Attribute attribute : match.incoming().attributes()) {
                JsonLines.text(json, attribute.name(), attribute.value());
            }
        }
        json.writeEndObject();
        json.writeArrayFieldStart("keys");
        if (match != null) {
            for (Identification.Attribute key : match.incoming().effectiveKeys()) {
                json.writeString(key.name());
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("candidates");
        if (match != null) {
            for (Candidate candidate : decision.candidates()) {
                candidate(json, candidate);
            }
        }
        json.writeEndArray();
        if (match != null && match.overlapsNotShown() > 0) {
            json.writeNumberField("moreCandidates", match.overlapsNotShown());
        }
        JsonLines.text(json, "message", decision.message());
        if (match != null && !match.notes().isEmpty()) {
            JsonLines.texts(json, "notes", match.notes());
        }
    }

    private static void candidate(JsonGenerator json, Candidate candidate) throws IOException {
        json.writeStartObject();
        json.writeNumberField("computer", candidate.computer());
        JsonLines.text(json, "step", Decision.word(candidate.step()));
        json.writeArrayFieldStart("keys");
        for (KeyComparison key : candidate.keys()) {
            json.writeStartObject();
            JsonLines.text(json, "attribute", key.attribute());
            JsonLines.text(json, "incoming", key.incoming());
            JsonLines.text(json, "stored", key.stored());
            JsonLines.text(json, "agreement", Decision.word(key.agreement()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
