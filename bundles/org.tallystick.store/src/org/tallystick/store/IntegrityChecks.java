package org.tallystick.store;

import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * Queries for what must never be in a site database; one per rule. The finder of row faults asks them, for the verify
 * command, the repair, the console and tests alike. Visitors answer whether to go on.
 */
public final class IntegrityChecks {

    private static final String WITHOUT_CONTENT = "SELECT c.id FROM COMPUTER c WHERE NOT EXISTS"
            + " (SELECT 1 FROM CONTENT t WHERE t.computer = c.id)";
    private static final String TWO_REQUESTS = "SELECT architecture, smsid_key, COUNT(*) FROM RESYNC WHERE state <= 1"
            + " GROUP BY architecture, smsid_key HAVING COUNT(*) > 1";
    private static final String SAME_SMSID = "SELECT architecture, smsid_key, COUNT(*) FROM COMPUTER WHERE state = 0"
            + " AND smsid_key <> '' GROUP BY architecture, smsid_key HAVING COUNT(*) > 1";
    private static final String COMPUTERS = "SELECT " + Computers.COLUMNS + " FROM COMPUTER";
    private static final String WAITING_WITHOUT_FILE = "SELECT w.file FROM WAITING_FILE w WHERE NOT EXISTS"
            + " (SELECT 1 FROM INVENTORY_FILE f WHERE f.id = w.file)";
    private static final String FILES_WITHOUT_BYTES = "SELECT f.id FROM INVENTORY_FILE f WHERE f.result IN (2, 3)"
            + " AND NOT EXISTS (SELECT 1 FROM WAITING_FILE w WHERE w.file = f.id)";

    private IntegrityChecks() {
    }

    /** Looks at clients that share something they should not; answers whether to go on. */
    @FunctionalInterface
    public interface ClientVisitor {
        /** One SMSID of an architecture, and how often it is there. */
        boolean visit(int architecture, String smsidKey, int count);
    }

    /** I3: computers without a content row. */
    public static void eachWithoutContent(Tx tx, IntPredicate visitor) {
        tx.sql(WITHOUT_CONTENT).each(row -> visitor.test(row.getInt(1)));
    }

    /** I6: clients with more than one open request. */
    public static void eachCrowdedClient(Tx tx, ClientVisitor visitor) {
        tx.sql(TWO_REQUESTS).each(row -> visitor.visit(row.getInt(1), row.getString(2), row.getInt(3)));
    }

    /** I6: kept bytes of files that have no record. */
    public static void eachBytesWithoutFile(Tx tx, LongPredicate visitor) {
        tx.sql(WAITING_WITHOUT_FILE).each(row -> visitor.test(row.getLong(1)));
    }

    /** I6: refused and held files whose bytes are not there. */
    public static void eachFileWithoutBytes(Tx tx, LongPredicate visitor) {
        tx.sql(FILES_WITHOUT_BYTES).each(row -> visitor.test(row.getLong(1)));
    }

    /** I8: current computers that share a SMSID. */
    public static void eachSameSmsid(Tx tx, ClientVisitor visitor) {
        tx.sql(SAME_SMSID).each(row -> visitor.visit(row.getInt(1), row.getString(2), row.getInt(3)));
    }

    /** Visits every computer of any state. */
    public static void eachComputer(Tx tx, Predicate<ComputerRow> visitor) {
        tx.sql(COMPUTERS).each(row -> visitor.test(Computers.map(row)));
    }
}
