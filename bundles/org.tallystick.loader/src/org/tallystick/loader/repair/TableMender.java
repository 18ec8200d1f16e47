package org.tallystick.loader.repair;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.tallystick.loader.journal.JournalPen;
import org.tallystick.store.Dangling;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.RowImages;
import org.tallystick.store.RowName;
import org.tallystick.store.Tx;

/** Puts right rows that belong to no computer that is there, table by table, some at a time. */
final class TableMender {

    private final Tx tx;
    private final Supplier<JournalPen> pens;
    private final Runnable forget;

    TableMender(Tx tx, Supplier<JournalPen> pens, Runnable forget) {
        this.tx = tx;
        this.pens = pens;
        this.forget = forget;
    }

    /** Tables that can have such rows, in the order of repair. */
    static Set<String> tables() {
        Set<String> names = new LinkedHashSet<>();
        for (Dangling reference : Dangling.values()) {
            names.add(reference.table().name());
        }
        names.addAll(List.of("RESYNC", "WAITING_FILE", "INVENTORY_FILE", LeftOvers.IMPORTS));
        return names;
    }

    static RowFault fault(Dangling reference, long target) {
        return new RowFault(FaultKind.ORPHAN_ROW, reference.table().name(), List.of(), 1, 0,
                reference.sentence(target),
                reference.isRemoved() ? "The row goes." : "The row stays and points nowhere.");
    }

    /** Puts some rows of a table right; answers what was done, nothing where there is nothing left. */
    List<RowFault> mend(String table, int limit) {
        List<RowFault> done = new ArrayList<>();
        for (Dangling reference : Dangling.values()) {
            if (reference.table().name().equals(table)) {
                List<RowName> rows = new ArrayList<>();
                reference.each(tx, (row, target) -> {
                    rows.add(row);
                    done.add(fault(reference, target));
                    return rows.size() < limit;
                });
                rows.forEach(row -> {
                    pens.get().touch(row);
                    reference.mend(tx, row);
                });
            }
        }
        switch (table) {
            case "RESYNC" -> done.addAll(LeftOvers.mendRequests(tx, pens, limit));
            case "WAITING_FILE" -> done.addAll(LeftOvers.mendRecords(tx, pens, limit));
            case LeftOvers.IMPORTS -> done.addAll(LeftOvers.mendStaged(tx, pens));
            case "INVENTORY_FILE" -> done.addAll(LeftOvers.mendBytes(tx, pens, limit));
            default -> {
                return done;
            }
        }
        return done;
    }

    /** Numbers of shared rows that nobody names and that are not what they say; a look at the whole site. */
    List<Integer> unnamed() {
        SharedRows shared = new SharedRows(tx);
        NamedNumbers.shared(tx).stream().forEach(shared::name);
        List<Integer> ids = new ArrayList<>();
        UnnamedRows.each(tx, shared, row -> ids.add(row.id()));
        return ids;
    }

    /** Takes such rows away. */
    List<RowFault> remove(List<Integer> unnamed) {
        List<RowFault> done = new ArrayList<>();
        for (int id : unnamed) {
            RowName row = RowName.of(JournaledTable.INSTANCE, id);
            pens.get().touch(row);
            RowImages.put(tx, row, null);
            done.add(new UnnamedRows.Unnamed(id).fault());
        }
        if (!done.isEmpty()) {
            forget.run();
        }
        return done;
    }
}
