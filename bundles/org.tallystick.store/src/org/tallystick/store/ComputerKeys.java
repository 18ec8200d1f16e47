package org.tallystick.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks all records in the order of a look-up key, read from its index alone and in slices, so that records with one
 * key come one after the other and no query is open for long.
 */
public final class ComputerKeys {

    /** A key with an index. */
    public enum Column {
        /** Name. */
        NAME("name_key", "COMPUTER_NAME"),
        /** SMSID. */
        SMSID("smsid_key", "COMPUTER_SMSID"),
        /** Network card. */
        CARD("card_key", "COMPUTER_CARD");

        private final String sameKey;
        private final String laterKeys;

        Column(String column, String index) {
            String select = "SELECT " + column + ", id, state, architecture FROM COMPUTER --DERBY-PROPERTIES index="
                    + index + "\n WHERE ";
            String end = " ORDER BY " + column + ", id FETCH FIRST ? ROWS ONLY";
            sameKey = select + column + " = ? AND id > ?" + end;
            laterKeys = select + column + " > ?" + end;
        }
    }

    /** One record in an index. */
    public record Entry(String key, int id, int state, int architecture) {
    }

    /** The keys of a record with what tells when it was alive. */
    public record KeyRow(int id, int architecture, int state, String nameKey, String smsidKey, String cardKey,
            String siteKey, String domainKey, Long scan, long firstLoaded, long loaded, long lastFile) {
    }

    private static final String KEYS = "SELECT id, architecture, state, name_key, smsid_key, card_key, site_key,"
            + " domain_key, scan, first_loaded, loaded, last_file FROM COMPUTER WHERE id = ?";

    private static final String NUMBERS = "SELECT id FROM COMPUTER WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY";
    private static final String OWNER = "SELECT owner_site FROM COMPUTER WHERE id = ?";

    private ComputerKeys() {
    }

    /** Entries after a place: first further records of its key, then those of later keys. */
    public static List<Entry> after(Tx tx, Column column, String key, int id, int limit) {
        List<Entry> entries = new ArrayList<>(limit);
        if (id < Integer.MAX_VALUE) {
            entries.addAll(sameKey(tx, column, key, id, limit));
        }
        if (entries.size() < limit) {
            entries.addAll(entries(tx.sql(column.laterKeys).set(key).set(limit - entries.size())));
        }
        return entries;
    }

    /** Further records of a key after one of them. */
    public static List<Entry> sameKey(Tx tx, Column column, String key, int id, int limit) {
        return entries(tx.sql(column.sameKey).set(key).set(id).set(limit));
    }

    private static List<Entry> entries(Sql sql) {
        return sql.list(row -> new Entry(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)));
    }

    /** The keys of one record of any state. */
    public static Optional<KeyRow> of(Tx tx, int id) {
        return tx.sql(KEYS).set(id).first(row -> new KeyRow(row.getInt(1), row.getInt(2), row.getInt(3),
                row.getString(4), row.getString(5), row.getString(6), row.getString(7), row.getString(8),
                Computers.longOrNull(row, 9), row.getLong(10), row.getLong(11), row.getLong(12)));
    }

    /** Numbers of records of any state after a number, rising. */
    public static int[] numbers(Tx tx, int after, int limit) {
        return tx.sql(NUMBERS).set(after).set(limit).ints();
    }

    /** The code of the site that owns a record. */
    public static Optional<String> owner(Tx tx, int id) {
        return tx.sql(OWNER).set(id).first(row -> row.getString(1));
    }
}
