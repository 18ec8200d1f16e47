package org.tallystick.loader.cleanup;

import java.util.List;

/**
 * The exact account of a run: one result for each unit of the plan, in its order.
 *
 * @param run number of the run in the journal, by which all of it can be undone; 0 where nothing was done
 */
public record CleanupResult(long run, List<SetResult> results, double seconds) {

    /** Copies the list. */
    public CleanupResult {
        results = List.copyOf(results);
    }

    /** How many units ended so. */
    public int count(SetResult.End end) {
        return (int) results.stream().filter(result -> result.end() == end).count();
    }
}
