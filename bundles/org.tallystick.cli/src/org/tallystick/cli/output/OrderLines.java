package org.tallystick.cli.output;

import java.io.IOException;
import java.util.List;

import org.tallystick.loader.cleanup.IdentityOrder;

import com.fasterxml.jackson.core.JsonGenerator;

/** Clients that must be given new SMSIDs, as JSON and as text. */
public final class OrderLines {

    private static final TextTable LIST = new TextTable("", 10, 16, 17, 20, 6);

    private OrderLines() {
    }

    /** The fields of one client. */
    public static void json(JsonGenerator json, IdentityOrder order) throws IOException {
        JsonLines.text(json, "smsid", order.smsid());
        JsonLines.text(json, "name", order.name().isEmpty() ? null : order.name());
        JsonLines.text(json, "card", order.card().isEmpty() ? null : order.card());
        JsonLines.time(json, "ordered", order.ordered());
        JsonLines.text(json, "set", order.set());
        json.writeBooleanField("done", order.done());
    }

    /** Prints the list. */
    public static void text(Output output, List<IdentityOrder> orders) {
        if (orders.isEmpty()) {
            output.line("No client waits for a new SMSID.");
            return;
        }
        output.line(LIST.row(List.of("Old SMSID", "Name", "NetCardID", "Ordered", "State", "Set")));
        for (IdentityOrder order : orders) {
            output.line(LIST.row(List.of(Texts.orDash(order.smsid()), Texts.orDash(order.name()),
                    Texts.orDash(order.card()), Texts.timeOrDash(order.ordered()), order.done() ? "done" : "waits",
                    Texts.orDash(order.set()))));
        }
        output.line(Texts.count(orders.size(), "client") + ".");
    }
}
