package org.tallystick.cli.output;

import java.util.List;

import org.tallystick.mif.MifProblem;

/**
 * The text of a file with a caret below every place where the reader met a problem. A caret marks one character; the
 * beginning of a suspect literal is marked too, since that is where the cause often stands.
 */
public final class MarkedText {

    /** Longer lines are shown around their mark: a binary file may be one line of a megabyte. */
    private static final int WIDEST = 160;
    private static final int BEFORE_MARK = 80;
    private static final int NUMBER_WIDTH = 6;

    private MarkedText() {
    }

    /** Prints the text; problems without a place come first. */
    public static void print(Output output, String text, List<MifProblem> problems) {
        for (MifProblem problem : problems) {
            if (problem.line() <= 0) {
                output.line(MifProblems.sentence(problem));
            }
        }
        int number = 0;
        int from = 0;
        while (from < text.length()) {
            int end = endOfLine(text, from);
            number++;
            line(output, number, text.substring(from, end), problems);
            from = end < text.length() && text.charAt(end) == '\r' && end + 1 < text.length()
                    && text.charAt(end + 1) == '\n' ? end + 2 : end + 1;
        }
        for (MifProblem problem : problems) {
            if (problem.line() > number) {
                output.line(" ".repeat(NUMBER_WIDTH) + "  (end of file) " + MifProblems.sentence(problem));
            }
        }
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static void line(Output output, int number, String line, List<MifProblem> problems) {
        boolean printed = false;
        for (MifProblem problem : problems) {
            if (problem.line() == number) {
                marked(output, number, line, problem.column(), MifProblems.sentence(problem), !printed);
                printed = true;
            }
            if (problem.suspectLine() == number) {
                marked(output, number, line, problem.suspectColumn(), "suspect: the literal that begins here",
                        !printed);
                printed = true;
            }
        }
        if (!printed) {
            output.line(numbered(number) + window(line, 0));
        }
    }

    private static void marked(Output output, int number, String line, int column, String text, boolean withLine) {
        int start = line.length() <= WIDEST ? 0 : Math.max(0, column - 1 - BEFORE_MARK);
        if (withLine || start > 0) {
            output.line(numbered(number) + window(line, start));
        }
        int at = Math.min(Math.max(column - 1, 0), line.length());
        int indent = shown(line.substring(Math.min(start, at), at)).length() + (start > 0 ? 3 : 0);
        output.line(" ".repeat(NUMBER_WIDTH + 2 + indent) + "^ " + text);
    }

    private static String window(String line, int start) {
        int end = Math.min(line.length(), start + WIDEST);
        return (start > 0 ? "..." : "") + shown(line.substring(Math.min(start, end), end))
                + (end < line.length() ? "..." : "");
    }

    /** Tabs become one blank so that carets stand where they should. */
    private static String shown(String text) {
        return Texts.printable(text.replace('\t', ' '));
    }

    private static String numbered(int number) {
        String digits = Integer.toString(number);
        return " ".repeat(Math.max(0, NUMBER_WIDTH - digits.length())) + digits + "  ";
    }
}
