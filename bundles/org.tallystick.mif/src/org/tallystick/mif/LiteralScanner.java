package org.tallystick.mif;

/** Reads literals: pieces in quotation marks, with escapes, joined when only white space is between them. */
final class LiteralScanner {

    private static final int BYTE_MASK = 0xFF;
    private static final int CHAR_MASK = 0xFFFF;

    private final Cursor cursor;
    private final Problems problems;
    private final StringCache cache;
    private final int maxLength;
    private final StringBuilder joined = new StringBuilder();

    private boolean unicode;
    private boolean unterminated;
    private boolean tooLong;
    private boolean nul;
    private boolean suspicious;
    private int beginLine;
    private int beginColumn;
    private int lastLine;
    private int suspectLine;
    private int suspectColumn;

    LiteralScanner(Cursor cursor, Problems problems, StringCache cache, int maxLength) {
        this.cursor = cursor;
        this.problems = problems;
        this.cache = cache;
        this.maxLength = maxLength;
    }

    /** Begins a text; 16 bit files have longer escapes. */
    void open(boolean isUnicode) {
        unicode = isUnicode;
        unterminated = false;
        forgetSuspect();
    }

    /** Whether the text ended within a literal, which has been reported. */
    boolean isUnterminated() {
        return unterminated;
    }

    /** Where the latest literal began. */
    int beginLine() {
        return beginLine;
    }

    int beginColumn() {
        return beginColumn;
    }

    /** The line of the last closing quotation mark. */
    int lastLine() {
        return lastLine;
    }

    /** Line of the first of the latest literals that hold what looks like statements, 0 for none. */
    int suspectLine() {
        return suspectLine;
    }

    int suspectColumn() {
        return suspectColumn;
    }

    void forgetSuspect() {
        suspectLine = 0;
        suspectColumn = 0;
    }

    /** Reads the literal whose opening quotation mark the cursor is at; leaves the cursor at the next token. */
    String read() {
        beginLine = cursor.line;
        beginColumn = cursor.column();
        tooLong = false;
        nul = false;
        suspicious = false;
        int from = cursor.pos + 1;
        int to = scanPlain(from);
        String literal;
        if (cursor.text[to] == '"') {
            literal = afterPlainPiece(from, to);
        } else {
            joined.setLength(0);
            append(from, to);
            finishPiece(to);
            literal = joinMore();
        }
        noteSuspect();
        return literal;
    }

    private String afterPlainPiece(int from, int to) {
        lastLine = cursor.line;
        cursor.pos = to + 1;
        cursor.skipBlanks();
        if (cursor.text[cursor.pos] != '"' && to - from <= maxLength) {
            return cache.get(cursor.text, from, to);
        }
        joined.setLength(0);
        append(from, to);
        return joinMore();
    }

    /** The first character from an index that needs a closer look. */
    private int scanPlain(int from) {
        char[] t = cursor.text;
        int i = from;
        while (true) {
            char c = t[i];
            if (c == '"' || c == '\\' || c < ' ' && c != '\t') {
                return i;
            }
            i++;
        }
    }

    private String joinMore() {
        while (!unterminated && cursor.text[cursor.pos] == '"') {
            finishPiece(cursor.pos + 1);
        }
        if (unterminated) {
            return "";
        }
        if (tooLong) {
            problems.error(MifProblemCode.LITERAL_TOO_LONG, beginLine, beginColumn, maxLength + " characters at most",
                    "more");
            return "";
        }
        return nul ? withoutNul() : joined.toString();
    }

    private String withoutNul() {
        int first = joined.indexOf("\0");
        int after = first;
        while (after < joined.length() && joined.charAt(after) == 0) {
            after++;
        }
        if (after < joined.length()) {
            problems.repair(MifProblemCode.EMBEDDED_NUL, beginLine, beginColumn, "a literal without NUL",
                    "a NUL after " + first + " characters");
        }
        return joined.substring(0, first);
    }

    /** Reads the rest of a piece from an index within it, and the white space after it. */
    private void finishPiece(int start) {
        char[] t = cursor.text;
        int i = start;
        int run = start;
        while (true) {
            char c = t[i];
            if (c == '"') {
                append(run, i);
                lastLine = cursor.line;
                cursor.pos = i + 1;
                cursor.skipBlanks();
                return;
            }
            if (c == '\\' && i + 1 < cursor.end) {
                append(run, i);
                run = escape(i + 1);
                i = run;
                continue;
            }
            if (c == '\n' || c == '\r') {
                lineBreak(i, c);
            } else if (c == 0) {
                nul = true;
            } else if (c == Cursor.CTRL_Z && i >= cursor.end) {
                endOfText();
                return;
            }
            i++;
        }
    }

    private void lineBreak(int at, char c) {
        if (c == '\r' && cursor.text[at + 1] == '\n') {
            return;
        }
        cursor.line++;
        cursor.lineStart = at + 1;
        suspicious = suspicious || cursor.isStatementAt(at + 1);
    }

    private void endOfText() {
        cursor.pos = cursor.end;
        unterminated = true;
        int line = suspectLine > 0 ? suspectLine : beginLine;
        int column = suspectLine > 0 ? suspectColumn : beginColumn;
        problems.add(new MifProblem(MifProblemCode.UNTERMINATED_LITERAL, MifSeverity.ERROR, cursor.line,
                cursor.column(), "a quotation mark", "the end of the file", line, column));
    }

    /**
     * Reads an escape after its backslash and gives the index after it. An unknown one gives the index of its
     * character, which then stands for itself.
     */
    private int escape(int at) {
        char c = cursor.text[at];
        int simple = switch (c) {
            case 'a' -> 0x07;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            case '\\', '"' -> c;
            default -> -1;
        };
        if (simple >= 0) {
            append((char) simple);
            return at + 1;
        }
        if (c == 'x') {
            int end = digits(at + 1, unicode ? 4 : 2, 16);
            return end == at + 1 ? at : end;
        }
        return digits(at, unicode ? 6 : 3, 8);
    }

    /** Appends the character that at most so many digits stand for; gives the index after them. */
    private int digits(int from, int most, int radix) {
        int value = 0;
        int i = from;
        while (i < from + most && i < cursor.end) {
            char c = cursor.text[i];
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                break;
            }
            value = value * radix + digit;
            i++;
        }
        if (i > from) {
            append((char) (value & (unicode ? CHAR_MASK : BYTE_MASK)));
        }
        return i;
    }

    private void append(int from, int to) {
        if (to - from > maxLength - joined.length()) {
            tooLong = true;
        } else {
            joined.append(cursor.text, from, to - from);
        }
    }

    private void append(char c) {
        nul = nul || c == 0;
        if (joined.length() >= maxLength) {
            tooLong = true;
        } else {
            joined.append(c);
        }
    }

    /** Keeps the first of a run of suspicious literals: a lone quotation mark turns all later ones inside out. */
    private void noteSuspect() {
        if (!suspicious) {
            forgetSuspect();
        } else if (suspectLine == 0) {
            suspectLine = beginLine;
            suspectColumn = beginColumn;
        }
    }
}
