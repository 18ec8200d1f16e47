package org.tallystick.mif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code start enum ... end enum}, named in a component or inline in a type. */
final class EnumParser {

    private final ParseState state;
    private final Lexer lexer;

    EnumParser(ParseState state) {
        this.state = state;
        this.lexer = state.lexer;
    }

    /** Reads an enumeration, the current token being the block word; null, reported, if it is broken. */
    MifEnum parse(boolean needsName) {
        int line = lexer.line();
        int column = lexer.column();
        lexer.next();
        Enumeration read = new Enumeration();
        while (!state.isDone()) {
            boolean ok;
            if (lexer.token() == Token.NUMBER) {
                ok = entry(read);
            } else if (lexer.is(Keyword.NAME)) {
                read.name = state.nameStatement();
                ok = read.name != null;
            } else if (lexer.is(Keyword.TYPE)) {
                ok = type(read);
            } else if (lexer.is(Keyword.END)) {
                ParseState.Closing closing = state.close(Keyword.ENUM);
                if (closing == ParseState.Closing.CLOSED) {
                    if (needsName && read.name == null) {
                        state.problems.error(MifProblemCode.MISSING_NAME, line, column, "a name in the enumeration",
                                "");
                    }
                    return new MifEnum(read.name, read.kind, read.entries);
                }
                return null;
            } else if (lexer.is(Keyword.START)) {
                state.strayStart(Keyword.ENUM);
                return null;
            } else {
                state.syntax("an entry of the enumeration or `end enum`");
                ok = false;
            }
            if (!ok) {
                state.recover();
                return lexer.is(Keyword.END) && state.close(Keyword.ENUM) == ParseState.Closing.CLOSED
                        ? new MifEnum(read.name, read.kind, read.entries)
                        : null;
            }
        }
        state.endOfText("`end enum`");
        return null;
    }

    private boolean type(Enumeration read) {
        if (!state.equalsSign()) {
            return false;
        }
        MifType.Kind kind = lexer.keyword() == null ? null : lexer.keyword().kind();
        if (kind == null || !kind.isInteger()) {
            state.syntax("an integer type");
            return false;
        }
        read.kind = kind;
        lexer.next();
        return true;
    }

    private boolean entry(Enumeration read) {
        int line = lexer.line();
        int column = lexer.column();
        MifValue.Number number = lexer.number();
        if (number.big() != null) {
            state.problems.error(MifProblemCode.BAD_NUMBER, line, column, "an integer of 63 bits", number.toString());
        }
        String text = state.literalStatement("a literal");
        if (text == null) {
            return false;
        }
        if (!read.values.add(number.value()) | !read.texts.add(text)) {
            state.problems.repair(MifProblemCode.DUPLICATE_ENUM_ENTRY, line, column, "each integer and text once",
                    number + " = \"" + Lexer.shorten(text) + "\"");
        }
        read.entries.add(new MifEnum.Entry(number.value(), text));
        if (read.entries.size() > state.limits.attributes()) {
            state.exceed(state.limits.attributes() + " entries in an enumeration");
            return false;
        }
        return true;
    }

    /** An enumeration while it is being read. */
    private static final class Enumeration {
        private final List<MifEnum.Entry> entries = new ArrayList<>();
        private final Set<Long> values = new HashSet<>();
        private final Set<String> texts = new HashSet<>();
        private String name;
        private MifType.Kind kind = MifType.Kind.INTEGER;
    }
}
