package org.tallystick.bench.shape;

import java.util.Arrays;

/**
 * Numbers that look random and depend on nothing but what they are made from, so that computer 900,000 can be made
 * without the 899,999 before it (SplitMix64). Not safe for several threads.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long... parts) {
        for (long part : parts) {
            state = mix(state + GOLDEN + part);
        }
    }

    /** A number from 0 to below a bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Different numbers from 0 to below a bound, in rising order (Floyd's sampling). */
    int[] sample(int count, int bound) {
        boolean[] taken = new boolean[bound];
        int[] sample = new int[count];
        for (int i = 0, top = bound - count; i < count; i++, top++) {
            int candidate = below(top + 1);
            sample[i] = taken[candidate] ? top : candidate;
            taken[sample[i]] = true;
        }
        Arrays.sort(sample);
        return sample;
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
