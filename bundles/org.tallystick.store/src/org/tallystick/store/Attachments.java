package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** When sites were attached to which parent, and for each time that ended what both sides had in common then. */
public final class Attachments {

    /**
     * A time that a site was attached.
     *
     * @param detached  null while it lasts
     * @param path      codes from the parent to the central site when it ended, with blanks between; null before
     * @param endReason why it ended; null while it lasts
     */
    public record AttachmentRow(long id, String site, String parent, long attached, Long detached, String path,
            String reason, String endReason) {
    }

    /**
     * An object that the sites shared when they parted.
     *
     * @param members over its direct members; null where the kind has none
     */
    public record DetachedObject(String guid, int kind, String origin, long number, String name, long revision,
            byte[] fingerprint, byte[] members) {
    }

    private static final String COLUMNS = "id, site, parent, attached, detached, path, reason, end_reason";
    private static final String INSERT = "INSERT INTO ATTACHMENT (id, site, parent, attached, reason)"
            + " VALUES (?, ?, ?, ?, ?)";
    private static final String OPEN = "SELECT " + COLUMNS + " FROM ATTACHMENT WHERE site = ? AND detached IS NULL"
            + " ORDER BY id DESC";
    private static final String OF = "SELECT " + COLUMNS + " FROM ATTACHMENT WHERE site = ? ORDER BY id DESC";
    private static final String END = "UPDATE ATTACHMENT SET detached = ?, path = ?, end_reason = ? WHERE id = ?";
    private static final String FORGET_OBJECTS = "DELETE FROM DETACHED_OBJECT WHERE attachment = ?";
    private static final String FORGET_MARKS = "DELETE FROM DETACHED_MARK WHERE attachment = ?";
    private static final String INSERT_OBJECT = "INSERT INTO DETACHED_OBJECT (attachment, guid, kind, origin,"
            + " object_number, name, revision, fingerprint, members) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OBJECTS = "SELECT guid, kind, origin, object_number, name, revision, fingerprint,"
            + " members FROM DETACHED_OBJECT WHERE attachment = ? ORDER BY kind, origin, object_number";
    private static final String KEEP_MARKS = "INSERT INTO DETACHED_MARK (attachment, peer, site, kind, largest)"
            + " SELECT a.id, h.peer, h.site, h.kind, h.largest FROM ATTACHMENT a, HIGH_WATER h WHERE a.id = ?";
    private static final String MARKS = "SELECT peer, site, kind, largest FROM DETACHED_MARK WHERE attachment = ?"
            + " ORDER BY peer, site, kind";

    private Attachments() {
    }

    /** Begins a time; answers its number. */
    public static long begin(Tx tx, String site, String parent, long at, String reason) {
        long id = tx.numbers().take(tx, Numbers.Kind.ATTACHMENT);
        tx.sql(INSERT).set(id).set(site).set(parent).set(at).set(reason).update();
        return id;
    }

    /** The time that lasts. */
    public static Optional<AttachmentRow> open(Tx tx, String site) {
        return tx.sql(OPEN).set(site).first(Attachments::map);
    }

    /** Every time of a site, the last first. */
    public static List<AttachmentRow> of(Tx tx, String site) {
        return tx.sql(OF).set(site).list(Attachments::map);
    }

    /** Ends a time: keeps the shared objects and every mark as they are now. */
    public static void end(Tx tx, long id, long at, String path, String reason, List<DetachedObject> shared) {
        tx.sql(FORGET_OBJECTS).set(id).update(); // of an end that was taken back
        tx.sql(FORGET_MARKS).set(id).update();
        tx.sql(END).set(at).set(path).set(reason).set(id).update();
        if (!shared.isEmpty()) {
            Sql sql = tx.sql(INSERT_OBJECT);
            for (DetachedObject object : shared) {
                sql.set(id).set(object.guid()).set(object.kind()).set(object.origin()).set(object.number())
                        .set(object.name()).set(object.revision()).set(object.fingerprint())
                        .setBinary(object.members()).addBatch();
            }
            sql.runBatch();
        }
        tx.sql(KEEP_MARKS).set(id).update();
    }

    /** What was shared when a time ended, by kind and number. */
    public static List<DetachedObject> shared(Tx tx, long id) {
        return tx.sql(OBJECTS).set(id).list(row -> new DetachedObject(row.getString(1), row.getInt(2),
                row.getString(3), row.getLong(4), row.getString(5), row.getLong(6), row.getBytes(7),
                row.getBytes(8)));
    }

    /** The marks when a time ended. */
    public static List<HighWaterMarks.MarkRow> marks(Tx tx, long id, long at) {
        return tx.sql(MARKS).set(id).list(row -> new HighWaterMarks.MarkRow(row.getString(1), row.getString(2),
                row.getInt(3), row.getLong(4), at));
    }

    private static AttachmentRow map(ResultSet row) throws SQLException {
        return new AttachmentRow(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4),
                Computers.longOrNull(row, 5), row.getString(6), row.getString(7), row.getString(8));
    }
}
