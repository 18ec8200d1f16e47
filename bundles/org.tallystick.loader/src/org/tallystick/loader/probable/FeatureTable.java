package org.tallystick.loader.probable;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The records of one architecture as numbers: a hash for each value, 0 for none. About 230 bytes a record, so a million
 * of them take 230 MB. Records are known by their place, in rising order of their IDs.
 */
final class FeatureTable {

    private static final int DRAWN_PAIRS = 20_000;
    private static final long SEED = 250063;

    private final int[] ids;
    private final long[] smsids;
    private final long[] began;
    private final long[] ended;
    private final Map<Trait, long[][]> columns = new EnumMap<>(Trait.class);
    private final Frequencies[] reported = new Frequencies[Trait.count()];
    private final Frequencies[] counted = new Frequencies[Trait.count()];
    private double inTurnByChance;

    /** A table without values. */
    FeatureTable(int[] ids) {
        this.ids = ids;
        this.smsids = new long[ids.length];
        this.began = new long[ids.length];
        this.ended = new long[ids.length];
        for (int i = 0; i < Trait.count(); i++) {
            Trait trait = Trait.at(i);
            columns.put(trait, new long[trait.slots()][ids.length]);
        }
    }

    int size() {
        return ids.length;
    }

    int id(int record) {
        return ids[record];
    }

    /** Place of an ID; negative where it is not there. */
    int record(int id) {
        return Arrays.binarySearch(ids, id);
    }

    /** Enters which SMSID a record has, and when it was loaded first and last. */
    void life(int record, long smsid, long first, long last) {
        smsids[record] = smsid;
        began[record] = first;
        ended[record] = last;
    }

    /**
     * Enters a value.
     *
     * @param own whether it is the value of the Identification, which has the first place of its trait for itself; of
     *            others the smallest stay where they are too many, so that the order of rows does not matter
     */
    void add(int record, Trait trait, long value, boolean own) {
        long[][] slots = columns.get(trait);
        if (own || slots.length == 1) {
            if (slots[0][record] == 0) {
                slots[0][record] = value;
            }
            return;
        }
        if (slots[0][record] == value) {
            return;
        }
        long left = value;
        for (int slot = 1; slot < slots.length; slot++) {
            long there = slots[slot][record];
            if (there == left) {
                return;
            }
            if (there == 0 || left < there) {
                slots[slot][record] = left;
                left = there;
            }
            if (left == 0) {
                return;
            }
        }
    }

    /** Counts how often each value occurs; what too many carry identifies nobody and is taken out. */
    void count(int shareLimit) {
        for (int i = 0; i < Trait.count(); i++) {
            Trait trait = Trait.at(i);
            long[][] slots = columns.get(trait);
            reported[i] = Frequencies.of(slots);
            boolean dropped = false;
            for (int slot = 0; trait.isIdentifying() && slot < slots.length; slot++) {
                dropped |= drop(slots[slot], reported[i], shareLimit);
            }
            counted[i] = dropped ? Frequencies.of(slots) : reported[i];
        }
        inTurnByChance = drawInTurn();
    }

    private static boolean drop(long[] column, Frequencies frequencies, int shareLimit) {
        boolean dropped = false;
        for (int record = 0; record < column.length; record++) {
            if (column[record] != 0 && frequencies.count(column[record]) > shareLimit) {
                column[record] = 0;
                dropped = true;
            }
        }
        return dropped;
    }

    private double drawInTurn() {
        if (ids.length < 2) {
            return 1;
        }
        int inTurn = 0;
        long state = SEED;
        for (int i = 0; i < DRAWN_PAIRS; i++) {
            int one = (int) Long.remainderUnsigned(TraitValues.mix(++state), ids.length);
            int other = (int) Long.remainderUnsigned(TraitValues.mix(~state), ids.length - 1);
            inTurn += areInTurn(one, other < one ? other : other + 1) ? 1 : 0;
        }
        return (double) inTurn / DRAWN_PAIRS;
    }

    boolean areInTurn(int one, int other) {
        return ended[one] <= began[other] || ended[other] <= began[one];
    }

    long smsid(int record) {
        return smsids[record];
    }

    long value(Trait trait, int slot, int record) {
        return columns.get(trait)[slot][record];
    }

    long[][] columns(Trait trait) {
        return columns.get(trait);
    }

    /** Frequencies of what counts. */
    Frequencies frequencies(Trait trait) {
        return counted[trait.ordinal()];
    }

    /** How many records carry a value, also one that too many carry. */
    int reported(Trait trait, long value) {
        return reported[trait.ordinal()].count(value);
    }

    /** How many records have a value of a trait. */
    int carriers(Trait trait) {
        return trait == Trait.IN_TURN ? ids.length : counted[trait.ordinal()].carriers();
    }

    /** How often two records agree in a trait when they are drawn blindly. */
    double chance(Trait trait) {
        return trait == Trait.IN_TURN ? inTurnByChance : counted[trait.ordinal()].chance();
    }
}
