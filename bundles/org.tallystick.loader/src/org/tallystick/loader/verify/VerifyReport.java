package org.tallystick.loader.verify;

import java.util.List;

/**
 * The answer of {@code verify}.
 *
 * @param checks one line per invariant, I1 to I9, in order
 */
public record VerifyReport(List<Check> checks, long computers) {

    /**
     * One invariant.
     *
     * @param invariant  {@code I1} to {@code I9}
     * @param title      what must hold, in plain words
     * @param violations how many places break it
     * @param examples   at most twenty of them, one sentence each
     * @param reportOnly whether findings leave the site sound (I8)
     */
    public record Check(String invariant, String title, long violations, List<String> examples, boolean reportOnly) {

        /** Whether the invariant holds. */
        public boolean holds() {
            return violations == 0;
        }
    }

    /** Whether all invariants hold; I8 only tells (domain 2.3). */
    public boolean sound() {
        return checks.stream().allMatch(check -> check.holds() || check.reportOnly());
    }
}
