package org.tallystick.hierarchy.distribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** The form in which the fields of a definition are kept: one flat JSON object of texts. */
public final class DefinitionForm {

    private static final JsonFactory JSON = new JsonFactory();

    private DefinitionForm() {
    }

    /** Writes fields. */
    public static byte[] write(Map<String, String> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            for (Map.Entry<String, String> field : fields.entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen in memory
        }
        return bytes.toByteArray();
    }

    /** Reads fields. */
    public static Map<String, String> read(byte[] bytes) {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                if (json.nextToken() != JsonToken.VALUE_STRING) {
                    throw new IOException("no text for " + name);
                }
                fields.put(name, json.getText());
            }
        } catch (IOException e) {
            throw new StoreException(StoreProblem.DAMAGED,
                    "The definition of an object cannot be read back; restore the site from a backup.", e);
        }
        return fields;
    }
}
