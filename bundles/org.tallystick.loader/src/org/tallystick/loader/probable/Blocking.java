package org.tallystick.loader.probable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Which pairs are worth comparing: those that have one of some keys in common. A key that more records carry than the
 * limit makes no pairs, so their number stays within a multiple of the number of records.
 */
final class Blocking {

    /** Looks at a candidate; the first place is the smaller one. */
    @FunctionalInterface
    interface PairVisitor {
        /** One candidate. */
        void visit(int one, int other);
    }

    /** A key and how often each of its values occurs. */
    private record Key(String label, long[][] columns, Frequencies frequencies) {
    }

    private final FeatureTable table;
    private final int limit;
    private final List<Key> keys = new ArrayList<>();

    Blocking(FeatureTable table, int limit) {
        this.table = table;
        this.limit = limit;
        for (int i = 0; i < Trait.count(); i++) {
            Trait trait = Trait.at(i);
            if (trait.isIdentifying()) {
                keys.add(new Key(trait.label(), table.columns(trait), table.frequencies(trait)));
            }
        }
        addBoth(Trait.LOG_ON, Trait.MODEL);
        addBoth(Trait.LOG_ON, Trait.INSTALLED);
    }

    private void addBoth(Trait first, Trait second) {
        long[] one = table.columns(first)[0];
        long[] other = table.columns(second)[0];
        long[][] both = new long[1][table.size()];
        for (int record = 0; record < table.size(); record++) {
            both[0][record] = TraitValues.hash(one[record], other[record]);
        }
        keys.add(new Key(first.label() + " with " + second.label(), both, Frequencies.of(both)));
    }

    /** What was left out because too many records carry it, one sentence for each key. */
    List<String> leftOut() {
        List<String> sentences = new ArrayList<>();
        for (Key key : keys) {
            int blocks = 0;
            long records = 0;
            for (int place = 0; place < key.frequencies.shared(); place++) {
                int count = key.frequencies.countAt(place);
                if (count > limit) {
                    blocks++;
                    records += count;
                }
            }
            if (blocks > 0) {
                sentences.add(key.label + ": " + blocks + " values that more than " + limit + " records carry, "
                        + records + " records in all");
            }
        }
        return sentences;
    }

    /** Visits each candidate once. */
    void each(PairVisitor visitor, BooleanSupplier cancelled) {
        for (int k = 0; k < keys.size() && !cancelled.getAsBoolean(); k++) {
            each(k, visitor, cancelled);
        }
    }

    private void each(int k, PairVisitor visitor, BooleanSupplier cancelled) {
        Frequencies frequencies = keys.get(k).frequencies;
        int[] ends = new int[frequencies.shared()];
        int all = 0;
        for (int place = 0; place < ends.length; place++) {
            ends[place] = all;
            all += frequencies.countAt(place) > limit ? 0 : frequencies.countAt(place);
        }
        int[] records = new int[all];
        for (int record = 0; record < table.size(); record++) {
            for (long[] column : keys.get(k).columns) {
                int place = column[record] == 0 ? -1 : frequencies.place(column[record]);
                if (place >= 0 && frequencies.countAt(place) <= limit) {
                    records[ends[place]++] = record;
                }
            }
        }
        for (int from = 0, place = 0; place < ends.length && !cancelled.getAsBoolean(); place++) {
            for (int one = from; one < ends[place]; one++) {
                for (int other = one + 1; other < ends[place]; other++) {
                    if (isFirst(k, place, records[one], records[other])) {
                        visitor.visit(records[one], records[other]);
                    }
                }
            }
            from = ends[place];
        }
    }

    /** A pair that has several keys in common is visited at the first. */
    private boolean isFirst(int k, int place, int one, int other) {
        for (int earlier = 0; earlier <= k; earlier++) {
            Key key = keys.get(earlier);
            for (long[] left : key.columns) {
                for (long[] right : key.columns) {
                    if (left[one] != 0 && left[one] == right[other]) {
                        int met = key.frequencies.place(left[one]);
                        if ((earlier < k || met < place) && key.frequencies.countAt(met) <= limit) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }
}
