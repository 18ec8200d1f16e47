package org.tallystick.loader.cleanup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.RawRow;
import org.tallystick.loader.content.RowStore;
import org.tallystick.loader.content.StoredRow;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.mif.MifValue;
import org.tallystick.store.ComputerRow;

/**
 * The groups of a record into which others are merged: the union of their instances by key (Q125370: a merge must not
 * double rows). Of instances with one key, and of groups with one instance and no key, the one that was scanned last
 * stays; instances without key are the same when all their values are.
 */
final class JoinedGroups {

    private final Records records;
    private final ComputerRow survivor;
    private final Map<List<Integer>, StoredSet> joined = new LinkedHashMap<>();
    private final Map<List<Integer>, StoredSet> own = new HashMap<>();
    private final List<StoredSet> others = new ArrayList<>();

    JoinedGroups(Records records, ComputerRow survivor) {
        this.records = records;
        this.survivor = survivor;
    }

    private static List<Integer> place(StoredSet set) {
        return List.of(set.source(), set.classId());
    }

    /** Adds a record; they must come in the order of their scans, oldest first. */
    void add(ComputerRow computer) {
        for (StoredSet set : records.sets(computer.id())) {
            joined.merge(place(set), set, this::union);
            if (computer.id() == survivor.id()) {
                own.put(place(set), set);
            } else {
                others.add(set);
            }
        }
    }

    List<StoredSet> sets() {
        return List.copyOf(joined.values());
    }

    /** Rows that come from the other records, by the name of their group. */
    Map<String, Integer> added() {
        Map<String, Integer> added = new TreeMap<>();
        joined.forEach((place, set) -> {
            int more = RowStore.count(set) - (own.containsKey(place) ? RowStore.count(own.get(place)) : 0);
            if (more > 0) {
                added.merge(records.definition(survivor, set.classId()).groupName(), more, Integer::sum);
            }
        });
        return added;
    }

    /** Rows of the survivor that give way to later ones of the others. */
    int replaced() {
        return own.values().stream().mapToInt(this::notKept).sum();
    }

    /** Rows of the others that give way to later ones. */
    int left() {
        return others.stream().mapToInt(this::notKept).sum();
    }

    private int notKept(StoredSet set) {
        Set<ContentHash> kept = new HashSet<>(List.of(records.hashes(survivor, joined.get(place(set)))));
        int gone = 0;
        for (ContentHash hash : records.hashes(survivor, set)) {
            gone += kept.contains(hash) ? 0 : 1;
        }
        return gone;
    }

    private StoredSet union(StoredSet older, StoredSet newer) {
        if (older.hash().equals(newer.hash())
                || newer.keys().length == 0 && RowStore.count(older) <= 1 && RowStore.count(newer) <= 1) {
            return newer;
        }
        Map<Object, RawRow> rows = new LinkedHashMap<>();
        Map<Object, ContentHash> hashes = new LinkedHashMap<>();
        put(older, newer.keys(), rows, hashes);
        put(newer, newer.keys(), rows, hashes);
        ContentHash hash = records.hashOfRows(hashes.values().toArray(ContentHash[]::new));
        return new StoredSet(newer.source(), newer.classId(), newer.keys(), hash,
                RawRow.write(new ArrayList<>(rows.values())));
    }

    private void put(StoredSet set, int[] keys, Map<Object, RawRow> rows, Map<Object, ContentHash> hashes) {
        List<RawRow> raw = RawRow.of(set);
        List<StoredRow> read = records.rows(set);
        ContentHash[] all = records.hashes(survivor, set);
        for (int i = 0; i < all.length; i++) {
            Object key = keys.length == 0 ? all[i] : key(read.get(i), keys);
            rows.put(key, raw.get(i));
            hashes.put(key, all[i]);
        }
    }

    /** The key of a row as I7 compares it. */
    private static List<String> key(StoredRow row, int[] positions) {
        List<String> key = new ArrayList<>(positions.length);
        for (int position : positions) {
            MifValue value = row.at(position);
            key.add(value instanceof MifValue.Text text ? text.text().strip().toUpperCase(Locale.ROOT)
                    : String.valueOf(value));
        }
        return key;
    }
}
