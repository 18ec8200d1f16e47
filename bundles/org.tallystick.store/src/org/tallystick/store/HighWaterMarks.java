package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The largest numbers of objects ever seen: of which site and kind, and at which site they were seen. They only rise. */
public final class HighWaterMarks {

    /**
     * A mark.
     *
     * @param peer    the site where the number was seen
     * @param site    the site that gave it
     * @param kind    kind of object, as the hierarchy layer numbers them
     * @param largest the largest number
     * @param at      when it was heard of last, in milliseconds since 1970
     */
    public record MarkRow(String peer, String site, int kind, long largest, long at) {
    }

    private static final String GET = "SELECT largest FROM HIGH_WATER WHERE peer = ? AND site = ? AND kind = ?";
    private static final String ALL = "SELECT peer, site, kind, largest, moment FROM HIGH_WATER"
            + " ORDER BY site, kind, peer";
    private static final String OF = "SELECT peer, site, kind, largest, moment FROM HIGH_WATER WHERE site = ?"
            + " AND kind = ? ORDER BY peer";
    private static final String UPDATE = "UPDATE HIGH_WATER SET largest = ?, moment = ? WHERE peer = ? AND site = ?"
            + " AND kind = ?";
    private static final String INSERT = "INSERT INTO HIGH_WATER (largest, moment, peer, site, kind)"
            + " VALUES (?, ?, ?, ?, ?)";

    private HighWaterMarks() {
    }

    /** The largest number; 0 where none was ever seen. */
    public static long get(Tx tx, String peer, String site, int kind) {
        return tx.sql(GET).set(peer).set(site).set(kind).oneLong();
    }

    /** Every mark, by site, kind and peer. */
    public static List<MarkRow> all(Tx tx) {
        return tx.sql(ALL).list(HighWaterMarks::map);
    }

    /** The marks of the numbers of one site and kind, by peer. */
    public static List<MarkRow> of(Tx tx, String site, int kind) {
        return tx.sql(OF).set(site).set(kind).list(HighWaterMarks::map);
    }

    /** Notes a number that was seen; answers the mark before. A smaller number than that changes nothing. */
    public static long raise(Tx tx, String peer, String site, int kind, long seen, long at) {
        long before = get(tx, peer, site, kind);
        if (seen > before && tx.sql(UPDATE).set(seen).set(at).set(peer).set(site).set(kind).update() == 0) {
            tx.sql(INSERT).set(seen).set(at).set(peer).set(site).set(kind).update();
        }
        return before;
    }

    private static MarkRow map(ResultSet row) throws SQLException {
        return new MarkRow(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4), row.getLong(5));
    }
}
