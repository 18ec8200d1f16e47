package org.tallystick.mif;

/** Reads {@code type = ...} of an attribute. */
final class TypeParser {

    private static final int SHARED_LENGTHS = 512;

    private final ParseState state;
    private final Lexer lexer;
    private final EnumParser enums;
    private final MifType[][] shared = new MifType[MifType.Kind.values().length][];

    TypeParser(ParseState state, EnumParser enums) {
        this.state = state;
        this.lexer = state.lexer;
        this.enums = enums;
    }

    /** The type after the keyword {@code type}; null, reported, if there is none. */
    MifType statement() {
        if (!state.equalsSign()) {
            return null;
        }
        if (lexer.is(Keyword.START)) {
            return inlineEnum();
        }
        if (lexer.token() == Token.LITERAL) {
            return namedEnum();
        }
        MifType.Kind kind = lexer.keyword() == null ? null : lexer.keyword().kind();
        if (kind == null) {
            state.syntax("a type");
            return null;
        }
        lexer.next();
        if (!kind.isText()) {
            return share(kind, 0);
        }
        return textType(kind);
    }

    private MifType textType(MifType.Kind kind) {
        if (lexer.token() != Token.OPEN_PAREN) {
            if (state.problems.isStrict()) {
                state.syntax("`(` and a length");
                return null;
            }
            return share(kind, 0);
        }
        lexer.next();
        int length = 0;
        if (lexer.token() == Token.WORD) {
            return unfilled(kind);
        }
        if (lexer.token() != Token.NUMBER) {
            state.syntax("a length");
            return null;
        }
        length = lexer.intNumber();
        if (length < 0) {
            state.problems.error(MifProblemCode.BAD_NUMBER, lexer.line(), lexer.column(), "a length",
                    lexer.describe());
            length = 0;
        }
        lexer.next();
        if (lexer.token() != Token.CLOSE_PAREN) {
            state.syntax("`)`");
            return null;
        }
        lexer.next();
        return share(kind, length);
    }

    private MifType unfilled(MifType.Kind kind) {
        int line = lexer.line();
        state.report(MifProblemCode.UNFILLED_TEMPLATE, "a length");
        while (!state.isDone() && lexer.line() == line && lexer.token() != Token.CLOSE_PAREN) {
            lexer.next();
        }
        if (lexer.token() == Token.CLOSE_PAREN && lexer.line() == line) {
            lexer.next();
            return share(kind, 0);
        }
        return null;
    }

    private MifType inlineEnum() {
        lexer.next();
        if (!lexer.is(Keyword.ENUM) && !lexer.is(Keyword.ENUMERATION)) {
            state.syntax("`enum`");
            return null;
        }
        MifEnum inline = enums.parse(false);
        return inline == null ? null : new MifType(inline.kind(), 0, inline);
    }

    private MifType namedEnum() {
        MifEnum named = state.enums.get(MifNames.normalise(lexer.literal()));
        if (named == null) {
            state.report(MifProblemCode.UNKNOWN_ENUM, "an enumeration defined above");
            lexer.next();
            return share(MifType.Kind.INTEGER, 0);
        }
        lexer.next();
        return new MifType(named.kind(), 0, named);
    }

    private MifType share(MifType.Kind kind, int length) {
        if (length >= SHARED_LENGTHS) {
            return MifType.of(kind, length);
        }
        MifType[] row = shared[kind.ordinal()];
        if (row == null) {
            row = new MifType[SHARED_LENGTHS];
            shared[kind.ordinal()] = row;
        }
        if (row[length] == null) {
            row[length] = MifType.of(kind, length);
        }
        return row[length];
    }
}
