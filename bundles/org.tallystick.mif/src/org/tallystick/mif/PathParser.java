package org.tallystick.mif;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code start path ... end path}. */
final class PathParser {

    private final ParseState state;
    private final Lexer lexer;

    PathParser(ParseState state) {
        this.state = state;
        this.lexer = state.lexer;
    }

    /** Reads a path block, the current token being the block word; null, reported, if it is broken. */
    MifPath parse() {
        int line = lexer.line();
        int column = lexer.column();
        lexer.next();
        String name = null;
        List<MifPath.Target> targets = new ArrayList<>();
        boolean whole = true;
        while (!state.isDone()) {
            boolean ok = true;
            if (lexer.is(Keyword.NAME)) {
                name = state.nameStatement();
                ok = name != null;
            } else if (lexer.is(Keyword.END)) {
                ParseState.Closing closing = state.close(Keyword.PATH);
                if (closing == ParseState.Closing.GIVEN_UP) {
                    return null;
                }
                if (closing == ParseState.Closing.CLOSED) {
                    return whole ? complete(name, targets, line, column) : null;
                }
                whole = false;
            } else if (lexer.is(Keyword.START)) {
                if (state.strayStart(Keyword.PATH) == ParseState.Closing.GIVEN_UP) {
                    return null;
                }
                whole = false;
            } else if (lexer.token() == Token.WORD && lexer.keyword().isSystem()) {
                ok = target(targets);
            } else {
                state.syntax("an operating system, a name or `end path`");
                ok = false;
            }
            if (!ok) {
                whole = false;
                state.recover();
            }
        }
        state.endOfText("`end path`");
        return null;
    }

    private boolean target(List<MifPath.Target> targets) {
        String system = lexer.keyword().spelling();
        if (targets.size() >= state.limits.attributes()) {
            state.exceed(state.limits.attributes() + " lines in a path block");
            return false;
        }
        if (!state.equalsSign()) {
            return false;
        }
        if (lexer.is(Keyword.DIRECT_INTERFACE)) {
            lexer.next();
            targets.add(new MifPath.Target(system, null));
            return true;
        }
        String file = state.literal("a literal or `direct-interface`");
        if (file == null) {
            return false;
        }
        boolean direct = file.equalsIgnoreCase("direct interface") || file.equalsIgnoreCase("direct-interface");
        targets.add(new MifPath.Target(system, direct ? null : file));
        return true;
    }

    private MifPath complete(String name, List<MifPath.Target> targets, int line, int column) {
        if (name == null) {
            state.problems.repair(MifProblemCode.MISSING_NAME, line, column, "a name in the path block", "");
        }
        return new MifPath(name == null ? "" : name, targets);
    }
}
