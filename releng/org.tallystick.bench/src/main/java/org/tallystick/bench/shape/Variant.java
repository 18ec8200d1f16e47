package org.tallystick.bench.shape;

/**
 * Which inventory of a computer.
 *
 * @param changes 0 for the first one; each number above has other values in 5 of 100 places than the first
 * @param scan    0 for the first scan; each number above is a day later
 */
public record Variant(int changes, int scan) {

    /** The first inventory. */
    public static final Variant NEW = new Variant(0, 0);

    /** Equal values under a new time of the scan. */
    public static final Variant RESCAN = new Variant(0, 1);

    /** Five of a hundred values changed, and a later scan. */
    public static final Variant CHANGED = new Variant(1, 2);
}
