package org.tallystick.hierarchy.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tallystick.hierarchy.serials.ObjectClass;
import org.tallystick.hierarchy.serials.ObjectId;
import org.tallystick.hierarchy.sites.Ownership;
import org.tallystick.hierarchy.sites.SiteHierarchy;
import org.tallystick.store.DistributionObjects;
import org.tallystick.store.ObjectRow;
import org.tallystick.store.Tx;

/** Turns rows into objects with the ownership that follows from where this site stands. */
final class ObjectReader {

    private final String here;

    ObjectReader(String here) {
        this.here = here;
    }

    /** The object with an instance GUID, unless it is deleted. */
    Optional<DistributionObject> get(Tx tx, String guid) {
        return DistributionObjects.get(tx, guid).flatMap(row -> there(tx, row));
    }

    /** The object with an ID, unless it is deleted. */
    Optional<DistributionObject> get(Tx tx, ObjectClass kind, ObjectId id) {
        return DistributionObjects.get(tx, kind.code(), id.site(), id.number()).flatMap(row -> there(tx, row));
    }

    private Optional<DistributionObject> there(Tx tx, ObjectRow row) {
        return row.state() == ObjectRow.PRESENT ? Optional.of(read(tx, List.of(row)).get(0)) : Optional.empty();
    }

    /** Several rows, asking once where this site stands. */
    List<DistributionObject> read(Tx tx, List<ObjectRow> rows) {
        List<String> path = SiteHierarchy.path(tx, here);
        return rows.stream().map(row -> {
            ObjectClass kind = ObjectClass.of(row.kind());
            return new DistributionObject(row.guid(), kind, new ObjectId(row.origin(), row.number()),
                    Definition.of(kind, DefinitionForm.read(row.definition())), row.revision(), row.changedSite(),
                    row.sourceVersion(), Instant.ofEpochMilli(row.created()), Instant.ofEpochMilli(row.changed()),
                    Fingerprint.of(row.fingerprint()), Ownership.of(row.origin(), here, path));
        }).toList();
    }
}
