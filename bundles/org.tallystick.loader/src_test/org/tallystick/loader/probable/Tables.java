package org.tallystick.loader.probable;

import java.util.stream.IntStream;

/** Builds tables of features from texts. */
final class Tables {

    static final int SHARE_LIMIT = 20;

    private final FeatureTable table;
    private int next;

    private Tables(int size) {
        table = new FeatureTable(IntStream.rangeClosed(1, size).toArray());
    }

    static Tables of(int size) {
        return new Tables(size);
    }

    /** A record that lived for a day, after all records before it. Traits and values in turns; null is blank. */
    int add(Object... values) {
        return addLiving(next * 10L, next * 10L + 1, values);
    }

    int addLiving(long first, long last, Object... values) {
        int record = next++;
        table.life(record, 1_000_000L + record, first, last);
        for (int i = 0; i < values.length; i += 2) {
            if (values[i + 1] != null) {
                put(record, (Trait) values[i], values[i + 1].toString(), true);
            }
        }
        return record;
    }

    void put(int record, Trait trait, String value, boolean own) {
        table.add(record, trait, TraitValues.hash(TraitValues.normal(trait, value)), own);
    }

    void smsid(int record, long smsid) {
        table.life(record, smsid, record, record);
    }

    /** How many records were added. */
    int used() {
        return next;
    }

    FeatureTable counted() {
        table.count(SHARE_LIMIT);
        return table;
    }
}
