package org.tallystick.store;

/** What went wrong with a site database, as far as a caller can act on it. */
public enum StoreProblem {
    /** Another process has the site open. */
    IN_USE,
    /** There is no site in the folder. */
    MISSING,
    /** The folder already holds something. */
    EXISTS,
    /** The database was made by a newer program. */
    NEWER,
    /** The database cannot be read. */
    DAMAGED,
    /** No space is left. */
    DISK_FULL,
    /** The folder or a file of it may not be read or written. */
    NO_ACCESS,
    /** A name or code that was given cannot be used. */
    BAD_NAME,
    /** A rule of the site forbids it; the sentence says which. */
    REFUSED,
    /** Somebody else held a lock too long, or the connection broke: try again. */
    UNAVAILABLE,
    /** The unit was stopped by its caller. */
    CANCELLED,
    /** Anything else; the log has the details. */
    FAILED
}
