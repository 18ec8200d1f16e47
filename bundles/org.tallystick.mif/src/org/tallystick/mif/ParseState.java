package org.tallystick.mif;

import java.util.HashMap;
import java.util.Map;

/** What the parsers of the blocks share: the lexer, the findings, the named enumerations, and small common steps. */
final class ParseState {

    private static final int MAX_NAME = 255;
    private static final String QUOTES = "'`\u00B4\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB";

    final Lexer lexer;
    final Problems problems;
    final MifLimits limits;
    final ValueChecks checks;
    final Map<String, MifEnum> enums = new HashMap<>();

    private int reportedAt;
    private boolean endReported;
    private boolean stopped;

    ParseState(MifOptions options, Problems problems) {
        this.problems = problems;
        this.limits = options.limits();
        this.lexer = new Lexer(options, problems);
        this.checks = new ValueChecks(problems);
    }

    /** Begins a text. */
    void open(char[] text, int length, boolean unicode) {
        enums.clear();
        checks.clear();
        reportedAt = -1;
        endReported = false;
        stopped = false;
        lexer.open(text, length, unicode);
    }

    /** Whether reading ends here: at the end of the text, at a limit, or with too many errors. */
    boolean isDone() {
        return stopped || lexer.token() == Token.END_OF_TEXT || problems.isFull();
    }

    /** Ends reading because of a limit. */
    void exceed(String limit) {
        if (!stopped) {
            problems.error(MifProblemCode.LIMIT, lexer.line(), lexer.column(), limit, "more");
        }
        stopped = true;
    }

    /** Reports that the current token is not what the grammar wants here. */
    void syntax(String expected) {
        report(MifProblemCode.SYNTAX, expected);
    }

    /** Reports an error at the current token, once, with the suspect literal if there is one. */
    void report(MifProblemCode code, String expected) {
        if (lexer.token() == Token.END_OF_TEXT) {
            reportEnd(expected);
            return;
        }
        if (lexer.start() == reportedAt) {
            return;
        }
        reportedAt = lexer.start();
        LiteralScanner literals = lexer.literals();
        int suspectLine = literals.suspectLine();
        int suspectColumn = literals.suspectColumn();
        if (suspectLine == 0 && lexer.followsLiteralInLine()) {
            suspectLine = literals.beginLine();
            suspectColumn = literals.beginColumn();
        }
        problems.add(new MifProblem(code, MifSeverity.ERROR, lexer.line(), lexer.column(), expected, lexer.describe(),
                suspectLine, suspectColumn));
    }

    /** Reports that the text ends within a block, unless reading ended for another reason. */
    void endOfText(String expected) {
        if (lexer.token() == Token.END_OF_TEXT) {
            reportEnd(expected);
        }
    }

    private void reportEnd(String expected) {
        if (!endReported && !lexer.literals().isUnterminated()) {
            problems.error(MifProblemCode.MISSING_END, lexer.line(), lexer.column(), expected, lexer.describe());
        }
        endReported = true;
    }

    /** Goes on at the next {@code start} or {@code end} of a block. */
    void recover() {
        lexer.skipToBlockWord();
    }

    /** Takes the equals sign after a statement's keyword. */
    boolean equalsSign() {
        lexer.next();
        if (lexer.token() != Token.EQUALS) {
            syntax("`=`");
            return false;
        }
        lexer.next();
        return true;
    }

    /** Takes {@code = literal}; null, reported, if it is something else. */
    String literalStatement(String what) {
        return equalsSign() ? literal(what) : null;
    }

    /** Takes a literal; null, reported, if the token is something else. */
    String literal(String what) {
        if (lexer.token() == Token.LITERAL) {
            String literal = lexer.literal();
            lexer.next();
            return literal;
        }
        if (lexer.token() == Token.STRAY && QUOTES.indexOf(lexer.cursor().text[lexer.start()]) >= 0) {
            report(MifProblemCode.BAD_QUOTE, "`\"`");
            return lexer.restOfLine();
        }
        syntax(what);
        return null;
    }

    /** Takes {@code = literal} as a name, which must not be too long or have blanks around it. */
    String nameStatement() {
        if (!equalsSign()) {
            return null;
        }
        int line = lexer.line();
        int column = lexer.column();
        String name = literal("a name in quotation marks");
        if (name == null || name.isEmpty()) {
            return name;
        }
        if (isBlank(name.charAt(0)) || isBlank(name.charAt(name.length() - 1))) {
            problems.repair(MifProblemCode.NAME_TRIMMED, line, column, "a name without blanks around it",
                    "\"" + Lexer.shorten(name) + "\"");
            name = name.strip();
        }
        if (name.length() > MAX_NAME) {
            problems.error(MifProblemCode.NAME_TOO_LONG, line, column, MAX_NAME + " characters at most",
                    Integer.toString(name.length()));
        }
        return name;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c);
    }

    /** Takes {@code = integer} as an ID; null, reported, if it is something else. Legacy let zero pass. */
    Integer idStatement() {
        if (!equalsSign()) {
            return null;
        }
        if (lexer.token() != Token.NUMBER) {
            syntax("an integer");
            return null;
        }
        int id = lexer.intNumber();
        if (id < 0) {
            problems.error(MifProblemCode.BAD_ID, lexer.line(), lexer.column(), "1 or more", lexer.describe());
        } else if (id == 0) {
            problems.repair(MifProblemCode.BAD_ID, lexer.line(), lexer.column(), "1 or more", "`0`");
        }
        lexer.next();
        return id;
    }

    /** Takes {@code = class string}; the legacy profile takes one without quotation marks up to the line end. */
    String classStatement() {
        if (!equalsSign()) {
            return null;
        }
        if (lexer.token() == Token.WORD || lexer.token() == Token.NUMBER) {
            int line = lexer.line();
            int column = lexer.column();
            String rest = lexer.restOfLine();
            problems.repair(MifProblemCode.CLASS_UNQUOTED, line, column, "quotation marks",
                    "`" + Lexer.shorten(rest) + "`");
            return rest;
        }
        return literal("a class in quotation marks");
    }

    /** Marks a statement as seen in its block; a second one replaces the first, which strict refuses. */
    long seen(long before, Keyword statement) {
        long bit = 1L << statement.ordinal();
        if ((before & bit) != 0) {
            problems.repair(MifProblemCode.DUPLICATE_STATEMENT, lexer.line(), lexer.column(),
                    "one `" + statement.spelling() + "`", "another");
        }
        return before | bit;
    }

    /** Reports a token that begins no statement of a block, and goes on at the next block word. */
    void notAStatement(Keyword block) {
        boolean word = lexer.token() == Token.WORD && lexer.keyword().isStatement();
        report(word ? MifProblemCode.UNKNOWN_STATEMENT : MifProblemCode.SYNTAX,
                "a statement of the " + block.spelling() + " or `end " + block.spelling() + "`");
        recover();
    }

    /** What a block is to do about an {@code end} or {@code start} that is not its own. */
    enum Closing {
        /** The block ended as it should. */
        CLOSED,
        /** Reported; the block is to be given up, and what comes next is for the one around it. */
        GIVEN_UP,
        /** Reported and skipped; the block goes on. */
        GOES_ON
    }

    /** Takes {@code end block}, the current token being {@code end}. */
    Closing close(Keyword block) {
        int start = lexer.start();
        int line = lexer.line();
        int lineStart = lexer.lineStart();
        lexer.next();
        Keyword found = lexer.keyword();
        if (found != null && found.sameBlock(block)) {
            lexer.next();
            return Closing.CLOSED;
        }
        if (found == null || !found.isBlock()) {
            syntax("`" + block.spelling() + "`");
            recover();
            return Closing.GOES_ON;
        }
        report(MifProblemCode.MISMATCHED_END, "`end " + block.spelling() + "`");
        if (found.depth() < block.depth()) {
            lexer.rewind(start, line, lineStart);
            return Closing.GIVEN_UP;
        }
        lexer.next();
        return belongsTo(block) ? Closing.GOES_ON : Closing.GIVEN_UP;
    }

    /** Reports a {@code start} of a block that cannot stand in this one; the current token is that {@code start}. */
    Closing strayStart(Keyword block) {
        int start = lexer.start();
        int line = lexer.line();
        int lineStart = lexer.lineStart();
        lexer.next();
        Keyword found = lexer.keyword();
        if (found == null || !found.isBlock() || found.depth() > block.depth()) {
            syntax("a statement of the " + block.spelling() + " or `end " + block.spelling() + "`");
            recover();
            return Closing.GOES_ON;
        }
        lexer.rewind(start, line, lineStart);
        report(MifProblemCode.MISMATCHED_END, "`end " + block.spelling() + "`");
        return Closing.GIVEN_UP;
    }

    /** Whether the coming tokens are more of a block, rather than something after it. */
    private boolean belongsTo(Keyword block) {
        Keyword word = lexer.keyword();
        if (word != Keyword.START && word != Keyword.END) {
            return word != null && word.isStatement();
        }
        int start = lexer.start();
        int line = lexer.line();
        int lineStart = lexer.lineStart();
        lexer.next();
        Keyword next = lexer.keyword();
        boolean belongs = next != null
                && (word == Keyword.END ? next.sameBlock(block) : next.isBlock() && next.depth() > block.depth());
        lexer.rewind(start, line, lineStart);
        return belongs;
    }
}
