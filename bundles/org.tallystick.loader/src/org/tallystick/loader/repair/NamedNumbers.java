package org.tallystick.loader.repair;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.content.Earlier;
import org.tallystick.loader.content.SetEntry;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.store.Contents;
import org.tallystick.store.Tx;

/** The largest numbers that groups of computers name, present and earlier ones, by table. */
final class NamedNumbers {

    private final Map<String, Long> largest = new HashMap<>();

    private final BitSet shared = new BitSet();

    private NamedNumbers() {
    }

    /** Of the whole site. */
    static Map<String, Long> of(Tx tx) {
        return all(tx).largest;
    }

    /** Numbers of the shared rows that the whole site names. */
    static BitSet shared(Tx tx) {
        return all(tx).shared;
    }

    private static NamedNumbers all(Tx tx) {
        NamedNumbers numbers = new NamedNumbers();
        Contents.each(tx, (computer, body) -> numbers.add(StoredSet.readPart(body).sets()));
        Contents.eachHistory(tx, row -> numbers.add(Earlier.readPart(row.body()).earlier().sets()));
        return numbers;
    }

    /** Of some computers. */
    static Map<String, Long> of(Tx tx, Collection<Integer> computers) {
        NamedNumbers numbers = new NamedNumbers();
        for (int computer : computers) {
            Contents.get(tx, computer).ifPresent(body -> numbers.add(StoredSet.readPart(body).sets()));
            Contents.history(tx, computer, Integer.MAX_VALUE)
                    .forEach(row -> numbers.add(Earlier.readPart(row.body()).earlier().sets()));
        }
        return numbers.largest;
    }

    private boolean add(List<StoredSet> sets) {
        for (StoredSet set : sets) {
            largest.merge("SOURCE", (long) set.source(), Math::max);
            largest.merge("GROUP_CLASS", (long) set.classId(), Math::max);
            try {
                for (SetEntry entry : SetEntry.read(set)) {
                    largest.merge("INSTANCE", (long) entry.number(), Math::max);
                    shared.set(entry.number());
                }
            } catch (IllegalStateException e) {
                continue; // names nothing that can be read
            }
        }
        return true;
    }
}
