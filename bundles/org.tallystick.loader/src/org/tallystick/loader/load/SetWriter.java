package org.tallystick.loader.load;

import java.util.ArrayList;
import java.util.List;

import org.tallystick.loader.catalog.Catalog;
import org.tallystick.loader.catalog.ClassMapping;
import org.tallystick.loader.catalog.DefinitionConflict;
import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.Row;
import org.tallystick.loader.content.RowStore;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.intake.InventoryReport.ReportedGroup;
import org.tallystick.store.Definitions.ArchitectureRow;
import org.tallystick.store.Tx;

/** Brings reported rows into the form of the store, defining their classes on the way. Belongs to the one writer. */
final class SetWriter {

    private final Catalog catalog;
    private final RowStore rows;

    SetWriter(Catalog catalog, RowStore rows) {
        this.catalog = catalog;
        this.rows = rows;
    }

    Catalog catalog() {
        return catalog;
    }

    RowStore rows() {
        return rows;
    }

    StoredSet write(Tx tx, ArchitectureRow architecture, int source, ReportedGroup group) throws DefinitionConflict {
        List<RowStore.Places> places = new ArrayList<>(group.rows().size());
        ClassMapping mapping = null;
        Row before = null;
        for (Row row : group.rows()) {
            if (before == null || row.shape() != before.shape()) {
                mapping = mapping(tx, architecture, group.classKey(), row);
            }
            places.add(places(mapping));
            before = row;
        }
        int[] keys = new int[group.keys().size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = mapping.definition().position(group.keys().get(i));
        }
        return new StoredSet(source, mapping.definition().id(), keys, group.hash(),
                rows.write(tx, group.rows(), places));
    }

    private ClassMapping mapping(Tx tx, ArchitectureRow architecture, String classKey, Row row)
            throws DefinitionConflict {
        try {
            return catalog.resolve(tx, architecture, classKey, row.shape());
        } catch (DefinitionConflict e) {
            throw e.at(row.place());
        }
    }

    /** The status group in its own form: it changes with every scan and is never shared. */
    byte[] writeStatus(Tx tx, ArchitectureRow architecture, int source, List<Row> status) throws DefinitionConflict {
        if (status.isEmpty()) {
            return null;
        }
        Row row = status.get(0);
        ClassMapping mapping = mapping(tx, architecture, InventoryReport.WORKSTATION_STATUS, row);
        return StoredSet.write(List.of(new StoredSet(source, mapping.definition().id(), new int[0], row.hash(),
                RowStore.writeOwn(status, List.of(places(mapping))))));
    }

    /** Checks and widens the definition of the Identification group itself. */
    void defineIdentification(Tx tx, ArchitectureRow architecture, InventoryReport report) throws DefinitionConflict {
        if (report.identificationShape() != null) {
            catalog.resolve(tx, architecture, InventoryReport.IDENTIFICATION, report.identificationShape());
        }
    }

    /** A set of no rows, for the history of a class that was not there before. */
    static StoredSet empty(StoredSet like, ContentHash hashOfNothing) {
        return new StoredSet(like.source(), like.classId(), like.keys(), hashOfNothing,
                RowStore.writeOwn(List.of(), List.of()));
    }

    private static RowStore.Places places(ClassMapping mapping) {
        return new RowStore.Places(mapping.definition().id(), mapping.positions(), mapping.order());
    }
}
