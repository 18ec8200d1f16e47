package org.tallystick.store;

import java.util.List;

/** Records that were taken out of the inventory, read by the index of when they were. */
public final class RemovedComputers {

    /** Looks at a record that a file took out. */
    @FunctionalInterface
    public interface Visitor {
        /** One record and the file. */
        void visit(int computer, long file);
    }

    private static final String BY_FILES = "SELECT id, removed_by, removal_reason FROM COMPUTER --DERBY-PROPERTIES"
            + " index=COMPUTER_REMOVED\n WHERE removed > ? AND state = 1 AND removed_by IS NOT NULL";

    private RemovedComputers() {
    }

    /** Visits the records in quarantine that files took out for one of these reasons. */
    public static void each(Tx tx, List<String> reasons, Visitor visitor) {
        tx.sql(BY_FILES).set(0L).each(row -> {
            if (reasons.contains(row.getString(3))) {
                visitor.visit(row.getInt(1), row.getLong(2));
            }
            return true;
        });
    }
}
