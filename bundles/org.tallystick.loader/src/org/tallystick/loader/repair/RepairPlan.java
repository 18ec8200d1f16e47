package org.tallystick.loader.repair;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with the rows of a site and what the repair would do. It changes nothing; execution looks at each place
 * again.
 *
 * @param checked   how many computers were looked at, of any state
 * @param faults    in the order of repair, at most {@link #LISTED}
 * @param counts    how many there are of each kind, listed or not
 * @param computers the computers concerned, rising, all of them
 * @param lost      rows that will be missing until the next full inventories
 */
public record RepairPlan(Instant made, long checked, List<RowFault> faults, Map<FaultKind, Long> counts,
        List<Integer> computers, long lost) {

    /** Faults that a plan lists; the others are counted only. */
    public static final int LISTED = 10_000;

    /** Copies the collections. */
    public RepairPlan {
        faults = List.copyOf(faults);
        counts = Map.copyOf(counts);
        computers = List.copyOf(computers);
    }

    /** How many faults there are. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether there is nothing to repair. */
    public boolean isSound() {
        return counts.isEmpty();
    }
}
