package org.tallystick.cli.output;

import java.io.IOException;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonGenerator;

import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadSummary;

/** The lines of {@code load --json}. Keys and their order are an interface: add behind, never change. */
public final class OutcomeJson {

    private OutcomeJson() {
    }

    /** The fields for one file; which there are depends on how it ended. */
    public static void file(JsonGenerator json, FileOutcome outcome) throws IOException {
        JsonLines.text(json, "file", outcome.file());
        JsonLines.text(json, "result", outcome.result().getLiteral());
        switch (outcome.result()) {
            case LOADED -> decision(json, outcome);
            case UNCHANGED -> JsonLines.number(json, "computer", outcome.computer());
            case REFUSED -> refused(json, outcome);
            case HELD, STALE -> {
                JsonLines.text(json, "reason", outcome.reason().name());
                decision(json, outcome);
                JsonLines.text(json, "message", outcome.message());
            }
        }
        if (!outcome.warnings().isEmpty()) {
            JsonLines.texts(json, "warnings", outcome.warnings());
        }
    }

    /** The fields of the last line. */
    public static void summary(JsonGenerator json, LoadSummary summary) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("files", summary.files());
        json.writeNumberField("loaded", summary.loaded());
        json.writeNumberField("unchanged", summary.unchanged());
        json.writeNumberField("held", summary.held());
        json.writeNumberField("refused", summary.refused());
        json.writeNumberField("stale", summary.stale());
        json.writeNumberField("new", summary.created());
        json.writeNumberField("updated", summary.updated());
        json.writeNumberField("ambiguous", summary.ambiguous());
        json.writeNumberField("removed", summary.removed());
        json.writeNumberField("events", summary.events());
        json.writeNumberField("seconds", Texts.seconds(summary.duration()));
        if (summary.cancelled()) {
            json.writeBooleanField("cancelled", true);
        }
        json.writeEndObject();
    }

    private static void refused(JsonGenerator json, FileOutcome outcome) throws IOException {
        JsonLines.text(json, "reason", outcome.reason().name());
        json.writeNumberField("line", outcome.line());
        json.writeNumberField("column", outcome.column());
        JsonLines.text(json, "message", outcome.message());
        if (outcome.branch() != null || !outcome.events().isEmpty()) {
            decision(json, outcome);
        }
    }

    private static void decision(JsonGenerator json, FileOutcome outcome) throws IOException {
        JsonLines.text(json, "branch", outcome.branch() == null ? null : outcome.branch().name());
        JsonLines.text(json, "outcome", outcome.outcome() == null ? null : outcome.outcome().label());
        JsonLines.number(json, "computer", outcome.computer());
        JsonLines.numbers(json, "removed", outcome.removed());
        FileOutcome.Resync resync = outcome.resync();
        if (resync == null) {
            json.writeNullField("resync");
        } else {
            json.writeObjectFieldStart("resync");
            json.writeNumberField("id", resync.id());
            JsonLines.text(json, "smsid", resync.smsid());
            JsonLines.text(json, "reason", resync.reason());
            json.writeEndObject();
        }
        json.writeArrayFieldStart("events");
        for (FileOutcome.Event event : outcome.events()) {
            event(json, event);
        }
        json.writeEndArray();
    }

    private static void event(JsonGenerator json, FileOutcome.Event event) throws IOException {
        json.writeStartObject();
        json.writeNumberField("code", event.code().number());
        JsonLines.number(json, "computer", event.computer());
        JsonLines.texts(json, "agree", event.agree());
        JsonLines.texts(json, "differ", event.differ());
        if (event.count() > 1) {
            json.writeNumberField("count", event.count());
            JsonLines.numbers(json, "computers", IntStream.of(event.computers()).boxed()::iterator);
        }
        json.writeEndObject();
    }
}
