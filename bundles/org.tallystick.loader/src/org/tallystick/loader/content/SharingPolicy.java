package org.tallystick.loader.content;

import java.util.HashMap;
import java.util.Map;

/**
 * Decides which rows are kept once for all computers. Rows of large sets are shared at first sight, as programs are,
 * until a class proves that its rows are seldom the same (a date of installation in each row makes them so); rows of
 * small sets are shared when they are seen a second time. Declared storage does not decide (domain decision D17).
 * Belongs to the one writer.
 */
final class SharingPolicy {

    private static final int LARGE_SET = 8;
    private static final int TRIAL = 4000;
    private static final int LARGEST_ROW = 8000;

    private final Map<Integer, int[]> sharedAndTried = new HashMap<>();

    /** Whether an unknown row of this class should be looked for, and kept as a shared one, at first sight. */
    boolean sharesAtFirstSight(int classId, int setSize) {
        if (setSize < LARGE_SET) {
            return false;
        }
        int[] counts = sharedAndTried.computeIfAbsent(classId, id -> new int[2]);
        return counts[1] < TRIAL || counts[0] * 2 >= counts[1];
    }

    /** Notes whether a row that was to be shared was there already. */
    void note(int classId, int setSize, boolean there) {
        if (setSize < LARGE_SET) {
            return;
        }
        int[] counts = sharedAndTried.computeIfAbsent(classId, id -> new int[2]);
        counts[1]++;
        if (there) {
            counts[0]++;
        }
        if (counts[1] > 20 * TRIAL) {
            counts[0] /= 2;
            counts[1] /= 2;
        }
    }

    /** Whether a row is small enough to be shared. */
    boolean fits(byte[] body) {
        return body.length <= LARGEST_ROW;
    }
}
