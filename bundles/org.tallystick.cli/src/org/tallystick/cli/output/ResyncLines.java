package org.tallystick.cli.output;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import org.tallystick.model.ResyncRequest;

/** One resync request as JSON and as text. */
public final class ResyncLines {

    private static final TextTable LIST = new TextTable("", 5, 10, 8, 14, 9, 7);

    private ResyncLines() {
    }

    /** The fields of {@code resync --json}. */
    public static void json(JsonGenerator json, ResyncRequest request, Instant now) throws IOException {
        json.writeNumberField("id", request.getId());
        JsonLines.text(json, "smsid", request.getSmsId());
        JsonLines.text(json, "reason", request.getReason());
        JsonLines.text(json, "state", request.getState().getLiteral());
        json.writeNumberField("age", age(request, now).toSeconds());
        JsonLines.computer(json, "computer", request.getComputerId());
        JsonLines.text(json, "site", request.getSite());
        JsonLines.text(json, "domain", request.getDomain());
        JsonLines.time(json, "askedAt", request.getAskedAt());
        JsonLines.time(json, "deliveredAt", request.getDeliveredAt());
        JsonLines.time(json, "answeredAt", request.getAnsweredAt());
    }

    /** Prints the titles of the list. */
    public static void titles(Output output) {
        output.line(LIST.row(List.of("ID", "SMSID", "Computer", "Domain", "State", "Age", "Reason")));
    }

    /** Prints a request on one line. */
    public static void text(Output output, ResyncRequest request, Instant now) {
        output.line(LIST.row(List.of(Integer.toString(request.getId()), Texts.orDash(request.getSmsId()),
                request.getComputerId() > 0 ? Integer.toString(request.getComputerId()) : "-",
                Texts.orDash(request.getDomain()), request.getState().getLiteral(), Texts.age(age(request, now)),
                Texts.orDash(request.getReason()))));
    }

    private static Duration age(ResyncRequest request, Instant now) {
        Duration age = request.getAskedAt() == null ? Duration.ZERO : Duration.between(request.getAskedAt(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
