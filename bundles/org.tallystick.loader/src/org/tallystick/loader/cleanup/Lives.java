package org.tallystick.loader.cleanup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.content.Earlier;
import org.tallystick.loader.content.RowStore;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Contents;
import org.tallystick.store.Tx;

/**
 * The mixed history of clones taken apart: every state that the record has had, by the identity (Name and NetCardID)
 * that it had then, and for each identity the history that it would have had alone.
 */
final class Lives {

    /** Longer histories are not split in one go, as each state is held in memory. */
    static final int MOST_STATES = 5_000;

    /**
     * One state.
     *
     * @param from   file that made it; 0 for the first one that is known
     * @param moment when that was
     */
    record State(byte[] identification, Map<List<Integer>, StoredSet> sets, long from, long moment) {
    }

    private final Records records;
    private final ComputerRow row;
    private final Map<String, List<State>> byIdentity = new LinkedHashMap<>();
    private String present;

    Lives(Tx tx, Records records, ComputerRow row) {
        this.records = records;
        this.row = row;
        List<State> states = states(tx);
        for (State state : states) { // oldest first
            present = identity(state.identification());
            byIdentity.computeIfAbsent(present, key -> new ArrayList<>()).add(state);
        }
    }

    /** States by identity, each list oldest first, identities in the order in which they came. */
    Map<String, List<State>> byIdentity() {
        return byIdentity;
    }

    /** The identity that the record has now. */
    String present() {
        return present;
    }

    private String identity(byte[] form) {
        Identification of = records.identification(row, form);
        return of.normal(AttributeName.NAME) + '\n' + of.normal(AttributeName.NET_CARD_ID);
    }

    /** Every state from the oldest to the present one. */
    private List<State> states(Tx tx) {
        Map<List<Integer>, StoredSet> sets = new HashMap<>();
        records.sets(row.id()).forEach(set -> sets.put(place(set), set));
        byte[] identification = row.identification();
        List<State> newestFirst = new ArrayList<>();
        for (Contents.HistoryRow history : Contents.history(tx, row.id(), MOST_STATES)) {
            newestFirst.add(new State(identification, Map.copyOf(sets), history.file(), history.at()));
            Earlier earlier = Earlier.read(history.body());
            if (earlier.identification() != null) {
                identification = earlier.identification();
            }
            for (StoredSet set : earlier.sets()) {
                if (RowStore.count(set) == 0) {
                    sets.remove(place(set));
                } else {
                    sets.put(place(set), set);
                }
            }
        }
        newestFirst.add(new State(identification, Map.copyOf(sets), 0, row.firstLoaded()));
        List<State> states = new ArrayList<>(newestFirst);
        Collections.reverse(states);
        return states;
    }

    static List<Integer> place(StoredSet set) {
        return List.of(set.source(), set.classId());
    }

    /** What history says of the step from one state to the next; null where they are equal. */
    Earlier step(State before, State after) {
        List<StoredSet> changed = new ArrayList<>();
        before.sets().forEach((place, set) -> {
            StoredSet next = after.sets().get(place);
            if (next == null || !next.hash().equals(set.hash())) {
                changed.add(set);
            }
        });
        after.sets().forEach((place, set) -> {
            if (!before.sets().containsKey(place)) {
                changed.add(Merge.none(records, set));
            }
        });
        boolean renamed = !Arrays.equals(before.identification(), after.identification());
        Earlier earlier = new Earlier(renamed ? before.identification() : null, changed);
        return earlier.isEmpty() ? null : earlier;
    }
}
