package org.tallystick.store;

import java.util.function.Predicate;

/** Queries for what must never be in a site database; one per rule, used by tests, the verify command and the console. */
public final class IntegrityChecks {

    /** Takes one finding, a sentence; answers whether to go on. */
    @FunctionalInterface
    public interface Finding {
        /** One place that breaks the rule. */
        boolean add(String sentence);
    }

    private static final String EQUAL_SHARED = "SELECT COUNT(*) FROM (SELECT hash FROM INSTANCE GROUP BY hash"
            + " HAVING COUNT(*) > 1) AS doubled";
    private static final String WITHOUT_CONTENT = "SELECT c.id FROM COMPUTER c WHERE NOT EXISTS"
            + " (SELECT 1 FROM CONTENT t WHERE t.computer = c.id)";
    private static final String WITHOUT_COMPUTER = "SELECT t.computer FROM CONTENT t WHERE NOT EXISTS"
            + " (SELECT 1 FROM COMPUTER c WHERE c.id = t.computer)";
    private static final String TWO_REQUESTS = "SELECT smsid_key, COUNT(*) FROM RESYNC WHERE state <= 1"
            + " GROUP BY architecture, smsid_key HAVING COUNT(*) > 1";
    private static final String SAME_SMSID = "SELECT smsid_key, COUNT(*) FROM COMPUTER WHERE state = 0"
            + " AND smsid_key <> '' GROUP BY architecture, smsid_key HAVING COUNT(*) > 1";
    private static final String COMPUTERS = "SELECT " + Computers.COLUMNS + " FROM COMPUTER";
    private static final String LOST_KEYS = "SELECT k.computer FROM KEY_VALUE k WHERE NOT EXISTS"
            + " (SELECT 1 FROM COMPUTER c WHERE c.id = k.computer)";
    private static final String LOST_HISTORY = "SELECT h.computer FROM HISTORY h WHERE NOT EXISTS"
            + " (SELECT 1 FROM COMPUTER c WHERE c.id = h.computer)";
    private static final String LOST_EVENTS = "SELECT e.id FROM EVENT e WHERE NOT EXISTS"
            + " (SELECT 1 FROM INVENTORY_FILE f WHERE f.id = e.file)";
    private static final String EVENTS_WITHOUT_COMPUTER = "SELECT e.id FROM EVENT e WHERE e.computer IS NOT NULL"
            + " AND NOT EXISTS (SELECT 1 FROM COMPUTER c WHERE c.id = e.computer)";
    private static final String LOST_FILES = "SELECT f.id FROM INVENTORY_FILE f WHERE f.computer IS NOT NULL"
            + " AND NOT EXISTS (SELECT 1 FROM COMPUTER c WHERE c.id = f.computer)";
    private static final String WAITING_WITHOUT_FILE = "SELECT w.file FROM WAITING_FILE w WHERE NOT EXISTS"
            + " (SELECT 1 FROM INVENTORY_FILE f WHERE f.id = w.file)";
    private static final String FILES_WITHOUT_BYTES = "SELECT f.id FROM INVENTORY_FILE f WHERE f.result IN (2, 3)"
            + " AND NOT EXISTS (SELECT 1 FROM WAITING_FILE w WHERE w.file = f.id)";

    private IntegrityChecks() {
    }

    /** I1: a hash stands once. */
    public static void equalShared(Tx tx, Finding finding) {
        long doubled = tx.sql(EQUAL_SHARED).oneLong();
        if (doubled > 0) {
            finding.add(doubled + " rows known by their content are kept more than once.");
        }
    }

    /** I2: numbers are ahead of their tables. */
    public static void numbers(Tx tx, Finding finding) {
        for (Numbers.Kind kind : Numbers.Kind.values()) {
            long largest = Numbers.largest(tx, kind);
            long next = Numbers.firstFree(tx, kind);
            if (next <= largest) {
                finding.add("The next number of " + kind.table() + " is " + next + ", but " + largest + " is in use.");
            }
        }
    }

    /** I3 and I5: computers and contents belong together. */
    public static void unmatched(Tx tx, Finding withoutContent, Finding withoutComputer) {
        tx.sql(WITHOUT_CONTENT).each(row -> withoutContent.add("Computer " + row.getInt(1) + " has no content row."));
        tx.sql(WITHOUT_COMPUTER).each(row -> withoutComputer
                .add("There is a content row of computer " + row.getInt(1) + ", which is not there."));
    }

    /** I6: at most one open request per client, bytes of every refused and held file, no bytes without a record. */
    public static void openRequests(Tx tx, Finding finding) {
        tx.sql(TWO_REQUESTS).each(row -> finding
                .add("The client " + row.getString(1) + " has " + row.getInt(2) + " open requests for an inventory."));
        tx.sql(WAITING_WITHOUT_FILE).each(row -> finding
                .add("There are bytes of file " + row.getLong(1) + ", which has no record."));
        tx.sql(FILES_WITHOUT_BYTES).each(row -> finding
                .add("File " + row.getLong(1) + " was refused or held, but its bytes are not there."));
    }

    /** I8: current computers that share a SMSID. */
    public static void sameSmsid(Tx tx, Finding finding) {
        tx.sql(SAME_SMSID).each(
                row -> finding.add(row.getInt(2) + " current computers have the SMSID " + row.getString(1) + "."));
    }

    /** I9: nothing points to a computer or file that is not there. */
    public static void danglingReferences(Tx tx, Finding finding) {
        tx.sql(LOST_KEYS).each(row -> finding
                .add("A look-up key points to computer " + row.getInt(1) + ", which is not there."));
        tx.sql(LOST_HISTORY).each(row -> finding
                .add("There is history of computer " + row.getInt(1) + ", which is not there."));
        tx.sql(LOST_EVENTS).each(row -> finding.add("Event " + row.getLong(1) + " is of a file that is not there."));
        tx.sql(EVENTS_WITHOUT_COMPUTER).each(
                row -> finding.add("Event " + row.getLong(1) + " is of a computer that is not there."));
        tx.sql(LOST_FILES).each(
                row -> finding.add("File " + row.getLong(1) + " was loaded into a computer that is not there."));
    }

    /** Visits every computer of any state. */
    public static void eachComputer(Tx tx, Predicate<ComputerRow> visitor) {
        tx.sql(COMPUTERS).each(row -> visitor.test(Computers.map(row)));
    }
}
