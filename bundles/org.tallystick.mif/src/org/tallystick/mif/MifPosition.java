package org.tallystick.mif;

/**
 * A place in a file.
 *
 * @param line from 1, lines end with CR LF, LF or CR
 * @param column from 1, in characters
 */
public record MifPosition(int line, int column) {

    /** For trees that were not read from a file. */
    public static final MifPosition NONE = new MifPosition(0, 0);
}
