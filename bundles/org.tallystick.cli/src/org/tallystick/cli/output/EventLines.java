package org.tallystick.cli.output;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import org.tallystick.loader.load.EventCode;
import org.tallystick.model.MatchEvent;

/** One event as JSON and as text. */
public final class EventLines {

    private EventLines() {
    }

    /** The fields of {@code events --json}. */
    public static void json(JsonGenerator json, MatchEvent event) throws IOException {
        json.writeNumberField("id", event.getId());
        json.writeNumberField("code", event.getCode());
        JsonLines.time(json, "at", event.getAt());
        JsonLines.text(json, "file", event.getFileName());
        JsonLines.text(json, "branch", event.getBranch());
        JsonLines.computer(json, "computer", event.getComputerId());
        JsonLines.computer(json, "entered", event.getEnteredComputerId());
        JsonLines.texts(json, "agree", event.getAgree());
        JsonLines.texts(json, "differ", event.getDiffer());
        if (event.getCount() > 1) {
            json.writeNumberField("count", event.getCount());
            JsonLines.numbers(json, "computers", event.getComputers());
        }
        JsonLines.values(json, "entering", event.getEntering());
        JsonLines.values(json, "found", event.getFound());
        JsonLines.text(json, "text", event.getText());
        JsonLines.time(json, "acknowledgedAt", event.getAcknowledgedAt());
    }

    /** Prints an event on one line. */
    public static void text(Output output, MatchEvent event) {
        EventCode code = EventCode.of(event.getCode());
        String said = event.getText() == null || event.getText().isEmpty()
                ? code == null ? "" : code.label()
                : event.getText();
        output.line(event.getId() + "  " + Texts.timeOrDash(event.getAt()) + "  " + event.getCode() + "  "
                + Texts.printable(event.getFileName()) + ": " + Texts.printable(said)
                + (event.getAcknowledgedAt() == null ? "" : " (acknowledged)"));
    }
}
