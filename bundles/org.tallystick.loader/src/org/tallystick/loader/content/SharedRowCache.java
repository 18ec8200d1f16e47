package org.tallystick.loader.content;

import java.util.Arrays;

/**
 * Remembers which rows were seen lately and under which number the shared ones are kept. A fixed piece of memory:
 * two places per hash, the older of which is overwritten; what falls out is found in the store again. Belongs to the
 * one writer.
 */
final class SharedRowCache {

    /** Not seen lately. */
    static final int UNSEEN = -1;
    /** Seen, not kept as a shared row. */
    static final int SEEN = 0;

    private final long[] high;
    private final long[] low;
    private final int[] numbers;
    private final int mask;

    /** @param slots a power of two; each takes 20 bytes */
    SharedRowCache(int slots) {
        high = new long[slots];
        low = new long[slots];
        numbers = new int[slots];
        mask = slots - 1;
        Arrays.fill(numbers, UNSEEN);
    }

    int get(ContentHash hash) {
        int slot = slot(hash);
        if (high[slot] == hash.high() && low[slot] == hash.low()) {
            return numbers[slot];
        }
        int other = slot ^ 1;
        return high[other] == hash.high() && low[other] == hash.low() ? numbers[other] : UNSEEN;
    }

    void put(ContentHash hash, int number) {
        int slot = slot(hash);
        int other = slot ^ 1;
        if (high[other] == hash.high() && low[other] == hash.low()) {
            numbers[other] = number;
            return;
        }
        if (high[slot] != hash.high() || low[slot] != hash.low()) {
            high[other] = high[slot];
            low[other] = low[slot];
            numbers[other] = numbers[slot];
            high[slot] = hash.high();
            low[slot] = hash.low();
        }
        numbers[slot] = number;
    }

    void forget(ContentHash hash) {
        if (get(hash) != UNSEEN) {
            put(hash, UNSEEN);
        }
    }

    private int slot(ContentHash hash) {
        return (int) (hash.low() & mask);
    }
}
