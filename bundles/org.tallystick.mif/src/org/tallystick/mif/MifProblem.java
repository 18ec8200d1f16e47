package org.tallystick.mif;

import java.util.Objects;

/**
 * One finding in a file, located. An unescaped quotation mark shifts the pairing of all later ones, so that the first
 * token error appears far below its cause; the suspect position then tells where the literal in question began.
 *
 * @param code what is wrong
 * @param severity whether the file is refused
 * @param line from 1; 0 when the file as a whole is meant
 * @param column in characters, from 1; 0 when the file as a whole is meant
 * @param expected what would have been right, or empty
 * @param found what is there, shortened, or empty
 * @param suspectLine line where a suspect literal began, 0 for none
 * @param suspectColumn column where a suspect literal began, 0 for none
 */
public record MifProblem(MifProblemCode code, MifSeverity severity, int line, int column, String expected,
        String found, int suspectLine, int suspectColumn) {

    public MifProblem {
        Objects.requireNonNull(code);
        Objects.requireNonNull(severity);
        expected = Objects.requireNonNullElse(expected, "");
        found = Objects.requireNonNullElse(found, "");
    }

    /** One plain English sentence: what happened, what was expected and found, where a suspect literal began. */
    public String message() {
        StringBuilder text = new StringBuilder(code.sentence());
        if (!expected.isEmpty()) {
            text.append(": expected ").append(expected);
        }
        if (!found.isEmpty()) {
            text.append(expected.isEmpty() ? ": found " : ", found ").append(found);
        }
        if (suspectLine > 0) {
            text.append("; the literal that begins at line ").append(suspectLine).append(", column ")
                    .append(suspectColumn).append(" may lack a quotation mark or hold one too many");
        }
        return text.append('.').toString();
    }
}
