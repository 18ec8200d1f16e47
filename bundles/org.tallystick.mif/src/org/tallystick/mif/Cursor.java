package org.tallystick.mif;

/**
 * A place in the text that knows its line. The character after the last one is always {@link #CTRL_Z}, so that loops
 * need not look at the end.
 */
final class Cursor {

    static final char CTRL_Z = 0x1A;

    final HeaderLines header = new HeaderLines();

    char[] text;
    int end;
    int pos;
    int line;
    int lineStart;
    boolean headerOpen;
    int nulLine;
    int nulColumn;

    /** Begins a text; {@code text[end]} must be {@link #CTRL_Z}. */
    void open(char[] newText, int length) {
        text = newText;
        end = length;
        pos = 0;
        line = 1;
        lineStart = 0;
        headerOpen = true;
        nulLine = 0;
        nulColumn = 0;
        header.clear();
    }

    void moveTo(int newPos, int newLine, int newLineStart) {
        pos = newPos;
        line = newLine;
        lineStart = newLineStart;
    }

    int column() {
        return pos - lineStart + 1;
    }

    /** Skips white space, comments and stray NULs. */
    void skipBlanks() {
        char[] t = text;
        int i = pos;
        while (true) {
            char c = t[i];
            if (c == ' ') {
                i++;
            } else if (c > ' ') {
                if (c != '/' || t[i + 1] != '/') {
                    break;
                }
                i = skipComment(i);
            } else if (c == '\n') {
                i++;
                line++;
                lineStart = i;
            } else if (c == '\r') {
                i++;
                if (t[i] != '\n') {
                    line++;
                    lineStart = i;
                }
            } else if (c == '\t' || c == '\f') {
                i++;
            } else if (c == 0) {
                noteNul(i);
                i++;
            } else {
                break;
            }
        }
        pos = i;
    }

    private void noteNul(int at) {
        if (nulLine == 0) {
            nulLine = line;
            nulColumn = at - lineStart + 1;
        }
    }

    /** The line end after a comment that begins at an index. */
    private int skipComment(int from) {
        int i = lineEnd(from);
        if (headerOpen) {
            header.read(text, from + 2, i);
        }
        return i;
    }

    /** The index of the line end (or of the end of the text) at or after an index. */
    int lineEnd(int from) {
        int i = from;
        while (i < end && text[i] != '\n' && text[i] != '\r') {
            i++;
        }
        return i;
    }

    /**
     * Skips, without regard to quotation marks, to the next {@code start} or {@code end} that a block word follows.
     * Quotation marks are what went wrong as a rule, so that reading goes on with a fresh pairing there.
     */
    void skipToBlockWord() {
        int i = pos;
        boolean boundary = true;
        while (i < end) {
            char c = text[i];
            if (c == CTRL_Z) {
                break;
            }
            if (boundary && (c | 0x20) == 's' | (c | 0x20) == 'e' && isBlockWord(i)) {
                break;
            }
            if (c == '\n' || c == '\r' && text[i + 1] != '\n') {
                line++;
                lineStart = i + 1;
            } else if (c == '/' && text[i + 1] == '/') {
                i = lineEnd(i) - 1;
            }
            boundary = !Lexer.isWordPart(c);
            i++;
        }
        pos = i;
    }

    private boolean isBlockWord(int from) {
        int to = wordEnd(from);
        Keyword first = Keyword.find(text, from, to);
        if (first != Keyword.START && first != Keyword.END) {
            return false;
        }
        int next = to;
        while (next < end && text[next] <= ' ' && text[next] != CTRL_Z) {
            next++;
        }
        return next > to && Keyword.find(text, next, wordEnd(next)).isBlock();
    }

    /** The end of the word that begins at an index, after at most one character more than any keyword has. */
    int wordEnd(int from) {
        int limit = Math.min(end, from + 20);
        int i = from;
        while (i < limit && Lexer.isWordPart(text[i])) {
            i++;
        }
        return i;
    }

    /** Whether a statement or a block begins at an index, blanks aside. Such a place within a literal is suspect. */
    boolean isStatementAt(int from) {
        int i = skipSpaces(from);
        int to = wordEnd(i);
        Keyword word = Keyword.find(text, i, to);
        if (word == Keyword.START || word == Keyword.END) {
            return isBlockWord(i);
        }
        return word.isStatement() && text[skipSpaces(to)] == '=';
    }

    private int skipSpaces(int from) {
        int i = from;
        while (text[i] == ' ' || text[i] == '\t') {
            i++;
        }
        return i;
    }
}
