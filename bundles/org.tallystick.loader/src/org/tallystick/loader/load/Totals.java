package org.tallystick.loader.load;

import org.tallystick.model.FileResult;
import org.tallystick.store.FileRecords;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Tx;

/**
 * The sums over all files that ever came in. Files with a record are counted from the records, so that the sums are
 * right after any crash; ends without a record of their own (unchanged files, further tries) are added now and then.
 */
public final class Totals {

    private final SiteStore store;
    private final long[] unrecorded = new long[FileResult.values().length];
    private long lastRecord;

    Totals(SiteStore store) {
        this.store = store;
        this.lastRecord = store.read(tx -> current(tx).throughFile());
    }

    /** Counts a file whose end left no new record. */
    void note(FileOutcome outcome) {
        if (outcome.fileId() > lastRecord) {
            lastRecord = outcome.fileId();
        } else {
            unrecorded[outcome.result().getValue()]++;
        }
    }

    /** Counts a file in its own unit where its end leaves no new record; answers whether that was so. */
    boolean countAtOnce(Tx tx, FileOutcome outcome) {
        if (outcome.fileId() > lastRecord) {
            return false;
        }
        long[] added = new long[FileResult.values().length];
        added[outcome.result().getValue()] = 1;
        add(tx, added);
        return true;
    }

    /** Makes the sums durable. */
    void keep() {
        long[] added = unrecorded.clone();
        store.unit(tx -> {
            add(tx, added);
            return null;
        });
        for (int i = 0; i < added.length; i++) {
            unrecorded[i] -= added[i];
        }
    }

    private static void add(Tx tx, long[] added) {
        FileRecords.Totals all = current(tx);
        FileRecords.setTotals(tx,
                new FileRecords.Totals(all.throughFile(), all.loaded() + added[FileResult.LOADED_VALUE],
                        all.unchanged() + added[FileResult.UNCHANGED_VALUE], all.held() + added[FileResult.HELD_VALUE],
                        all.refused() + added[FileResult.REFUSED_VALUE], all.stale() + added[FileResult.STALE_VALUE]));
    }

    /** The kept sums and the records after them. */
    public static FileRecords.Totals current(Tx tx) {
        FileRecords.Totals kept = FileRecords.totals(tx);
        long[] after = new long[FileResult.values().length];
        long[] last = { kept.throughFile() };
        FileRecords.eachResultAfter(tx, kept.throughFile(), (file, result) -> {
            after[result]++;
            last[0] = Math.max(last[0], file);
        });
        return new FileRecords.Totals(last[0], kept.loaded() + after[FileResult.LOADED_VALUE], kept.unchanged(),
                kept.held() + after[FileResult.HELD_VALUE], kept.refused() + after[FileResult.REFUSED_VALUE],
                kept.stale() + after[FileResult.STALE_VALUE]);
    }
}
