package org.tallystick.cli.output;

import java.io.IOException;
import java.util.List;

import org.tallystick.loader.junk.JunkValue;

import com.fasterxml.jackson.core.JsonGenerator;

/** Junk identifiers as JSON and as text. */
public final class JunkLines {

    private static final TextTable LIST = new TextTable("", 12, 36, 7);

    private JunkLines() {
    }

    /** The fields of a value. */
    public static void json(JsonGenerator json, JunkValue value) throws IOException {
        JsonLines.text(json, "kind", value.kind().code());
        JsonLines.text(json, "value", value.value());
        json.writeBooleanField("shipped", value.shipped());
        json.writeBooleanField("active", value.active());
        JsonLines.text(json, "remark", value.remark());
    }

    /** The fields of the last line. */
    public static void summary(JsonGenerator json, List<JunkValue> values, int shareLimit) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("values", values.size());
        json.writeNumberField("active", active(values));
        json.writeNumberField("shareLimit", shareLimit);
        json.writeEndObject();
    }

    /** Prints the list. */
    public static void text(Output output, List<JunkValue> values, int shareLimit) {
        output.line(LIST.row(List.of("Kind", "Value", "Origin", "Remark")));
        for (JunkValue value : values) {
            output.line(LIST.row(List.of(value.kind().code(), Texts.printable(value.value()),
                    !value.active() ? "off" : value.shipped() ? "shipped" : "added", Texts.orDash(value.remark()))));
        }
        output.line(Texts.count(active(values), "value") + " count; so does any that more than " + shareLimit
                + " computers carry.");
    }

    private static long active(List<JunkValue> values) {
        return values.stream().filter(JunkValue::active).count();
    }
}
