package org.tallystick.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** References to a computer or file that is not there (I9), one constant for each column that can hold one. */
public enum Dangling {
    /** Groups of a computer. */
    CONTENT(JournaledTable.CONTENT, "computer", "COMPUTER", true, "There is a content row of computer %d"),
    /** Earlier groups of a computer. */
    HISTORY(JournaledTable.HISTORY, "computer", "COMPUTER", true, "There is history of computer %d"),
    /** A look-up key of a computer. */
    KEY_VALUE(JournaledTable.KEY_VALUE, "computer", "COMPUTER", true, "A look-up key points to computer %d"),
    /** An earlier identity of a computer. */
    IDENTITY(JournaledTable.IDENTITY_CHANGE, "computer", "COMPUTER", true,
            "There is an earlier identity of computer %d"),
    /** A note on a computer. */
    NOTE(JournaledTable.NOTE, "computer", "COMPUTER", true, "There is a note on computer %d"),
    /** A tag on a computer. */
    TAG(JournaledTable.TAG, "computer", "COMPUTER", true, "There is a tag on computer %d"),
    /** A place of a computer in a collection or machine group (Q160901, Q190949). */
    MEMBER(JournaledTable.MEMBERSHIP, "computer", "COMPUTER", true, "A collection has computer %d as a member"),
    /** An event of a file. */
    EVENT_FILE(JournaledTable.EVENT, "file", "INVENTORY_FILE", true, "There is an event of file %d"),
    /** The computer that an event found. */
    EVENT_COMPUTER(JournaledTable.EVENT, "computer", "COMPUTER", false, "There is an event of computer %d"),
    /** The computer that an event was raised for. */
    EVENT_ENTERED(JournaledTable.EVENT, "entered", "COMPUTER", false,
            "There is an event that tells of the load of computer %d"),
    /** The computer that a file was loaded into. */
    FILE(JournaledTable.INVENTORY_FILE, "computer", "COMPUTER", false, "A file was loaded into computer %d"),
    /** The computer that is asked for a full inventory. */
    REQUEST(JournaledTable.RESYNC, "computer", "COMPUTER", false, "An inventory is asked for from computer %d");

    /** Looks at one such row; answers whether to go on. */
    @FunctionalInterface
    public interface Visitor {
        /** A row, and the number that it points to. */
        boolean visit(RowName row, long target);
    }

    private final JournaledTable table;
    private final String column;
    private final boolean removed;
    private final String sentence;
    private final String search;

    Dangling(JournaledTable table, String column, String target, boolean removed, String sentence) {
        this.table = table;
        this.column = column;
        this.removed = removed;
        this.sentence = sentence;
        this.search = "SELECT t." + String.join(", t.", table.keys()) + ", t." + column + " FROM " + table
                + " t WHERE t." + column + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + target
                + " c WHERE c.id = t." + column + ")";
    }

    /** The table of the row. */
    public JournaledTable table() {
        return table;
    }

    /** Whether a row that points to nothing goes altogether; else it stays and points nowhere. */
    public boolean isRemoved() {
        return removed;
    }

    /** The finding in words. */
    public String sentence(long target) {
        return String.format(sentence, target) + ", which is not there.";
    }

    /** Visits every row that points to nothing. */
    public void each(Tx tx, Visitor visitor) {
        int keys = table.keys().size();
        tx.sql(search).each(row -> {
            List<Object> name = new ArrayList<>(keys);
            for (int i = 1; i <= keys; i++) {
                name.add(row.getObject(i));
            }
            return visitor.visit(new RowName(table, name), row.getLong(keys + 1));
        });
    }

    /** Takes the row away, or lets it point nowhere. */
    public void mend(Tx tx, RowName row) {
        if (removed) {
            RowImages.put(tx, row, null);
            return;
        }
        byte[] image = RowImages.take(tx, row);
        if (image != null) {
            Map<String, Object> columns = RowImages.read(image);
            columns.put(column, null);
            RowImages.put(tx, row, RowImages.write(columns));
        }
    }
}
