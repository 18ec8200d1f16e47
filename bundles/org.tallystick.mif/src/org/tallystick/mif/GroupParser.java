package org.tallystick.mif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code start group ... end group} and checks what concerns the group as a whole. */
final class GroupParser {

    private static final int SMALL_ID = 1 << 16;

    private final ParseState state;
    private final Lexer lexer;
    private final AttributeParser attributeParser;
    private final List<MifAttribute> attributes = new ArrayList<>();
    private final List<Integer> key = new ArrayList<>();
    private final List<MifPosition> keyPositions = new ArrayList<>();
    private final BitSet smallIds = new BitSet();
    private final Set<Integer> largeIds = new HashSet<>();

    private String name;
    private String className;
    private Integer id;
    private String description;
    private MifPragma pragma;

    GroupParser(ParseState state, EnumParser enums) {
        this.state = state;
        this.lexer = state.lexer;
        this.attributeParser = new AttributeParser(state, enums);
    }

    /** Reads a group whose {@code start} was at a place, the current token being the block word. */
    MifGroup parse(int line, int column) {
        clear();
        lexer.next();
        boolean whole = true;
        long seen = 0;
        while (!state.isDone()) {
            Keyword word = lexer.keyword();
            if (word == Keyword.START) {
                int startLine = lexer.line();
                int startColumn = lexer.column();
                int start = lexer.start();
                int lineStart = lexer.lineStart();
                lexer.next();
                if (lexer.is(Keyword.ATTRIBUTE)) {
                    whole &= attribute(startLine, startColumn);
                    continue;
                }
                lexer.rewind(start, startLine, lineStart);
                if (state.strayStart(Keyword.GROUP) == ParseState.Closing.GIVEN_UP) {
                    return null;
                }
                whole = false;
            } else if (word == Keyword.END) {
                ParseState.Closing closing = state.close(Keyword.GROUP);
                if (closing == ParseState.Closing.CLOSED) {
                    return whole ? complete(line, column) : null;
                }
                if (closing == ParseState.Closing.GIVEN_UP) {
                    return null;
                }
                whole = false;
            } else if (word == null || !isStatement(word)) {
                state.notAStatement(Keyword.GROUP);
                whole = false;
            } else {
                seen = state.seen(seen, word);
                if (!statement(word)) {
                    whole = false;
                    state.recover();
                }
            }
        }
        state.endOfText("`end group`");
        return null;
    }

    private void clear() {
        attributes.clear();
        key.clear();
        keyPositions.clear();
        smallIds.clear();
        largeIds.clear();
        name = null;
        className = null;
        id = null;
        description = null;
        pragma = null;
    }

    private static boolean isStatement(Keyword word) {
        return switch (word) {
            case NAME, CLASS, ID, DESCRIPTION, KEY, PRAGMA -> true;
            default -> false;
        };
    }

    private boolean statement(Keyword word) {
        return switch (word) {
            case NAME -> (name = state.nameStatement()) != null;
            case CLASS -> (className = state.classStatement()) != null;
            case ID -> (id = state.idStatement()) != null;
            case DESCRIPTION -> (description = state.literalStatement("a literal")) != null;
            case KEY -> key();
            default -> pragma();
        };
    }

    private boolean pragma() {
        String text = state.literalStatement("a literal");
        pragma = text == null ? null : MifPragma.of(text);
        return text != null;
    }

    private boolean key() {
        if (!state.equalsSign()) {
            return false;
        }
        key.clear();
        keyPositions.clear();
        while (true) {
            if (lexer.token() != Token.NUMBER) {
                state.syntax("the ID of an attribute");
                return false;
            }
            if (key.size() >= state.limits.attributes()) {
                state.exceed(state.limits.attributes() + " attributes in a key");
                return false;
            }
            key.add(lexer.intNumber());
            keyPositions.add(lexer.position());
            lexer.next();
            if (lexer.token() != Token.COMMA) {
                return true;
            }
            lexer.next();
        }
    }

    private boolean attribute(int line, int column) {
        MifAttribute attribute = attributeParser.parse(line, column);
        if (attribute == null) {
            return false;
        }
        if (attributes.size() >= state.limits.attributes()) {
            state.exceed(state.limits.attributes() + " attributes in a group");
            return false;
        }
        if (!addId(attribute.id())) {
            state.problems.error(MifProblemCode.DUPLICATE_ATTRIBUTE_ID, attributeParser.idLine(),
                    attributeParser.idColumn(), "each ID once in a group", Integer.toString(attribute.id()));
        }
        attributes.add(attribute);
        return true;
    }

    private boolean addId(int newId) {
        if (newId < 0 || newId >= SMALL_ID) {
            return largeIds.add(newId);
        }
        boolean fresh = !smallIds.get(newId);
        smallIds.set(newId);
        return fresh;
    }

    private boolean hasId(int wanted) {
        return wanted >= 0 && wanted < SMALL_ID ? smallIds.get(wanted) : largeIds.contains(wanted);
    }

    private MifGroup complete(int line, int column) {
        Problems problems = state.problems;
        if (name == null || name.isEmpty()) {
            problems.error(MifProblemCode.MISSING_NAME, line, column, "a name in the group", "");
        }
        if (className == null || className.isBlank()) {
            problems.error(MifProblemCode.MISSING_CLASS, line, column, "a class in the group", "");
        }
        if (id == null && key.isEmpty()) {
            problems.repair(MifProblemCode.MISSING_GROUP_ID, line, column, "an ID or a key in the group", "neither");
        }
        if (attributes.isEmpty()) {
            problems.repair(MifProblemCode.EMPTY_GROUP, line, column, "an attribute in the group", "none");
        }
        checkKey();
        checkNames();
        if (name == null || className == null) {
            return null;
        }
        return new MifGroup(name, className, id, description, key, pragma, attributes, new MifPosition(line, column));
    }

    private void checkKey() {
        for (int i = 0; i < key.size(); i++) {
            if (!hasId(key.get(i))) {
                MifPosition at = keyPositions.get(i);
                state.problems.error(MifProblemCode.KEY_NAMES_MISSING_ATTRIBUTE, at.line(), at.column(),
                        "the ID of an attribute of the group", Integer.toString(key.get(i)));
            }
        }
    }

    private void checkNames() {
        boolean[] repeated = AttributeNames.repeated(attributes);
        for (int i = 0; i < repeated.length; i++) {
            if (repeated[i]) {
                MifAttribute attribute = attributes.get(i);
                state.problems.repair(MifProblemCode.DUPLICATE_ATTRIBUTE_NAME, attribute.position().line(),
                        attribute.position().column(), "each name once in a group",
                        "\"" + Lexer.shorten(attribute.name()) + "\"");
            }
        }
    }
}
