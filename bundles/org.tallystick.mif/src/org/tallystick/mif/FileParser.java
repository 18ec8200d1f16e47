package org.tallystick.mif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a whole file: language, component, and what may follow it. */
final class FileParser {

    private final ParseState state;
    private final Lexer lexer;
    private final TemplateIndex templates = new TemplateIndex();
    private final EnumParser enumParser;
    private final PathParser pathParser;
    private final GroupParser groupParser;
    private final TableParser tableParser;

    private final List<MifPath> paths = new ArrayList<>();
    private final List<MifEnum> enums = new ArrayList<>();
    private final List<MifElement> elements = new ArrayList<>();
    private final Set<Integer> ids = new HashSet<>();
    private final Map<String, MifGroup> unusedTemplates = new HashMap<>();
    private long values;

    FileParser(ParseState state) {
        this.state = state;
        this.lexer = state.lexer;
        this.enumParser = new EnumParser(state);
        this.pathParser = new PathParser(state);
        this.groupParser = new GroupParser(state, enumParser);
        this.tableParser = new TableParser(state, templates);
    }

    /** Reads the file at the lexer's first token; null when there is no component to speak of. */
    MifDocument parse() {
        clear();
        String language = null;
        if (lexer.is(Keyword.LANGUAGE)) {
            language = state.literalStatement("a literal");
            if (language == null) {
                state.recover();
            }
        }
        if (!startsComponent()) {
            return null;
        }
        MifComponent component = component();
        MifHeader header = lexer.cursor().header.toHeader();
        return component == null ? null : new MifDocument(header, language, component);
    }

    private void clear() {
        templates.clear();
        tableParser.open();
        paths.clear();
        enums.clear();
        elements.clear();
        ids.clear();
        unusedTemplates.clear();
        values = 0;
    }

    private boolean startsComponent() {
        if (!lexer.is(Keyword.START)) {
            state.syntax("`start component`");
            return false;
        }
        lexer.cursor().headerOpen = false;
        lexer.next();
        if (!lexer.is(Keyword.COMPONENT)) {
            state.syntax("`component`");
            return false;
        }
        return true;
    }

    private MifComponent component() {
        MifPosition begin = lexer.position();
        lexer.next();
        String name = null;
        String description = null;
        long seen = 0;
        while (!state.isDone()) {
            Keyword word = lexer.keyword();
            boolean ok = true;
            if (word == Keyword.START) {
                block();
            } else if (word == Keyword.END) {
                if (state.close(Keyword.COMPONENT) == ParseState.Closing.CLOSED) {
                    afterComponent();
                    return complete(name, description, begin);
                }
            } else if (word == Keyword.NAME) {
                seen = state.seen(seen, word);
                name = state.nameStatement();
                ok = name != null;
            } else if (word == Keyword.DESCRIPTION) {
                seen = state.seen(seen, word);
                description = state.literalStatement("a literal");
                ok = description != null;
            } else {
                state.notAStatement(Keyword.COMPONENT);
            }
            if (!ok) {
                state.recover();
            }
        }
        state.endOfText("`end component`");
        return null;
    }

    private MifComponent complete(String name, String description, MifPosition begin) {
        if (name == null || name.isEmpty()) {
            state.problems.error(MifProblemCode.MISSING_NAME, begin.line(), begin.column(),
                    "a name in the component", "");
        }
        for (MifGroup group : unusedTemplates.values()) {
            state.problems.warning(MifProblemCode.TEMPLATE_WITHOUT_TABLE, group.position().line(),
                    group.position().column(), "an ID in the group, or a table of its class", "neither");
        }
        return name == null ? null : new MifComponent(name, description, paths, enums, elements);
    }

    /** Reads a block of the component; consumes the {@code start} at least. */
    private void block() {
        int line = lexer.line();
        int column = lexer.column();
        lexer.next();
        Keyword word = lexer.keyword();
        if (word == Keyword.GROUP) {
            add(groupParser.parse(line, column));
        } else if (word == Keyword.TABLE) {
            add(tableParser.parse(line, column));
        } else if (word == Keyword.PATH || word == Keyword.PATHS) {
            MifPath path = pathParser.parse();
            if (path != null && hasRoom(paths.size())) {
                paths.add(path);
            }
        } else if (word == Keyword.ENUM || word == Keyword.ENUMERATION) {
            add(enumParser.parse(true));
        } else if (word == Keyword.ATTRIBUTE) {
            state.report(MifProblemCode.ATTRIBUTE_OUTSIDE_GROUP, "a group around the attribute");
            lexer.next();
            skipAttribute();
        } else if (word == Keyword.COMPONENT) {
            state.report(MifProblemCode.TWO_COMPONENTS, "`end component`");
            lexer.next();
        } else {
            state.syntax("`group`, `table`, `path` or `enum`");
            state.recover();
        }
    }

    private void skipAttribute() {
        state.recover();
        if (lexer.is(Keyword.END)) {
            int start = lexer.start();
            int line = lexer.line();
            int lineStart = lexer.lineStart();
            lexer.next();
            if (lexer.is(Keyword.ATTRIBUTE)) {
                lexer.next();
            } else {
                lexer.rewind(start, line, lineStart);
            }
        }
    }

    private boolean hasRoom(int blocks) {
        if (blocks >= state.limits.groups()) {
            state.exceed(state.limits.groups() + " blocks");
            return false;
        }
        return true;
    }

    private void add(MifEnum enumeration) {
        if (enumeration != null && hasRoom(enums.size())) {
            enums.add(enumeration);
            if (enumeration.name() != null) {
                state.enums.putIfAbsent(MifNames.normalise(enumeration.name()), enumeration);
            }
        }
    }

    private void add(MifGroup group) {
        if (group == null || !hasRoom(elements.size())) {
            return;
        }
        checkId(group);
        templates.add(group);
        elements.add(group);
        if (group.isTemplate()) {
            noteTemplate(group);
        }
        countValues(group.attributes().size());
    }

    private void noteTemplate(MifGroup group) {
        for (MifAttribute attribute : group.attributes()) {
            if (attribute.value() != null && !(attribute.value() instanceof MifValue.Instrumented)) {
                unusedTemplates.put(MifNames.normalise(group.className()), group);
                return;
            }
        }
    }

    private void add(MifTable table) {
        if (table == null || !hasRoom(elements.size())) {
            return;
        }
        checkId(table);
        elements.add(table);
        MifGroup template = templates.find(table.className());
        if (template != null) {
            unusedTemplates.remove(MifNames.normalise(table.className()));
            countValues((long) table.rows().size() * template.attributes().size());
        }
    }

    private void countValues(long more) {
        values += more;
        if (values > state.limits.values()) {
            state.exceed(state.limits.values() + " values in all instances");
        }
    }

    private void checkId(MifElement element) {
        if (element.id() != null && !ids.add(element.id())) {
            state.problems.repair(MifProblemCode.DUPLICATE_GROUP_ID, element.position().line(),
                    element.position().column(), "each group ID once", element.id().toString());
        }
    }

    private void afterComponent() {
        if (lexer.token() == Token.END_OF_TEXT) {
            noteEnd();
        } else if (isSecondComponent()) {
            state.report(MifProblemCode.TWO_COMPONENTS, "the end of the file");
        } else if (lexer.token() == Token.WORD && lexer.keyword() != Keyword.OTHER) {
            state.syntax("the end of the file");
        } else {
            state.problems.repair(MifProblemCode.TRAILING_TEXT, lexer.line(), lexer.column(), "the end of the file",
                    lexer.describe());
        }
    }

    private boolean isSecondComponent() {
        if (!lexer.is(Keyword.START)) {
            return false;
        }
        lexer.next();
        return lexer.is(Keyword.COMPONENT);
    }

    private void noteEnd() {
        Cursor cursor = lexer.cursor();
        if (cursor.pos < cursor.end) {
            state.problems.info(MifProblemCode.CTRL_Z, lexer.line(), lexer.column(), "");
        }
        if (cursor.nulLine > 0) {
            state.problems.info(MifProblemCode.NUL_PADDING, cursor.nulLine, cursor.nulColumn, "");
        }
    }
}
