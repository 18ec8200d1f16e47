package org.tallystick.store;

import java.util.function.Predicate;

/** Walks over all current computers with what a search for duplicates needs of them. */
public final class ComputerScan {

    /** A current computer without its groups. */
    public record Scanned(int id, int architecture, String smsidKey, byte[] identification, long firstLoaded,
            long loaded) {
    }

    private static final String IDS = "SELECT id FROM COMPUTER WHERE architecture = ? AND state = 0 ORDER BY id";
    private static final String ALL = "SELECT id, architecture, smsid_key, identification, first_loaded, loaded"
            + " FROM COMPUTER WHERE state = 0";
    private static final String WHOLE = "SELECT " + Computers.COLUMNS + " FROM COMPUTER WHERE state = 0";

    private ComputerScan() {
    }

    /** Numbers of the current computers of an architecture, rising. */
    public static int[] ids(Tx tx, int architecture) {
        return tx.sql(IDS).set(architecture).ints();
    }

    /** Visits every current computer in any order, until the visitor has enough. */
    public static void each(Tx tx, Predicate<Scanned> visitor) {
        tx.sql(ALL).each(row -> visitor.test(new Scanned(row.getInt(1), row.getInt(2), row.getString(3),
                row.getBytes(4), row.getLong(5), row.getLong(6))));
    }

    /** Visits the whole row of every current computer in any order, until the visitor has enough. */
    public static void eachRow(Tx tx, Predicate<ComputerRow> visitor) {
        tx.sql(WHOLE).each(row -> visitor.test(Computers.map(row)));
    }
}
