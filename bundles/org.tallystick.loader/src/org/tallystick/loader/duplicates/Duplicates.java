package org.tallystick.loader.duplicates;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Finds duplicates and keeps the sets that were found. A search reads beside loads and writes only the sets. Any thread
 * but that of the user interface; failures are {@code StoreException}s.
 */
public interface Duplicates {

    /**
     * Searches, and brings the kept sets up to date.
     *
     * @param kinds     which; empty for all
     * @param cancelled asked often; what was found of finished kinds is kept
     */
    SearchResult search(Set<DuplicateKind> kinds, SearchListener listener, BooleanSupplier cancelled);

    /** When the last search of a kind ended; empty where there was none. */
    Optional<Instant> searched(DuplicateKind kind);

    /** Kept sets: by kind, then confidence falling, then id; at most {@code limit}. */
    List<DuplicateSet> sets(SetFilter filter, int limit);

    /** How many kept sets there are. */
    int count(SetFilter filter);

    /** Sets by kind that wait for a decision (open, proposed, reappeared) in the current inventory. */
    Map<DuplicateKind, Integer> waiting();

    /** One kept set. */
    Optional<DuplicateSet> set(String id);

    /** One kept set with its records side by side; empty where it is gone. */
    Optional<SetDetails> details(String id);
}
