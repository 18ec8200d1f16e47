package org.tallystick.cli.plan;

import java.io.IOException;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** The tokens of a plan, each of the type that is wanted or refused in a sentence. */
final class PlanTokens {

    private final JsonParser parser;
    private String field = "";

    PlanTokens(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads something of an array that was entered. */
    interface Element {

        void read() throws IOException;
    }

    void begin() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new BadPlanException("it does not begin as a plan does.");
        }
    }

    void end() throws IOException {
        if (parser.nextToken() != null) {
            throw new BadPlanException("something follows behind the plan.");
        }
    }

    /** The name of the next field; null behind the last. */
    String nextField() throws IOException {
        field = parser.nextToken() == JsonToken.FIELD_NAME ? parser.currentName() : null;
        return field;
    }

    void needObject() {
        need(JsonToken.START_OBJECT, "objects");
    }

    String text() throws IOException {
        parser.nextToken();
        need(JsonToken.VALUE_STRING, "a text");
        return parser.getText();
    }

    String textOrNull() throws IOException {
        if (parser.nextToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        need(JsonToken.VALUE_STRING, "a text or null");
        return parser.getText();
    }

    boolean flag() throws IOException {
        JsonToken token = parser.nextToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw wanted("true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    int number(int least) throws IOException {
        parser.nextToken();
        return value(least);
    }

    Integer numberOrNull(int least) throws IOException {
        return parser.nextToken() == JsonToken.VALUE_NULL ? null : Integer.valueOf(value(least));
    }

    /** The number at which the reading stands. */
    int value(int least) throws IOException {
        need(JsonToken.VALUE_NUMBER_INT, "a whole number");
        long value = parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? Long.MAX_VALUE
                : parser.getLongValue();
        if (value < least || value > Integer.MAX_VALUE) {
            throw wanted("a number from " + least + " to " + Integer.MAX_VALUE);
        }
        return (int) value;
    }

    void array(Element element) throws IOException {
        String name = field;
        parser.nextToken();
        need(JsonToken.START_ARRAY, "a list");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.read();
            field = name;
        }
    }

    /** An object of numbers under free names. */
    void map(int least, BiConsumer<String, Integer> entry) throws IOException {
        String name = field;
        parser.nextToken();
        need(JsonToken.START_OBJECT, "an object");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            entry.accept(parser.currentName(), number(least));
        }
        field = name;
    }

    private void need(JsonToken token, String what) {
        if (parser.currentToken() != token) {
            throw wanted(what);
        }
    }

    private BadPlanException wanted(String what) {
        return new BadPlanException("'" + field + "' must be " + what + ".");
    }
}
