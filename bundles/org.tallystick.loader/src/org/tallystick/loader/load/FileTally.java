package org.tallystick.loader.load;

import java.time.Duration;

import org.tallystick.model.FileResult;

/** Adds up how the files of one load ended. Belongs to one thread. */
public final class FileTally {

    private final long[] results = new long[FileResult.values().length];
    private final long began = System.nanoTime();
    private long created;
    private long updated;
    private long ambiguous;
    private long removed;
    private long events;

    /** Counts one file. */
    public void add(FileOutcome outcome) {
        results[outcome.result().getValue()]++;
        removed += outcome.removed().size();
        events += outcome.events().size();
        if (outcome.outcome() == LoadOutcome.AMBIGUOUS) {
            ambiguous++;
        }
        if (outcome.result() == FileResult.LOADED) {
            if (outcome.outcome() == LoadOutcome.NEW) {
                created++;
            } else if (outcome.outcome() == LoadOutcome.UPDATE) {
                updated++;
            }
        }
    }

    /** The sums so far. */
    public LoadSummary summary(boolean cancelled) {
        long files = 0;
        for (long result : results) {
            files += result;
        }
        return new LoadSummary(files, results[FileResult.LOADED_VALUE], results[FileResult.UNCHANGED_VALUE],
                results[FileResult.HELD_VALUE], results[FileResult.REFUSED_VALUE], results[FileResult.STALE_VALUE],
                created, updated, ambiguous, removed, events, Duration.ofNanos(System.nanoTime() - began), cancelled);
    }
}
