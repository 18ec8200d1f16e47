package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What the look-up keys of a record were before a load changed them, so that flips of a record between several
 * computers are found without reading its history (Q192859).
 */
public final class IdentityChanges {

    /**
     * Keys that a record had until a file came.
     *
     * @param file   the file that changed them; negative for a clean-up
     * @param at     when it did
     * @param scan   the newest scan that had them; null where none was known
     * @param loaded the last load that had them
     */
    public record ChangeRow(int computer, long file, long at, String nameKey, String smsidKey, String cardKey,
            String siteKey, String domainKey, Long scan, long loaded) {
    }

    private static final String COLUMNS = "computer, file, moment, name_key, smsid_key, card_key, site_key,"
            + " domain_key, scan, loaded";
    private static final String INSERT = "INSERT INTO IDENTITY_CHANGE (" + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String THERE = "SELECT COUNT(*) FROM IDENTITY_CHANGE WHERE computer = ? AND file = ?";
    private static final String KEYS = "SELECT file FROM IDENTITY_CHANGE WHERE computer = ? ORDER BY file";
    private static final String OF = "SELECT " + COLUMNS
            + " FROM IDENTITY_CHANGE WHERE computer = ? ORDER BY moment, file";
    private static final String AFTER = "SELECT " + COLUMNS + " FROM IDENTITY_CHANGE --DERBY-PROPERTIES"
            + " constraint=IDENTITY_CHANGE_KEY\n WHERE computer > ? ORDER BY computer, file FETCH FIRST ? ROWS ONLY";

    private IdentityChanges() {
    }

    /** Adds a change. */
    public static void insert(Tx tx, ChangeRow row) {
        tx.sql(INSERT).set(row.computer()).set(row.file()).set(row.at()).set(row.nameKey()).set(row.smsidKey())
                .set(row.cardKey()).set(row.siteKey()).set(row.domainKey()).setOrNull(row.scan()).set(row.loaded())
                .update();
    }

    /** Whether there is a change of a record by a file. */
    public static boolean isThere(Tx tx, int computer, long file) {
        return tx.sql(THERE).set(computer).set(file).oneLong() > 0;
    }

    /** The files that changed the keys of a record. */
    public static List<Long> keys(Tx tx, int computer) {
        return tx.sql(KEYS).set(computer).list(row -> row.getLong(1));
    }

    /** Changes of a record, oldest first. */
    public static List<ChangeRow> of(Tx tx, int computer) {
        return tx.sql(OF).set(computer).list(IdentityChanges::map);
    }

    /** Changes of records after a number, by record; those of the last record may not be all. */
    public static List<ChangeRow> after(Tx tx, int computer, int limit) {
        return tx.sql(AFTER).set(computer).set(limit).list(IdentityChanges::map);
    }

    private static ChangeRow map(ResultSet row) throws SQLException {
        return new ChangeRow(row.getInt(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), row.getString(8), Computers.longOrNull(row, 9), row.getLong(10));
    }
}
