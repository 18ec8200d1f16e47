package org.tallystick.loader.duplicates;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Finds every set of one kind in the database as it is. It reads beside loads and writes nothing: the search
 * that calls it compares what it finds with decisions, and keeps it. One search at a time.
 */
public interface SetFinder {

    /** The kind that it finds. */
    DuplicateKind kind();

    /**
     * Finds all sets, each once, in any order. Sets go to the consumer as they are found, so that no more than a few are
     * in memory; the consumer may write to the database, so it must not be called while a query of the finder is open
     * for long.
     *
     * @param listener  to be told a few times a second at most
     * @param cancelled asked often; once it says yes the finder returns
     * @return how many records it looked at
     */
    long find(Consumer<FoundSet> found, SearchListener listener, BooleanSupplier cancelled);
}
