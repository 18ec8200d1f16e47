package org.tallystick.hierarchy.distribution;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tallystick.hierarchy.Rising;
import org.tallystick.hierarchy.serials.ObjectClass;
import org.tallystick.hierarchy.serials.ObjectId;
import org.tallystick.loader.journal.RowOwner;
import org.tallystick.store.DistributionObjects;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.Memberships;
import org.tallystick.store.ObjectRow;
import org.tallystick.store.RowImages;
import org.tallystick.store.RowName;
import org.tallystick.store.Tx;

/**
 * Speaks for objects in the journal. An undo is a change like any other: it raises the change number, obeys locks and
 * references, and an object whose making is taken back is deleted, so that its number stays used.
 */
public final class ObjectRows implements RowOwner {

    private static final String STATE = "state";
    private static final String SOURCE_VERSION = "source_version";
    private static final String CHANGED_SITE = "changed_site";

    private final String here;
    private final ObjectReader reader;
    private final ObjectRules rules;

    ObjectRows(String here, ObjectReader reader, ObjectRules rules) {
        this.here = here;
        this.reader = reader;
        this.rules = rules;
    }

    @Override
    public Set<JournaledTable> tables() {
        return Set.of(JournaledTable.DISTRIBUTION_OBJECT);
    }

    @Override
    public Set<String> counters() {
        return Set.of("revision", "changed", SOURCE_VERSION, CHANGED_SITE);
    }

    @Override
    public String subject(RowName row, Map<String, Object> columns) {
        return kind(columns).label() + ' '
                + new ObjectId((String) columns.get("origin"), (Long) columns.get("object_number"));
    }

    private static ObjectClass kind(Map<String, Object> columns) {
        return ObjectClass.of(((Long) columns.get("kind")).intValue());
    }

    @Override
    public Map<String, Object> shown(RowName row, Map<String, Object> columns) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", new ObjectId((String) columns.get("origin"), (Long) columns.get("object_number")).toString());
        shown.put("change", columns.get("revision"));
        shown.put("changed", columns.get("changed"));
        shown.put(STATE, (Long) columns.get(STATE) == ObjectRow.PRESENT ? "present" : "deleted");
        if (kind(columns) == ObjectClass.PACKAGE) {
            shown.put("source version", columns.get(SOURCE_VERSION));
        }
        shown.putAll(DefinitionForm.read((byte[]) columns.get("definition")));
        return shown;
    }

    @Override
    public byte[] restored(RowName row, byte[] before, byte[] now, long at) {
        if (before == null && now == null) {
            return null;
        }
        Map<String, Object> columns = Rising.columns(before == null ? now : before, now, at, Set.of(SOURCE_VERSION));
        columns.put(CHANGED_SITE, here);
        if (before == null) {
            columns.put(STATE, (long) ObjectRow.DELETED);
        }
        return RowImages.write(columns);
    }

    @Override
    public void settle(Tx tx, Collection<RowName> rows) {
        for (RowName name : rows) {
            DistributionObjects.get(tx, (String) name.values().get(0)).ifPresent(row -> {
                DistributionObject object = reader.read(tx, List.of(row)).get(0);
                ObjectRules.checkOwner(tx, object);
                Memberships.removeLost(tx, row.guid()); // computers that left the database meanwhile (Q190949)
                if (row.state() == ObjectRow.PRESENT) {
                    rules.check(tx, row.guid(), object.definition());
                } else {
                    rules.checkUnused(tx, row);
                }
            });
        }
    }
}
