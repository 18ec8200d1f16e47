package org.tallystick.loader.duplicates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

import org.tallystick.store.DayCounts;
import org.tallystick.store.DuplicateSets;
import org.tallystick.store.SiteStore;

/** Keeps how many sets wait after a search, one number for each kind and day, so that people see where it is going. */
final class WaitingCounts {

    private WaitingCounts() {
    }

    /** Keeps the numbers of today for the kinds that were searched. */
    static void keep(SiteStore store, Collection<DuplicateKind> kinds) {
        int today = (int) LocalDate.now().toEpochDay();
        store.unit(tx -> {
            Map<Integer, Integer> waiting = DuplicateSets.waiting(tx);
            for (DuplicateKind kind : kinds) {
                DayCounts.putWaiting(tx,
                        new DayCounts.Waiting(today, kind.number(), waiting.getOrDefault(kind.number(), 0)));
            }
            return null;
        });
    }
}
