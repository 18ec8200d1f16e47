package org.tallystick.loader.probable;

import java.util.Arrays;

/** Pairs of places in a table, eight bytes each. */
final class PairList {

    private long[] pairs = new long[1024];
    private int size;

    static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    static int one(long pair) {
        return (int) (pair >>> 32);
    }

    static int other(long pair) {
        return (int) pair;
    }

    void add(long pair) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, size + (size >> 1));
        }
        pairs[size++] = pair;
    }

    long[] toArray() {
        return Arrays.copyOf(pairs, size);
    }
}
