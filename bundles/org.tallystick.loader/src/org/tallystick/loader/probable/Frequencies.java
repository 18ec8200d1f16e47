package org.tallystick.loader.probable;

import java.util.Arrays;

/** How many records carry each value of a trait. Only values that several carry are kept. */
final class Frequencies {

    private final long[] values;
    private final int[] counts;
    private final int carriers;
    private final double chance;

    private Frequencies(long[] values, int[] counts, int carriers, double chance) {
        this.values = values;
        this.counts = counts;
        this.carriers = carriers;
        this.chance = chance;
    }

    /**
     * Counts values; 0 is none.
     *
     * @param columns one for each value that a record can have; a record never has one value twice
     */
    static Frequencies of(long[][] columns) {
        int records = columns.length == 0 ? 0 : columns[0].length;
        int all = 0;
        int carriers = 0;
        for (int record = 0; record < records; record++) {
            int own = 0;
            for (long[] column : columns) {
                own += column[record] == 0 ? 0 : 1;
            }
            all += own;
            carriers += own == 0 ? 0 : 1;
        }
        long[] sorted = new long[all];
        int next = 0;
        for (long[] column : columns) {
            for (long value : column) {
                if (value != 0) {
                    sorted[next++] = value;
                }
            }
        }
        Arrays.sort(sorted);
        return count(sorted, carriers);
    }

    private static Frequencies count(long[] sorted, int carriers) {
        int shared = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = end(sorted, from);
            shared += to - from > 1 ? 1 : 0;
        }
        long[] values = new long[shared];
        int[] counts = new int[shared];
        double agreeing = 0;
        int next = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = end(sorted, from);
            int count = to - from;
            if (count > 1) {
                values[next] = sorted[from];
                counts[next++] = count;
                agreeing += (double) count * (count - 1);
            }
        }
        double chance = carriers < 2 ? 0 : Math.min(1, agreeing / ((double) carriers * (carriers - 1)));
        return new Frequencies(values, counts, carriers, chance);
    }

    private static int end(long[] sorted, int from) {
        int to = from + 1;
        while (to < sorted.length && sorted[to] == sorted[from]) {
            to++;
        }
        return to;
    }

    /** How many records have a value at all. */
    int carriers() {
        return carriers;
    }

    /** How often two records that have a value agree when they are drawn blindly. */
    double chance() {
        return chance;
    }

    /** How many different values several records carry. */
    int shared() {
        return values.length;
    }

    /** Place of a value among those that several carry; negative where at most one does. */
    int place(long value) {
        return Arrays.binarySearch(values, value);
    }

    int countAt(int place) {
        return counts[place];
    }

    /** How many records carry a value that at least one carries. */
    int count(long value) {
        int place = place(value);
        return place < 0 ? 1 : counts[place];
    }
}
