package org.tallystick.loader.cleanup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.journal.JournalPen;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.resync.ResyncDesk;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.Resyncs;
import org.tallystick.store.RowImages;
import org.tallystick.store.RowName;
import org.tallystick.store.Tx;

/** One unit of a plan while it is executed: the transaction, its entry in the journal, the records as they are now. */
final class Work {

    private final Tx tx;
    private final JournalPen pen;
    private final Records records;
    private final PlannedSet planned;
    private final DuplicateSet set;
    private final List<ComputerRow> rows;

    Work(Tx tx, JournalPen pen, PlannedSet planned, DuplicateSet set, List<ComputerRow> rows) {
        this.tx = tx;
        this.pen = pen;
        this.records = new Records(tx);
        this.planned = planned;
        this.set = set;
        this.rows = rows;
    }

    Tx tx() {
        return tx;
    }

    JournalPen pen() {
        return pen;
    }

    Records records() {
        return records;
    }

    PlannedSet planned() {
        return planned;
    }

    /** The set of duplicates as it is now; null for computers picked by hand. */
    DuplicateSet set() {
        return set;
    }

    /** The records concerned, by number. */
    List<ComputerRow> rows() {
        return rows;
    }

    /** Changes columns of a row; does nothing where there is no such row. */
    void change(JournaledTable table, Map<String, Object> columns, Object... key) {
        RowName row = RowName.of(table, key);
        pen.touch(row);
        byte[] now = RowImages.take(tx, row);
        if (now != null) {
            Map<String, Object> image = new LinkedHashMap<>(RowImages.read(now));
            image.putAll(columns);
            RowImages.put(tx, row, RowImages.write(image));
        }
    }

    /** Gives a row another name, with some columns changed. */
    void move(RowName from, RowName to, Map<String, Object> columns) {
        pen.touch(from).touch(to);
        Map<String, Object> image = new LinkedHashMap<>(RowImages.read(RowImages.take(tx, from)));
        for (int i = 0; i < to.values().size(); i++) {
            image.put(to.table().keys().get(i), to.values().get(i));
        }
        image.putAll(columns);
        RowImages.put(tx, from, null);
        RowImages.put(tx, to, RowImages.write(image));
    }

    /** Takes a row away. */
    void delete(RowName row) {
        pen.touch(row);
        RowImages.put(tx, row, null);
    }

    /** Asks the client of a record for a full inventory; at most one request is open for it (Q250063). */
    void ask(int architecture, Identification of, Integer computer, String reason) {
        Optional<ResyncDesk.Asked> asked = ResyncDesk.ask(tx, architecture, of, computer, null, reason, pen.now(), 0);
        asked.filter(ResyncDesk.Asked::isNew).ifPresent(made -> pen.added(JournaledTable.RESYNC, made.request().id()));
    }

    /** Whether the client of a record has an open request. */
    static boolean isAsked(Tx tx, ComputerRow row) {
        return Resyncs.openOf(tx, row.architecture(), row.smsidKey()).isPresent();
    }
}
