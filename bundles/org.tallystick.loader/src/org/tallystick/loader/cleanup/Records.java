package org.tallystick.loader.cleanup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.catalog.Catalog;
import org.tallystick.loader.catalog.ClassDefinition;
import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.content.RowStore;
import org.tallystick.loader.content.StoredRow;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Contents;
import org.tallystick.store.Definitions;
import org.tallystick.store.Tx;

/** Reads records of computers for one plan or one unit of work. */
final class Records {

    private final Tx tx;
    private final RowStore rows = RowStore.forReader();
    private final Map<Integer, String> architectures = new HashMap<>();
    private final Map<Integer, ClassDefinition> classes = new HashMap<>();
    private final ContentHash.Maker maker = new ContentHash.Maker();

    Records(Tx tx) {
        this.tx = tx;
        Definitions.architectures(tx).forEach(row -> architectures.put(row.id(), row.name()));
    }

    Identification identification(ComputerRow row) {
        return identification(row, row.identification());
    }

    Identification identification(ComputerRow row, byte[] form) {
        return IdentificationForm.read(architectures.getOrDefault(row.architecture(), ""), form);
    }

    /** What a person calls the record. */
    String name(ComputerRow row) {
        Identification of = identification(row);
        for (String key : List.of(AttributeName.NAME, AttributeName.SMSID)) {
            if (!of.normal(key).isEmpty()) {
                return of.value(key).strip();
            }
        }
        return "without name";
    }

    List<StoredSet> sets(int computer) {
        return StoredSet.read(Contents.get(tx, computer)
                .orElseThrow(() -> new IllegalStateException("Computer " + computer + " has no content.")));
    }

    ClassDefinition definition(ComputerRow computer, int classId) {
        return classes.computeIfAbsent(classId, id -> Catalog.read(tx,
                Catalog.architectureKey(architectures.getOrDefault(computer.architecture(), "")), id));
    }

    List<StoredRow> rows(StoredSet set) {
        return rows.read(tx, set);
    }

    /** Hashes of the rows of a set, in order. */
    ContentHash[] hashes(ComputerRow computer, StoredSet set) {
        ClassDefinition definition = definition(computer, set.classId());
        return rows(set).stream().map(row -> definition.toRow(row, maker).hash()).toArray(ContentHash[]::new);
    }

    ContentHash hashOfRows(ContentHash[] hashes) {
        return maker.ofSet(hashes);
    }

    /** The hash over all groups of a record. */
    byte[] hashOfSets(ComputerRow computer, List<StoredSet> sets) {
        return ContentHash.ofSets(sets, set -> definition(computer, set.classId()).key(), maker).toBytes();
    }
}
