package org.tallystick.mif;

/** Reads a literal, an integer, {@code unknown} or {@code unsupported}. */
final class ValueParser {

    private ValueParser() {
    }

    /** The value at the current token; null, reported, if there is none. */
    static MifValue parse(ParseState state, String expected) {
        Lexer lexer = state.lexer;
        MifValue value;
        if (lexer.token() == Token.NUMBER) {
            value = lexer.number();
        } else if (lexer.is(Keyword.UNKNOWN)) {
            value = MifValue.UNKNOWN;
        } else if (lexer.is(Keyword.UNSUPPORTED)) {
            value = MifValue.UNSUPPORTED;
        } else {
            String literal = state.literal(expected);
            return literal == null ? null : new MifValue.Text(literal);
        }
        lexer.next();
        return value;
    }
}
