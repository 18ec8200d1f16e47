package org.tallystick.mif;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code start table ... end table} and checks its rows against the template. */
final class TableParser {

    private final ParseState state;
    private final Lexer lexer;
    private final TemplateIndex templates;
    private final List<MifValue> cells = new ArrayList<>();

    private String name;
    private String className;
    private Integer id;
    private MifGroup template;
    private int rowsRead;
    private long valuesRead;

    TableParser(ParseState state, TemplateIndex templates) {
        this.state = state;
        this.lexer = state.lexer;
        this.templates = templates;
    }

    /** Begins a file. */
    void open() {
        rowsRead = 0;
        valuesRead = 0;
    }

    /** Reads a table whose {@code start} was at a place, the current token being the block word. */
    MifTable parse(int line, int column) {
        name = null;
        className = null;
        id = null;
        template = null;
        lexer.next();
        List<MifRow> rows = new ArrayList<>();
        boolean whole = true;
        long seen = 0;
        while (!state.isDone()) {
            boolean ok = true;
            Keyword word = lexer.keyword();
            if (lexer.token() == Token.OPEN_BRACE) {
                ok = row(rows);
            } else if (word == Keyword.NAME || word == Keyword.CLASS || word == Keyword.ID) {
                seen = state.seen(seen, word);
                ok = statement(word);
            } else if (word == Keyword.END || word == Keyword.START) {
                ParseState.Closing closing = word == Keyword.END ? state.close(Keyword.TABLE)
                        : state.strayStart(Keyword.TABLE);
                if (closing == ParseState.Closing.CLOSED) {
                    return whole ? complete(rows, line, column) : null;
                }
                if (closing == ParseState.Closing.GIVEN_UP) {
                    return null;
                }
                whole = false;
            } else {
                state.notAStatement(Keyword.TABLE);
                whole = false;
            }
            if (!ok) {
                whole = false;
                state.recover();
            }
        }
        state.endOfText("`end table`");
        return null;
    }

    private boolean statement(Keyword word) {
        return switch (word) {
            case NAME -> (name = state.nameStatement()) != null;
            case ID -> (id = state.idStatement()) != null;
            default -> classStatement();
        };
    }

    private boolean classStatement() {
        int line = lexer.line();
        int column = lexer.column();
        className = state.classStatement();
        if (className == null) {
            return false;
        }
        template = templates.find(className);
        if (template == null) {
            state.problems.error(MifProblemCode.TABLE_WITHOUT_TEMPLATE, line, column,
                    "the class of a group above the table", "\"" + Lexer.shorten(className) + "\"");
        }
        return true;
    }

    private boolean row(List<MifRow> rows) {
        int line = lexer.line();
        int column = lexer.column();
        if (++rowsRead > state.limits.rows()) {
            state.exceed(state.limits.rows() + " rows in all tables");
            return false;
        }
        if (className == null) {
            state.syntax("the table's class before its rows");
            return false;
        }
        cells.clear();
        lexer.next();
        boolean open = false;
        while (lexer.token() != Token.CLOSE_BRACE) {
            if (lexer.token() == Token.COMMA) {
                addCell(null);
                lexer.next();
                open = true;
            } else if (cell()) {
                open = lexer.token() == Token.COMMA;
                if (open) {
                    lexer.next();
                } else if (lexer.token() != Token.CLOSE_BRACE) {
                    state.syntax("`,` or `}`");
                    return false;
                }
            } else {
                return false;
            }
        }
        if (open) {
            addCell(null);
        }
        lexer.next();
        if (template != null) {
            checkRow(line, column);
            rows.add(new MifRow(cells, new MifPosition(line, column)));
        }
        return true;
    }

    /** Keeps a cell, but never more than one beyond those of the template: that one is enough to report. */
    private void addCell(MifValue value) {
        int most = template == null ? state.limits.attributes() : template.attributes().size();
        if (cells.size() <= most) {
            cells.add(value);
        }
    }

    private boolean cell() {
        int line = lexer.line();
        int column = lexer.column();
        MifValue value = ValueParser.parse(state, "a cell, `,` or `}`");
        if (value == null) {
            return false;
        }
        boolean known = template != null && cells.size() < template.attributes().size();
        addCell(known ? state.checks.check(template.attributes().get(cells.size()).type(), value, line, column)
                : value);
        return true;
    }

    private void checkRow(int line, int column) {
        List<MifAttribute> attributes = template.attributes();
        while (cells.size() > attributes.size() && cells.getLast() == null) {
            cells.removeLast();
        }
        if (cells.size() > attributes.size()) {
            state.problems.error(MifProblemCode.ROW_TOO_LONG, line, column, attributes.size() + " cells at most",
                    "more");
            return;
        }
        valuesRead += attributes.size();
        if (valuesRead > state.limits.values()) {
            state.exceed(state.limits.values() + " values in all tables");
            return;
        }
        for (int i = 0; i < attributes.size(); i++) {
            if ((i >= cells.size() || cells.get(i) == null) && attributes.get(i).value() == null) {
                state.problems.repair(MifProblemCode.MISSING_CELL, line, column,
                        "a cell for \"" + Lexer.shorten(attributes.get(i).name()) + "\", which has no default",
                        "none");
                return;
            }
        }
    }

    private MifTable complete(List<MifRow> rows, int line, int column) {
        if (name == null || name.isEmpty()) {
            state.problems.error(MifProblemCode.MISSING_NAME, line, column, "a name in the table", "");
        }
        if (className == null || className.isBlank()) {
            state.problems.error(MifProblemCode.MISSING_CLASS, line, column, "a class in the table", "");
        }
        if (id == null) {
            state.problems.repair(MifProblemCode.MISSING_GROUP_ID, line, column, "an ID in the table", "none");
        }
        return name == null || className == null ? null
                : new MifTable(name, id, className, rows, new MifPosition(line, column));
    }
}
