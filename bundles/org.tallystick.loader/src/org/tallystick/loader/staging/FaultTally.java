package org.tallystick.loader.staging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.tallystick.loader.repair.FaultKind;
import org.tallystick.loader.repair.RowFault;

/** Adds faults of one kind at one place up to one line. */
public final class FaultTally {

    private static final int MOST_MACHINES = 1000;

    private record Place(FaultKind kind, String where) {
    }

    private static final class Sum {

        private final String one;
        private final String many;
        private final String repair;
        private final TreeSet<Integer> machines = new TreeSet<>();
        private long count;
        private int lost;

        Sum(String one, String many, String repair) {
            this.one = one;
            this.many = many;
            this.repair = repair;
        }
    }

    private final Map<Place, Sum> sums = new LinkedHashMap<>();

    /**
     * Counts a fault.
     *
     * @param machine the machine concerned; 0 for none
     * @param lost    current instances that go
     * @param one     the sentence where there is one
     * @param many    the sentence where there are more, without the number at its beginning
     */
    public void add(FaultKind kind, String where, long count, long machine, int lost, String one, String many,
            String repair) {
        Sum sum = sums.computeIfAbsent(new Place(kind, where), place -> new Sum(one, many, repair));
        sum.count += count;
        sum.lost += lost;
        if (machine > 0 && sum.machines.size() < MOST_MACHINES) {
            sum.machines.add((int) machine);
        }
    }

    /** Adds what another one has counted. */
    public void add(FaultTally other) {
        other.sums.forEach((place, theirs) -> {
            Sum sum = sums.computeIfAbsent(place, same -> new Sum(theirs.one, theirs.many, theirs.repair));
            sum.count += theirs.count;
            sum.lost += theirs.lost;
            theirs.machines.stream().limit(MOST_MACHINES - sum.machines.size()).forEach(sum.machines::add);
        });
    }

    /** The lines, counters first. */
    public List<RowFault> faults() {
        List<RowFault> faults = new ArrayList<>();
        for (boolean counters : new boolean[] { true, false }) {
            sums.forEach((place, sum) -> {
                if ((place.kind() == FaultKind.COUNTER_BELOW_MAXIMUM) == counters) {
                    faults.add(new RowFault(place.kind(), place.where(), List.copyOf(sum.machines), sum.count,
                            sum.lost, sum.count == 1 ? sum.one : sum.count + " " + sum.many, sum.repair));
                }
            });
        }
        return faults;
    }
}
