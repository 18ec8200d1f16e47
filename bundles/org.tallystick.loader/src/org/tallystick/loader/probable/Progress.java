package org.tallystick.loader.probable;

/** Hears how far a piece of work is. */
@FunctionalInterface
interface Progress {
    /** So much of a whole is done. */
    void done(long done, long total);
}
