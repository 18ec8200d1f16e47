package org.tallystick.mif;

/** Reads {@code start attribute ... end attribute}. */
final class AttributeParser {

    private final ParseState state;
    private final Lexer lexer;
    private final TypeParser types;

    private String name;
    private Integer id;
    private String description;
    private MifType type;
    private MifAccess access;
    private MifStorage storage;
    private MifValue value;
    private int idLine;
    private int idColumn;
    private int valueLine;
    private int valueColumn;

    AttributeParser(ParseState state, EnumParser enums) {
        this.state = state;
        this.lexer = state.lexer;
        this.types = new TypeParser(state, enums);
    }

    /** Line of the ID of the latest attribute. */
    int idLine() {
        return idLine;
    }

    int idColumn() {
        return idColumn;
    }

    /** Reads an attribute whose {@code start} was at a place, the current token being the block word. */
    MifAttribute parse(int line, int column) {
        clear();
        lexer.next();
        boolean whole = true;
        long seen = 0;
        while (!state.isDone()) {
            Keyword word = lexer.keyword();
            if (word == Keyword.END) {
                ParseState.Closing closing = state.close(Keyword.ATTRIBUTE);
                if (closing == ParseState.Closing.CLOSED) {
                    return whole ? complete(line, column) : null;
                }
                if (closing == ParseState.Closing.GIVEN_UP) {
                    return null;
                }
                whole = false;
            } else if (word == Keyword.START) {
                if (state.strayStart(Keyword.ATTRIBUTE) == ParseState.Closing.GIVEN_UP) {
                    return null;
                }
                whole = false;
            } else if (word == null || !isStatement(word)) {
                state.notAStatement(Keyword.ATTRIBUTE);
                whole = false;
            } else {
                seen = state.seen(seen, word);
                if (!statement(word)) {
                    whole = false;
                    state.recover();
                }
            }
        }
        state.endOfText("`end attribute`");
        return null;
    }

    private void clear() {
        name = null;
        id = null;
        description = null;
        type = null;
        access = MifAccess.READ_ONLY;
        storage = MifStorage.SPECIFIC;
        value = null;
    }

    private static boolean isStatement(Keyword word) {
        return switch (word) {
            case NAME, ID, DESCRIPTION, TYPE, ACCESS, STORAGE, VALUE -> true;
            default -> false;
        };
    }

    private boolean statement(Keyword word) {
        return switch (word) {
            case NAME -> (name = state.nameStatement()) != null;
            case ID -> id();
            case DESCRIPTION -> (description = state.literalStatement("a literal")) != null;
            case TYPE -> (type = types.statement()) != null;
            case ACCESS -> access();
            case STORAGE -> storage();
            default -> value();
        };
    }

    private boolean id() {
        idLine = lexer.line();
        idColumn = lexer.column();
        id = state.idStatement();
        return id != null;
    }

    private boolean access() {
        if (!state.equalsSign()) {
            return false;
        }
        Keyword word = lexer.keyword();
        if (word == Keyword.READ_ONLY) {
            access = MifAccess.READ_ONLY;
        } else if (word == Keyword.READ_WRITE) {
            access = MifAccess.READ_WRITE;
        } else if (word == Keyword.WRITE_ONLY) {
            access = MifAccess.WRITE_ONLY;
        } else {
            state.syntax("`read-only`, `read-write` or `write-only`");
            return false;
        }
        lexer.next();
        return true;
    }

    private boolean storage() {
        if (!state.equalsSign()) {
            return false;
        }
        Keyword word = lexer.keyword();
        if (word == Keyword.COMMON) {
            storage = MifStorage.COMMON;
        } else if (word == Keyword.SPECIFIC) {
            storage = MifStorage.SPECIFIC;
        } else {
            state.syntax("`common` or `specific`");
            return false;
        }
        lexer.next();
        return true;
    }

    private boolean value() {
        if (!state.equalsSign()) {
            return false;
        }
        valueLine = lexer.line();
        valueColumn = lexer.column();
        if (lexer.token() == Token.STAR) {
            lexer.next();
            String instrumented = state.literal("the name of a path in quotation marks");
            value = instrumented == null ? null : new MifValue.Instrumented(instrumented);
        } else {
            value = ValueParser.parse(state, "a literal, an integer, `unknown` or `unsupported`");
        }
        return value != null;
    }

    private MifAttribute complete(int line, int column) {
        if (name == null || name.isEmpty()) {
            state.problems.error(MifProblemCode.MISSING_NAME, line, column, "a name in the attribute", "");
        }
        if (id == null) {
            state.problems.error(MifProblemCode.MISSING_ATTRIBUTE_ID, line, column, "an ID in the attribute",
                    name == null ? "" : "none in the attribute \"" + Lexer.shorten(name) + "\"");
        }
        if (type == null) {
            state.problems.error(MifProblemCode.MISSING_TYPE, line, column, "a type in the attribute", "");
        }
        if (name == null || id == null || type == null) {
            return null;
        }
        MifValue kept = value == null ? null : state.checks.check(type, value, valueLine, valueColumn);
        return new MifAttribute(name, id, description, type, access, storage, kept, new MifPosition(line, column));
    }
}
