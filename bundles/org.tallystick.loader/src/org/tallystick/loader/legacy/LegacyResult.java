package org.tallystick.loader.legacy;

import java.util.List;
import java.util.Map;

/**
 * The exact account of letting an import in.
 *
 * @param run       number of the run in the journal, by which all of it can be undone; 0 where nothing was written
 * @param ends      how many machines ended how
 * @param asked     how many clients are asked for a full inventory
 * @param problems  the first machines of which a state was not loaded
 * @param cancelled whether it was stopped; going on begins where it was
 */
public record LegacyResult(int id, long run, Map<MachineResult.End, Integer> ends, int asked,
        List<MachineResult> problems, boolean cancelled, double seconds) {

    /** Copies the collections. */
    public LegacyResult {
        ends = Map.copyOf(ends);
        problems = List.copyOf(problems);
    }

    /** How many machines ended so. */
    public int count(MachineResult.End end) {
        return ends.getOrDefault(end, 0);
    }
}
