package org.tallystick.loader.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tallystick.store.JournaledTable;
import org.tallystick.store.RowName;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;
import org.tallystick.store.Tx;

/** The owners of rows that have one, by table. Thread safe. */
public final class RowOwners {

    private final Map<JournaledTable, RowOwner> owners = new EnumMap<>(JournaledTable.class);

    /** Adds an owner. */
    public synchronized void register(RowOwner owner) {
        owner.tables().forEach(table -> owners.put(table, owner));
    }

    /** Whether a row is put back by the rules of an owner. */
    boolean isOwned(RowName row) {
        return row.table().isOwned();
    }

    synchronized Map<String, Object> shown(RowName row, Map<String, Object> columns) {
        RowOwner owner = owners.get(row.table());
        return owner == null ? columns : owner.shown(row, columns);
    }

    /** What people call a row; null where nobody says so. */
    synchronized String subject(RowName row, Map<String, Object> columns) {
        RowOwner owner = owners.get(row.table());
        return owner == null ? null : owner.subject(row, columns);
    }

    Set<String> counters(RowName row) {
        return owner(row).counters();
    }

    byte[] restored(RowName row, byte[] before, byte[] now, long at) {
        return owner(row).restored(row, before, now, at);
    }

    /** Lets every owner look at what became of its rows. */
    void settle(Tx tx, Collection<RowName> rows) {
        Map<RowOwner, List<RowName>> byOwner = new LinkedHashMap<>();
        rows.stream().filter(this::isOwned)
                .forEach(row -> byOwner.computeIfAbsent(owner(row), owner -> new ArrayList<>()).add(row));
        byOwner.forEach((owner, its) -> owner.settle(tx, its));
    }

    private synchronized RowOwner owner(RowName row) {
        RowOwner owner = owners.get(row.table());
        if (owner == null) {
            throw new StoreException(StoreProblem.REFUSED, "The entry changed sites or software distribution, which"
                    + " this program does not know; take it back with one that does.", null);
        }
        return owner;
    }
}
