package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Rows of computers and the look-ups that matching does. Each look-up names its index, so none can become a scan. */
public final class Computers {

    private static final String INSERT = "INSERT INTO COMPUTER (id, guid, owner_site, architecture, state, revision,"
            + " name_key, smsid_key, card_key, site_key, domain_key, identification, status, content_hash, scan,"
            + " first_loaded, loaded, last_file) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE COMPUTER SET revision = ?, name_key = ?, smsid_key = ?, card_key = ?,"
            + " site_key = ?, domain_key = ?, identification = ?, status = ?, content_hash = ?, scan = ?, loaded = ?,"
            + " last_file = ? WHERE id = ?";
    private static final String UPDATE_TIME = "UPDATE COMPUTER SET revision = ?, status = ?, scan = ?, loaded = ?,"
            + " last_file = ? WHERE id = ?";
    private static final String UPDATE_CONTENT = "UPDATE COMPUTER SET revision = ?, status = ?, content_hash = ?,"
            + " scan = ?, loaded = ?, last_file = ? WHERE id = ?";
    private static final String REMOVE = "UPDATE COMPUTER SET state = 1, revision = revision + 1, removed = ?,"
            + " removed_by = ?, removal_reason = ? WHERE id = ? AND state = 0";
    static final String COLUMNS = "id, guid, owner_site, architecture, state, revision, name_key, smsid_key, card_key,"
            + " site_key, domain_key, identification, status, content_hash, scan, first_loaded, loaded, last_file,"
            + " removed, removed_by, removal_reason";
    private static final String GET = "SELECT " + COLUMNS + " FROM COMPUTER WHERE id = ?";
    private static final String LAST_FILE = "SELECT last_file FROM COMPUTER WHERE id = ? AND state = 0";
    private static final String BY_SMSID = "SELECT id FROM COMPUTER --DERBY-PROPERTIES index=COMPUTER_SMSID\n"
            + " WHERE smsid_key = ? AND architecture = ? AND state = 0 ORDER BY id";
    private static final String BY_NAME = "SELECT id FROM COMPUTER --DERBY-PROPERTIES index=COMPUTER_NAME\n"
            + " WHERE name_key = ? AND architecture = ? AND state = 0 ORDER BY id";
    private static final String BY_CARD = "SELECT id FROM COMPUTER --DERBY-PROPERTIES index=COMPUTER_CARD\n"
            + " WHERE card_key = ? AND architecture = ? AND state = 0 ORDER BY id";
    private static final String LARGEST = "SELECT MAX(id) FROM COMPUTER";
    private static final String REMOVED_SINCE = "SELECT COUNT(*) FROM COMPUTER --DERBY-PROPERTIES"
            + " index=COMPUTER_REMOVED\n WHERE removed > ? AND removed_by IS NOT NULL";

    private Computers() {
    }

    /** Takes the number of a new computer. */
    public static int nextId(Tx tx) {
        return Math.toIntExact(tx.numbers().take(tx, Numbers.Kind.COMPUTER));
    }

    /** Adds a computer. */
    public static void insert(Tx tx, ComputerRow row) {
        tx.sql(INSERT).set(row.id()).set(row.guid()).set(row.ownerSite()).set(row.architecture()).set(row.state())
                .set(row.revision()).set(row.nameKey()).set(row.smsidKey()).set(row.cardKey()).set(row.siteKey())
                .set(row.domainKey()).setBlob(row.identification()).setBlob(row.status()).set(row.contentHash())
                .setOrNull(row.scan()).set(row.firstLoaded()).set(row.loaded()).set(row.lastFile()).update();
    }

    /**
     * Writes what a load can change, and no column that did not change: keys and Identification only where they
     * differ, the content's hash only where the content does.
     */
    public static void update(Tx tx, ComputerRow before, ComputerRow row) {
        if (!java.util.Arrays.equals(before.identification(), row.identification())) {
            tx.sql(UPDATE).set(row.revision()).set(row.nameKey()).set(row.smsidKey()).set(row.cardKey())
                    .set(row.siteKey()).set(row.domainKey()).setBlob(row.identification()).setBlob(row.status())
                    .set(row.contentHash()).setOrNull(row.scan()).set(row.loaded()).set(row.lastFile()).set(row.id())
                    .update();
        } else if (!java.util.Arrays.equals(before.contentHash(), row.contentHash())) {
            tx.sql(UPDATE_CONTENT).set(row.revision()).setBlob(row.status()).set(row.contentHash())
                    .setOrNull(row.scan()).set(row.loaded()).set(row.lastFile()).set(row.id()).update();
        } else {
            tx.sql(UPDATE_TIME).set(row.revision()).setBlob(row.status()).setOrNull(row.scan()).set(row.loaded())
                    .set(row.lastFile()).set(row.id()).update();
        }
    }

    /** Takes a current computer out of the inventory; answers whether it was current. */
    public static boolean remove(Tx tx, int id, long at, Long byFile, String reason) {
        return tx.sql(REMOVE).set(at).setOrNull(byFile).set(reason).set(id).update() == 1;
    }

    /** Reads one computer of any state. */
    public static Optional<ComputerRow> get(Tx tx, int id) {
        return tx.sql(GET).set(id).first(Computers::map);
    }

    /** The file that a current computer was loaded from last; empty where there is no such current computer. */
    public static Optional<Long> lastFile(Tx tx, int id) {
        return tx.sql(LAST_FILE).set(id).first(row -> row.getLong(1));
    }

    /** Current computers of an architecture by SMSID key, in rising order. */
    public static int[] bySmsid(Tx tx, int architecture, String key) {
        return tx.sql(BY_SMSID).set(key).set(architecture).ints();
    }

    /** Current computers of an architecture by name key, in rising order. */
    public static int[] byName(Tx tx, int architecture, String key) {
        return tx.sql(BY_NAME).set(key).set(architecture).ints();
    }

    /** Current computers of an architecture by card key, in rising order. */
    public static int[] byCard(Tx tx, int architecture, String key) {
        return tx.sql(BY_CARD).set(key).set(architecture).ints();
    }

    /** The largest number of a computer. */
    public static int largest(Tx tx) {
        return (int) tx.sql(LARGEST).oneLong();
    }

    /** How many computers files have removed after a moment. */
    public static int removedByFilesSince(Tx tx, long moment) {
        return (int) tx.sql(REMOVED_SINCE).set(moment).oneLong();
    }

    static ComputerRow map(ResultSet row) throws SQLException {
        return new ComputerRow(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5),
                row.getInt(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10),
                row.getString(11), row.getBytes(12), row.getBytes(13), row.getBytes(14), longOrNull(row, 15),
                row.getLong(16), row.getLong(17), row.getLong(18), longOrNull(row, 19), longOrNull(row, 20),
                row.getString(21));
    }

    static Long longOrNull(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static Integer intOrNull(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
