package org.tallystick.cli.output;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import org.tallystick.mif.MifAttribute;
import org.tallystick.mif.MifComponent;
import org.tallystick.mif.MifDocument;
import org.tallystick.mif.MifElement;
import org.tallystick.mif.MifEnum;
import org.tallystick.mif.MifGroup;
import org.tallystick.mif.MifHeader;
import org.tallystick.mif.MifRow;
import org.tallystick.mif.MifTable;
import org.tallystick.mif.MifValue;

/** The line of {@code mif show --json}: the tree of one file. */
public final class MifJson {

    private MifJson() {
    }

    /** The fields of the document. */
    public static void document(JsonGenerator json, String file, MifDocument document) throws IOException {
        JsonLines.text(json, "file", file);
        MifHeader header = document.header();
        if (header.isPresent()) {
            json.writeObjectFieldStart("header");
            JsonLines.text(json, "architecture", header.architecture());
            JsonLines.text(json, "uniqueId", header.uniqueId());
            JsonLines.text(json, "agentId", header.agentId());
            JsonLines.texts(json, "keyAttributes", header.keyAttributes());
            json.writeEndObject();
        } else {
            json.writeNullField("header");
        }
        JsonLines.text(json, "language", document.language());
        MifComponent component = document.component();
        JsonLines.text(json, "component", component.name());
        JsonLines.text(json, "description", component.description());
        json.writeArrayFieldStart("enums");
        for (MifEnum enumeration : component.enums()) {
            enumeration(json, enumeration);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("elements");
        for (MifElement element : component.elements()) {
            json.writeStartObject();
            switch (element) {
                case MifGroup group -> group(json, group);
                case MifTable table -> table(json, table);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void group(JsonGenerator json, MifGroup group) throws IOException {
        start(json, "group", group);
        json.writeArrayFieldStart("key");
        for (int id : group.key()) {
            json.writeNumber(id);
        }
        json.writeEndArray();
        JsonLines.text(json, "pragma", group.pragma() == null ? null : group.pragma().text());
        json.writeArrayFieldStart("attributes");
        for (MifAttribute attribute : group.attributes()) {
            json.writeStartObject();
            json.writeNumberField("id", attribute.id());
            JsonLines.text(json, "name", attribute.name());
            JsonLines.text(json, "type", MifText.type(attribute.type()));
            JsonLines.text(json, "access", attribute.access().keyword());
            JsonLines.text(json, "storage", attribute.storage().keyword());
            json.writeFieldName("value");
            value(json, attribute.value());
            if (attribute.value() instanceof MifValue.Number number && attribute.type().enumeration() != null) {
                JsonLines.text(json, "text", attribute.type().enumeration().textOf(number.value()));
            }
            json.writeNumberField("line", attribute.position().line());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void table(JsonGenerator json, MifTable table) throws IOException {
        start(json, "table", table);
        json.writeArrayFieldStart("rows");
        for (MifRow row : table.rows()) {
            json.writeStartArray();
            for (MifValue cell : row.cells()) {
                value(json, cell);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void start(JsonGenerator json, String kind, MifElement element) throws IOException {
        JsonLines.text(json, "kind", kind);
        JsonLines.text(json, "name", element.name());
        JsonLines.text(json, "class", element.className());
        if (element.id() == null) {
            json.writeNullField("id");
        } else {
            json.writeNumberField("id", element.id());
        }
        json.writeNumberField("line", element.position().line());
    }

    private static void enumeration(JsonGenerator json, MifEnum enumeration) throws IOException {
        json.writeStartObject();
        JsonLines.text(json, "name", enumeration.name());
        JsonLines.text(json, "type", enumeration.kind().keyword());
        json.writeArrayFieldStart("entries");
        List<MifEnum.Entry> entries = enumeration.entries();
        for (MifEnum.Entry entry : entries) {
            json.writeStartObject();
            json.writeNumberField("value", entry.value());
            JsonLines.text(json, "text", entry.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A text or number as itself; what has no value, and what only a program could supply, as null or an object. */
    private static void value(JsonGenerator json, MifValue value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case MifValue.Text text -> json.writeString(text.text());
            case MifValue.Number number -> json.writeNumber(number.toBigInteger());
            case MifValue.Instrumented instrumented -> word(json, "instrumented", instrumented.name());
            case MifValue.Unsupported unsupported -> word(json, "keyword", Decision.word(unsupported));
            case MifValue.Unknown unknown -> word(json, "keyword", Decision.word(unknown));
        }
    }

    private static void word(JsonGenerator json, String name, String word) throws IOException {
        json.writeStartObject();
        JsonLines.text(json, name, word);
        json.writeEndObject();
    }
}
