package org.tallystick.store;

import java.util.List;
import java.util.Optional;

/** What people changed in the list of junk identifiers that comes with the program. */
public final class JunkValues {

    /**
     * A change.
     *
     * @param key    the value in the form in which it is compared
     * @param active 1 for a value that was added, 0 for a shipped one that was switched off
     */
    public record JunkRow(String kind, String key, String content, boolean active, String remark) {
    }

    private static final String COLUMNS = "kind, value_key, content, active, remark";
    private static final String ALL = "SELECT " + COLUMNS + " FROM JUNK_VALUE ORDER BY kind, value_key";
    private static final String GET = "SELECT " + COLUMNS + " FROM JUNK_VALUE WHERE kind = ? AND value_key = ?";
    private static final String INSERT = "INSERT INTO JUNK_VALUE (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE JUNK_VALUE SET content = ?, active = ?, remark = ?"
            + " WHERE kind = ? AND value_key = ?";
    private static final String DELETE = "DELETE FROM JUNK_VALUE WHERE kind = ? AND value_key = ?";

    private JunkValues() {
    }

    /** Every change. */
    public static List<JunkRow> all(Tx tx) {
        return tx.sql(ALL).list(JunkValues::map);
    }

    /** The change of one value. */
    public static Optional<JunkRow> get(Tx tx, String kind, String key) {
        return tx.sql(GET).set(kind).set(key).first(JunkValues::map);
    }

    /** Keeps a change in place of an earlier one of the same value. */
    public static void put(Tx tx, JunkRow row) {
        int active = row.active() ? 1 : 0;
        if (tx.sql(UPDATE).set(row.content()).set(active).set(row.remark()).set(row.kind()).set(row.key())
                .update() == 0) {
            tx.sql(INSERT).set(row.kind()).set(row.key()).set(row.content()).set(active).set(row.remark()).update();
        }
    }

    /** Takes a change away. */
    public static void delete(Tx tx, String kind, String key) {
        tx.sql(DELETE).set(kind).set(key).update();
    }

    private static JunkRow map(java.sql.ResultSet row) throws java.sql.SQLException {
        return new JunkRow(row.getString(1), row.getString(2), row.getString(3), row.getInt(4) != 0,
                row.getString(5));
    }
}
