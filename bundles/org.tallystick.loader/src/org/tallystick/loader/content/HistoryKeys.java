package org.tallystick.loader.content;

/**
 * Numbers under which history keeps states that a clean-up, and not a file, replaced: below zero, so that they never
 * meet the number of a file.
 */
public final class HistoryKeys {

    /** Most states that one entry of the journal can put into the history of one computer. */
    public static final int MOST = 256;

    private HistoryKeys() {
    }

    /** The number of the n-th state, from 0 on, that an entry replaced. */
    public static long of(long entry, int place) {
        if (place < 0 || place >= MOST) {
            throw new IllegalArgumentException("An entry keeps at most " + MOST + " states, not " + (place + 1));
        }
        return -(entry * MOST + place);
    }

    /** The entry of such a number. */
    public static long entry(long number) {
        return -number / MOST;
    }
}
