package org.tallystick.mif;

import java.math.BigInteger;
import java.util.Locale;

/** Cuts a text into tokens, one at a time. Each step consumes at least a character or is at the end. */
final class Lexer {

    private static final int PLAIN_DIGITS = 18;
    private static final int MOST_DIGITS = 64;
    private static final int SHOWN = 40;
    private static final int LONGEST_BARE_TEXT = 1_024;
    private static final int LOOKED_THROUGH = 1 << 16;
    private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final boolean[] WORD_PART = new boolean[0x80];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            WORD_PART[c] = true;
            WORD_PART[c - 0x20] = true;
        }
        for (char c = '0'; c <= '9'; c++) {
            WORD_PART[c] = true;
        }
        WORD_PART['_'] = true;
        WORD_PART['-'] = true;
    }

    private final Cursor cursor = new Cursor();
    private final Problems problems;
    private final LiteralScanner literals;

    private Token token;
    private Keyword keyword;
    private String literal;
    private long number;
    private BigInteger bigNumber;
    private int start;
    private int line;
    private int lineStart;
    private boolean afterLiteral;

    Lexer(MifOptions options, Problems problems) {
        this.problems = problems;
        this.literals = new LiteralScanner(cursor, problems, new StringCache(), options.limits().literalChars());
    }

    static boolean isWordPart(char c) {
        return c < 0x80 && WORD_PART[c];
    }

    /** Begins a text, {@code text[length]} being {@link Cursor#CTRL_Z}; reads the first token. */
    void open(char[] text, int length, boolean unicode) {
        cursor.open(text, length);
        literals.open(unicode);
        token = Token.END_OF_TEXT;
        next();
    }

    Token token() {
        return token;
    }

    /** The keyword when the token is a word, else null. */
    Keyword keyword() {
        return keyword;
    }

    /** Whether the token is a given keyword. */
    boolean is(Keyword wanted) {
        return keyword == wanted;
    }

    String literal() {
        return literal;
    }

    MifValue.Number number() {
        return bigNumber == null ? new MifValue.Number(number) : MifValue.Number.of(bigNumber);
    }

    /** The number as an int, or {@link Integer#MIN_VALUE} when it does not fit one. */
    int intNumber() {
        return bigNumber == null && number == (int) number ? (int) number : Integer.MIN_VALUE;
    }

    int start() {
        return start;
    }

    int line() {
        return line;
    }

    int lineStart() {
        return lineStart;
    }

    int column() {
        return start - lineStart + 1;
    }

    MifPosition position() {
        return new MifPosition(line, column());
    }

    Cursor cursor() {
        return cursor;
    }

    LiteralScanner literals() {
        return literals;
    }

    /** Whether the token is a word right of a literal: a sign that a quotation mark ended it too early. */
    boolean followsLiteralInLine() {
        return afterLiteral && line == literals.lastLine() && token == Token.WORD;
    }

    /** Reads the next token. */
    void next() {
        afterLiteral = token == Token.LITERAL;
        cursor.skipBlanks();
        int at = cursor.pos;
        start = at;
        line = cursor.line;
        lineStart = cursor.lineStart;
        keyword = null;
        char c = cursor.text[at];
        if (c == '"') {
            literal = literals.read();
            token = literals.isUnterminated() ? Token.END_OF_TEXT : Token.LITERAL;
        } else if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
            readWord(at);
        } else if (c >= '0' && c <= '9' || c == '-' && isDigit(cursor.text[at + 1])) {
            readNumber(at);
        } else if (c == Cursor.CTRL_Z) {
            token = Token.END_OF_TEXT;
        } else {
            token = sign(c);
            cursor.pos = at + 1;
        }
    }

    /** Goes back to where a token began. */
    void rewind(int toStart, int toLine, int toLineStart) {
        cursor.moveTo(toStart, toLine, toLineStart);
        token = Token.END_OF_TEXT;
        next();
    }

    /**
     * Goes on at the next block word after an error at the current token. A literal of several lines is looked through
     * too, for its quotation mark may be a stray one.
     */
    void skipToBlockWord() {
        if (token == Token.END_OF_TEXT) {
            return;
        }
        boolean inner = token != Token.LITERAL || line != literals.lastLine();
        if (inner && cursor.pos - start < LOOKED_THROUGH) {
            cursor.moveTo(start, line, lineStart);
        }
        literals.forgetSuspect();
        cursor.skipToBlockWord();
        token = Token.END_OF_TEXT;
        next();
    }

    /** The text from the current token to the end of its line or a comment, without blanks; reads on after it. */
    String restOfLine() {
        int end = cursor.lineEnd(start);
        int to = start;
        while (to < end && !(cursor.text[to] == '/' && cursor.text[to + 1] == '/')) {
            to++;
        }
        String rest = new String(cursor.text, start, Math.min(to - start, LONGEST_BARE_TEXT)).strip();
        cursor.moveTo(end, line, lineStart);
        next();
        return rest;
    }

    /** The current token as a report shows it. */
    String describe() {
        return switch (token) {
            case END_OF_TEXT -> "the end of the file";
            case LITERAL -> "the literal \"" + shorten(literal) + "\"";
            case STRAY -> describe(cursor.text[start]);
            default -> "`" + shorten(new String(cursor.text, start, cursor.pos - start)) + "`";
        };
    }

    static String describe(char c) {
        if (c > ' ' && c < 0x7F || c > 0xA0 && Character.isDefined(c) && !Character.isSurrogate(c)) {
            return "`" + c + "`";
        }
        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "the character U+" + "0".repeat(4 - hex.length()) + hex;
    }

    static String shorten(String text) {
        StringBuilder shown = new StringBuilder(SHOWN + 1);
        for (int i = 0; i < text.length(); i++) {
            if (shown.length() == SHOWN) {
                return shown.append('\u2026').toString();
            }
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? ' ' : c);
        }
        return shown.toString();
    }

    private static Token sign(char c) {
        return switch (c) {
            case '=' -> Token.EQUALS;
            case ',' -> Token.COMMA;
            case '(' -> Token.OPEN_PAREN;
            case ')' -> Token.CLOSE_PAREN;
            case '{' -> Token.OPEN_BRACE;
            case '}' -> Token.CLOSE_BRACE;
            case '*' -> Token.STAR;
            default -> Token.STRAY;
        };
    }

    private void readWord(int from) {
        char[] text = cursor.text;
        int i = from + 1;
        while (isWordPart(text[i])) {
            i++;
        }
        keyword = Keyword.find(text, from, i);
        token = Token.WORD;
        cursor.pos = i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void readNumber(int from) {
        char[] text = cursor.text;
        boolean negative = text[from] == '-';
        int i = negative ? from + 1 : from;
        token = Token.NUMBER;
        bigNumber = null;
        if (text[i] == '0' && isWordPart(text[i + 1])) {
            readWithBase(i, negative);
            return;
        }
        int first = i;
        long value = 0;
        while (isDigit(text[i]) && i - first < PLAIN_DIGITS) {
            value = value * 10 + text[i] - '0';
            i++;
        }
        if (isDigit(text[i])) {
            readLong(first, 10, negative);
        } else {
            number = negative ? -value : value;
            cursor.pos = i;
        }
    }

    /** Reads a number that begins with a zero: hexadecimal or octal; with an 8 or 9 in it legacy took it as decimal. */
    private void readWithBase(int zero, boolean negative) {
        char mark = cursor.text[zero + 1];
        if (mark == 'x' || mark == 'X') {
            readLong(zero + 2, 16, negative);
            return;
        }
        int i = zero;
        boolean octal = true;
        while (isDigit(cursor.text[i])) {
            octal &= cursor.text[i] < '8';
            i++;
        }
        if (!octal) {
            problems.repair(MifProblemCode.BAD_NUMBER, line, column(), "octal digits after a leading zero",
                    "`" + shorten(new String(cursor.text, start, i - start)) + "`");
        }
        readLong(zero, octal ? 8 : 10, negative);
    }

    private void readLong(int from, int radix, boolean negative) {
        int i = from;
        while (isWordPart(cursor.text[i]) && Character.digit(cursor.text[i], radix) >= 0) {
            i++;
        }
        cursor.pos = i;
        int length = i - from;
        BigInteger value = null;
        if (length > 0 && length <= MOST_DIGITS) {
            value = new BigInteger(new String(cursor.text, from, length), radix);
            value = negative ? value.negate() : value;
        }
        if (value == null || value.bitLength() > Long.SIZE || value.compareTo(SMALLEST) < 0) {
            problems.error(MifProblemCode.BAD_NUMBER, line, column(), "an integer of at most 64 bits",
                    "`" + shorten(new String(cursor.text, start, i - start)) + "`");
            value = BigInteger.ZERO;
        }
        boolean fits = value.bitLength() < Long.SIZE;
        number = fits ? value.longValue() : Long.MAX_VALUE;
        bigNumber = fits ? null : value;
    }
}
