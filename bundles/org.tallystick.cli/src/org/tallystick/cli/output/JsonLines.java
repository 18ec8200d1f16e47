package org.tallystick.cli.output;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;

import org.eclipse.emf.common.util.EList;
import org.tallystick.model.NamedValue;

/** One JSON object per line, written as it is made: a list of any length costs no memory. For one thread. */
public final class JsonLines {

    /** Writes the fields of one object. */
    public interface Fields {

        /** Writes them; the braces are written by the caller. */
        void write(JsonGenerator json) throws IOException;
    }

    private final Output output;
    private final JsonGenerator generator;

    /** Makes a writer of lines; the output stays open. */
    @SuppressWarnings("resource")
    public JsonLines(Output output) {
        this.output = output;
        JsonFactory factory = new JsonFactoryBuilder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM).build();
        try {
            // Over characters, not bytes: half a surrogate pair in a name must not end the list.
            generator = factory.createGenerator(output.writer());
            generator.setRootValueSeparator(null);
        } catch (IOException e) {
            throw output.failed(e);
        }
    }

    /** Writes one line. */
    public void line(Fields fields) {
        try {
            generator.writeStartObject();
            fields.write(generator);
            generator.writeEndObject();
            generator.writeRaw('\n');
            generator.flush();
        } catch (IOException e) {
            throw output.failed(e);
        }
    }

    /** Writes one line and hands it on to the reader. */
    public void lineNow(Fields fields) {
        line(fields);
        output.flush();
    }

    static void text(JsonGenerator json, String name, String value) throws IOException {
        json.writeFieldName(name);
        json.writeString(value);
    }

    static void time(JsonGenerator json, String name, Instant value) throws IOException {
        text(json, name, value == null ? null : Texts.time(value));
    }

    static void number(JsonGenerator json, String name, OptionalInt value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsInt());
        } else {
            json.writeNullField(name);
        }
    }

    static void number(JsonGenerator json, String name, Number value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value.longValue());
        }
    }

    /** Numbers of computers start at 1; the model says 0 for none. */
    static void computer(JsonGenerator json, String name, int value) throws IOException {
        number(json, name, value > 0 ? OptionalInt.of(value) : OptionalInt.empty());
    }

    static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    static void numbers(JsonGenerator json, String name, Iterable<Integer> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (int value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }

    static void values(JsonGenerator json, String name, EList<NamedValue> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (NamedValue value : values) {
            text(json, value.getName(), value.getValue());
        }
        json.writeEndObject();
    }
}
