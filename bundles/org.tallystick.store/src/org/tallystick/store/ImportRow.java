package org.tallystick.store;

/**
 * An import of rows from outside. Times are milliseconds since 1970 in UTC.
 *
 * @param origin      where the rows come from
 * @param fingerprint equal for equal content
 * @param state       {@link #READING} to {@link #GIVEN_UP}
 * @param session     the opening of the site that works on it
 * @param finished    null while it is not
 * @param definitions groups and tables in the loader's encoding, null before they are known
 * @param findings    what was found and done in the loader's encoding, null before it is known
 */
public record ImportRow(int id, String origin, String fingerprint, int state, String session, String actor,
        long started, Long finished, byte[] definitions, byte[] findings) {

    /** Rows come into staging. */
    public static final int READING = 0;
    /** They are checked and repaired, and wait to be let in. */
    public static final int READY = 1;
    /** They are let in. */
    public static final int LETTING_IN = 2;
    /** All are in. */
    public static final int DONE = 3;
    /** It was given up; what was let in stays. */
    public static final int GIVEN_UP = 4;

    /** Whether it has rows in staging. */
    public boolean isOpen() {
        return state < DONE;
    }
}
