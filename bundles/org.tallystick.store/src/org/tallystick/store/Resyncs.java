package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Requests for a full inventory; at most one open per client and architecture. */
public final class Resyncs {

    private static final String COLUMNS = "id, architecture, smsid_key, smsid, computer, site, domain, reason, state,"
            + " asked, delivered, answered, asked_by, answered_by";
    private static final String INSERT = "INSERT INTO RESYNC (id, architecture, smsid_key, smsid, computer, site,"
            + " domain, reason, state, asked, asked_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)";
    private static final String OPEN_OF = "SELECT " + COLUMNS + " FROM RESYNC --DERBY-PROPERTIES index=RESYNC_SMSID\n"
            + " WHERE smsid_key = ? AND state <= 1 AND architecture = ? ORDER BY id DESC";
    private static final String ANSWER = "UPDATE RESYNC SET state = 2, answered = ?, answered_by = ? WHERE id = ?";
    private static final String DELIVER = "UPDATE RESYNC SET state = 1, delivered = ? WHERE id = ? AND state <= 1";
    private static final String OPEN = "SELECT " + COLUMNS + " FROM RESYNC WHERE state <= 1 ORDER BY id";
    private static final String ALL = "SELECT " + COLUMNS + " FROM RESYNC ORDER BY id";
    private static final String OF_COMPUTER = "SELECT id FROM RESYNC WHERE computer = ? ORDER BY id";
    private static final String EXPIRE = "UPDATE RESYNC SET state = 3 WHERE id = ? AND state <= 1";
    private static final String LARGEST = "SELECT MAX(id) FROM RESYNC";
    private static final String COUNT_OPEN = "SELECT COUNT(*) FROM RESYNC WHERE state <= 1";

    private Resyncs() {
    }

    /** Takes the number of a new request. */
    public static int nextId(Tx tx) {
        return (int) tx.numbers().take(tx, Numbers.Kind.RESYNC);
    }

    /** Adds a request. */
    public static void insert(Tx tx, ResyncRow row) {
        tx.sql(INSERT).set(row.id()).set(row.architecture()).set(row.smsidKey()).set(row.smsid())
                .setOrNull(row.computer()).set(row.site()).set(row.domain()).set(row.reason()).set(row.asked())
                .set(row.askedBy()).update();
    }

    /** The open request of a client; the newest, should there be several. */
    public static Optional<ResyncRow> openOf(Tx tx, int architecture, String smsidKey) {
        return tx.sql(OPEN_OF).set(smsidKey).set(architecture).first(Resyncs::map);
    }

    /** All open requests of a client, newest first; more than one breaks I6. */
    public static List<ResyncRow> allOpenOf(Tx tx, int architecture, String smsidKey) {
        return tx.sql(OPEN_OF).set(smsidKey).set(architecture).list(Resyncs::map);
    }

    /** Gives an open request up. */
    public static void expire(Tx tx, int id) {
        tx.sql(EXPIRE).set(id).update();
    }

    /** Notes that a full inventory came. */
    public static void answer(Tx tx, int id, long at, long file) {
        tx.sql(ANSWER).set(at).set(file).set(id).update();
    }

    /** Notes that a request was handed over; answers whether it was open. */
    public static boolean deliver(Tx tx, int id, long at) {
        return tx.sql(DELIVER).set(at).set(id).update() == 1;
    }

    /** Requests in the order they were made. */
    public static List<ResyncRow> list(Tx tx, boolean openOnly) {
        return tx.sql(openOnly ? OPEN : ALL).list(Resyncs::map);
    }

    /** Every request that names a computer. */
    public static List<Integer> idsOf(Tx tx, int computer) {
        return tx.sql(OF_COMPUTER).set(computer).list(row -> row.getInt(1));
    }

    /** The largest number of a request. */
    public static int largest(Tx tx) {
        return (int) tx.sql(LARGEST).oneLong();
    }

    /** How many are open. */
    public static int countOpen(Tx tx) {
        return (int) tx.sql(COUNT_OPEN).oneLong();
    }

    private static ResyncRow map(ResultSet row) throws SQLException {
        return new ResyncRow(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4),
                Computers.intOrNull(row, 5), row.getString(6), row.getString(7), row.getString(8), row.getInt(9),
                row.getLong(10), Computers.longOrNull(row, 11), Computers.longOrNull(row, 12), row.getLong(13),
                Computers.longOrNull(row, 14));
    }
}
