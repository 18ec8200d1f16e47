package org.tallystick.loader.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

import org.tallystick.store.ComputerKeys;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.SiteStore;

/**
 * Records that share a look-up key and an architecture, read from the index of the key in slices, so that a walk over
 * all records needs neither memory nor a long query. Blank keys share nothing, merged records count for nothing.
 */
final class KeyGroups {

    private static final int SLICE = 2000;

    private final SiteStore store;
    private final ComputerKeys.Column column;

    KeyGroups(SiteStore store, ComputerKeys.Column column) {
        this.store = store;
        this.column = column;
    }

    /**
     * Visits each group of two records and more while no query is open.
     *
     * @param progress hears how many records were looked at
     * @return how many there were
     */
    long each(Consumer<List<ComputerKeys.Entry>> group, LongConsumer progress, BooleanSupplier cancelled) {
        List<ComputerKeys.Entry> sameKey = new ArrayList<>();
        String key = "";
        int id = Integer.MAX_VALUE;
        long seen = 0;
        while (!cancelled.getAsBoolean()) {
            String afterKey = key;
            int afterId = id;
            List<ComputerKeys.Entry> slice = store
                    .read(tx -> ComputerKeys.after(tx, column, afterKey, afterId, SLICE));
            for (ComputerKeys.Entry entry : slice) {
                if (!entry.key().equals(key)) {
                    pass(sameKey, group);
                    sameKey.clear();
                    key = entry.key();
                }
                id = entry.id();
                if (entry.state() != ComputerRow.MERGED) {
                    sameKey.add(entry);
                }
            }
            seen += slice.size();
            progress.accept(seen);
            if (slice.size() < SLICE) {
                pass(sameKey, group);
                return seen;
            }
        }
        return seen;
    }

    private static void pass(List<ComputerKeys.Entry> sameKey, Consumer<List<ComputerKeys.Entry>> group) {
        if (sameKey.size() < 2) {
            return;
        }
        int first = sameKey.get(0).architecture();
        if (sameKey.stream().allMatch(entry -> entry.architecture() == first)) {
            group.accept(List.copyOf(sameKey));
            return;
        }
        sameKey.stream().map(ComputerKeys.Entry::architecture).distinct().sorted().forEach(architecture -> {
            List<ComputerKeys.Entry> part = sameKey.stream().filter(entry -> entry.architecture() == architecture)
                    .toList();
            if (part.size() > 1) {
                group.accept(part);
            }
        });
    }
}
