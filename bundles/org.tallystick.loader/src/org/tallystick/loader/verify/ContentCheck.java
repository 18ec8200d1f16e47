package org.tallystick.loader.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tallystick.loader.catalog.Catalog;
import org.tallystick.loader.catalog.ClassDefinition;
import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.Earlier;
import org.tallystick.loader.content.RowStore;
import org.tallystick.loader.content.StoredRow;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.mif.MifValue;
import org.tallystick.store.Computers;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Contents;
import org.tallystick.store.Definitions;
import org.tallystick.store.Tx;

/**
 * Reads every content back and holds it against its hashes: a shared row that was changed, a set that lost a row, a
 * number that names nothing are found here (Q250063, Q226897, Q191352).
 */
final class ContentCheck {

    private final Tx tx;
    private final SiteVerifier.Finding keys;
    private final SiteVerifier.Finding rows;
    private final SiteVerifier.Finding crossed;
    private final SiteVerifier.Finding sameKeys;
    private final RowStore store = RowStore.forReader();
    private final ContentHash.Maker maker = new ContentHash.Maker();
    private final Map<Integer, ClassDefinition> classes = new HashMap<>();
    private final Map<Integer, String> architectureKeys = new HashMap<>();
    private final BitSet shared = new BitSet();

    ContentCheck(Tx tx, SiteVerifier.Finding keys, SiteVerifier.Finding rows, SiteVerifier.Finding crossed,
            SiteVerifier.Finding sameKeys) {
        this.tx = tx;
        this.keys = keys;
        this.rows = rows;
        this.crossed = crossed;
        this.sameKeys = sameKeys;
        Definitions.architectures(tx)
                .forEach(row -> architectureKeys.put(row.id(), Catalog.architectureKey(row.name())));
    }

    void sharedRows() {
        Contents.eachInstance(tx, (id, hash, body) -> {
            shared.set(id);
            return keys.goOn();
        });
    }

    void contents() {
        Contents.each(tx, (computer, body) -> {
            try {
                List<StoredSet> sets = StoredSet.read(body);
                sets.forEach(set -> check("Computer " + computer, set));
                Computers.get(tx, computer).ifPresent(row -> compareRoot(row, sets));
            } catch (IllegalStateException e) {
                rows.add("The content of computer " + computer + " cannot be read back.");
            }
            return rows.goOn();
        });
    }

    void history() {
        Contents.eachHistory(tx, row -> {
            try {
                Earlier.read(row.body()).sets().forEach(
                        set -> check("The history of computer " + row.computer() + " before file " + row.file(), set));
            } catch (IllegalStateException e) {
                rows.add("The history of computer " + row.computer() + " before file " + row.file()
                        + " cannot be read back.");
            }
            return rows.goOn();
        });
    }

    private void check(String where, StoredSet set) {
        for (int number : RowStore.sharedNumbers(set)) {
            if (!shared.get(number)) {
                rows.add(where + " names shared row " + number + ", which is not there.");
                return;
            }
        }
        ClassDefinition definition = definition(set.classId());
        if (definition == null) {
            rows.add(where + " has rows of class " + set.classId() + ", which is not defined.");
            return;
        }
        List<StoredRow> stored = store.read(tx, set);
        ContentHash[] hashes = new ContentHash[stored.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = definition.toRow(stored.get(i), maker).hash();
        }
        boolean status = definition.key().equals(InventoryReport.WORKSTATION_STATUS);
        if (!status && !maker.ofSet(hashes).equals(set.hash())) {
            crossed.add(where + " has rows of group " + definition.groupName()
                    + " that are not the ones it was given: their hash differs.");
        }
        checkKeys(where, definition, set, stored);
    }

    private void checkKeys(String where, ClassDefinition definition, StoredSet set, List<StoredRow> stored) {
        if (set.keys().length == 0) {
            return;
        }
        Set<List<String>> seen = HashSet.newHashSet(stored.size());
        for (StoredRow row : stored) {
            List<String> key = new ArrayList<>(set.keys().length);
            for (int position : set.keys()) {
                MifValue value = row.at(position);
                key.add(value instanceof MifValue.Text text ? text.text().strip().toUpperCase(Locale.ROOT)
                        : String.valueOf(value));
            }
            if (!seen.add(key)) {
                sameKeys.add(where + " has two rows of group " + definition.groupName() + " with the key " + key + ".");
            }
        }
    }

    private void compareRoot(ComputerRow row, List<StoredSet> sets) {
        ContentHash root = ContentHash.ofSets(sets, set -> definition(set.classId()).key(), maker);
        if (!Arrays.equals(root.toBytes(), row.contentHash())) {
            crossed.add("Computer " + row.id() + " does not have the groups that its row says: their hash differs.");
        }
    }

    private ClassDefinition definition(int classId) {
        return classes.computeIfAbsent(classId,
                id -> Definitions.groupClass(tx, id)
                        .map(row -> Catalog.read(tx, architectureKeys.getOrDefault(row.architecture(), ""), id))
                        .orElse(null));
    }
}
