package org.tallystick.hierarchy.distribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tallystick.loader.query.InventoryScan;
import org.tallystick.store.Memberships;
import org.tallystick.store.Tx;

/**
 * Works out which current computers belong to collections and machine groups: direct members and what rules find, within
 * the limit. Computers that were taken out keep their membership and do not count meanwhile, so that nothing points to
 * nobody (Q190949, I9). The inventory is read once for all collections, and not at all where no rule asks.
 */
final class CollectionMembers {

    private final Tx tx;
    private final ObjectReader reader;
    private final Map<String, DistributionObject> objects = new LinkedHashMap<>();
    private final Map<String, BitSet> found = new HashMap<>();

    CollectionMembers(Tx tx, ObjectReader reader) {
        this.tx = tx;
        this.reader = reader;
    }

    /** Numbers of members by the instance GUID of each object, rising. */
    Map<String, List<Integer>> of(Collection<String> guids) {
        guids.forEach(this::need);
        Map<String, List<RuleMatcher>> rules = new HashMap<>();
        List<InventoryScan.Wanted> wanted = new ArrayList<>();
        objects.forEach((guid, object) -> {
            found.put(guid, new BitSet());
            for (int computer : Memberships.current(tx, guid)) {
                found.get(guid).set(computer);
            }
            if (object.definition() instanceof ComputerCollection collection && !collection.rules().isEmpty()) {
                rules.put(guid, collection.rules().stream().map(rule -> new RuleMatcher(rule, wanted)).toList());
            }
        });
        if (!rules.isEmpty()) {
            InventoryScan.each(tx, wanted, (computer, rows) -> {
                rules.forEach((guid, its) -> {
                    if (its.stream().anyMatch(rule -> rule.finds(rows))) {
                        found.get(guid).set(computer);
                    }
                });
                return true;
            });
        }
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        guids.forEach(guid -> members.put(guid, limited(guid).stream().boxed().toList()));
        return members;
    }

    /** Reads an object, and those that limit it, each once. */
    private void need(String guid) {
        String next = guid;
        while (!next.isEmpty() && !objects.containsKey(next)) {
            DistributionObject object = reader.get(tx, next).orElse(null);
            if (object == null) {
                return;
            }
            objects.put(next, object);
            next = limit(object);
        }
    }

    private static String limit(DistributionObject object) {
        return object.definition() instanceof ComputerCollection collection ? collection.limitGuid() : "";
    }

    /** Within every limit up the chain; a chain that goes in a circle ends where it closes, one that breaks has nobody. */
    private BitSet limited(String guid) {
        BitSet members = new BitSet();
        members.or(found.getOrDefault(guid, new BitSet()));
        Set<String> seen = new HashSet<>();
        String next = guid;
        while (objects.containsKey(next) && seen.add(next)) {
            next = limit(objects.get(next));
            if (!next.isEmpty()) {
                members.and(found.getOrDefault(next, new BitSet()));
            }
        }
        return members;
    }
}
