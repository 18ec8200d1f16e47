package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sets of duplicates as the last search left them, with their records. What the body means is the loader's business. */
public final class DuplicateSets {

    /** Found, and nobody has decided. */
    public static final int OPEN = 0;
    /** A policy proposes an action. */
    public static final int PROPOSED = 1;
    /** A person decided. */
    public static final int DECIDED = 2;
    /** Decided, and found again with new evidence. */
    public static final int REAPPEARED = 3;

    /**
     * A set.
     *
     * @param scope     0 for current, 1 for history
     * @param state     {@link #OPEN}, {@link #PROPOSED}, {@link #DECIDED} or {@link #REAPPEARED}
     * @param searchKey what a text filter looks into, in upper case
     * @param found     first search that found it
     * @param changed   when it changed last
     * @param searched  last search that found it undecided
     */
    public record SetRow(String id, int kind, int scope, int state, double confidence, String title, String cause,
            String smsid, String searchKey, String sites, long found, long changed, long searched, byte[] body) {
    }

    /**
     * Which sets.
     *
     * @param kinds    these; empty for all
     * @param states   these; empty for all
     * @param scope    null for both
     * @param text     in upper case; null for all
     * @param computer only sets with this record; null for all
     */
    public record Filter(List<Integer> kinds, List<Integer> states, Integer scope, String text, double minConfidence,
            Integer computer) {
    }

    private static final String COLUMNS = "id, kind, scope, state, confidence, title, cause, smsid, search_key, sites,"
            + " first_found, changed, searched, body";
    private static final String GET = "SELECT " + COLUMNS + " FROM DUPLICATE_SET WHERE id = ?";
    private static final String INSERT = "INSERT INTO DUPLICATE_SET (" + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM DUPLICATE_SET WHERE id = ?";
    private static final String SEARCHED = "UPDATE DUPLICATE_SET SET searched = ? WHERE id = ?";
    private static final String SET_STATE = "UPDATE DUPLICATE_SET SET state = ?, changed = ? WHERE id = ?";
    private static final String MEMBERS = "SELECT computer FROM DUPLICATE_MEMBER WHERE set_id = ? ORDER BY computer";
    private static final String INSERT_MEMBER = "INSERT INTO DUPLICATE_MEMBER (set_id, computer) VALUES (?, ?)";
    private static final String DELETE_MEMBERS = "DELETE FROM DUPLICATE_MEMBER WHERE set_id = ?";
    private static final String GONE = "SELECT id FROM DUPLICATE_SET --DERBY-PROPERTIES index=DUPLICATE_SET_SEARCHED\n"
            + " WHERE kind = ? AND searched < ? AND state <> 2 FETCH FIRST ? ROWS ONLY";
    private static final String WAITING = "SELECT kind, COUNT(*) FROM DUPLICATE_SET --DERBY-PROPERTIES"
            + " index=DUPLICATE_SET_ORDER\n WHERE scope = 0 AND state <> 2 GROUP BY kind";
    private static final String FROM = " FROM DUPLICATE_SET --DERBY-PROPERTIES index=DUPLICATE_SET_ORDER\n WHERE ";
    private static final String OF_COMPUTER = "id IN (SELECT set_id FROM DUPLICATE_MEMBER WHERE computer = ?)";

    private DuplicateSets() {
    }

    /** Reads a set. */
    public static Optional<SetRow> get(Tx tx, String id) {
        return tx.sql(GET).set(id).first(DuplicateSets::map);
    }

    /** The records of a set, rising. */
    public static int[] members(Tx tx, String id) {
        return tx.sql(MEMBERS).set(id).ints();
    }

    /** Keeps a set in place of what was kept of it. */
    public static void put(Tx tx, SetRow row, List<Integer> members) {
        delete(tx, row.id());
        tx.sql(INSERT).set(row.id()).set(row.kind()).set(row.scope()).set(row.state()).set(row.confidence())
                .set(row.title()).set(row.cause()).set(row.smsid()).set(row.searchKey()).set(row.sites())
                .set(row.found()).set(row.changed()).set(row.searched()).setBlob(row.body()).update();
        if (!members.isEmpty()) {
            Sql sql = tx.sql(INSERT_MEMBER);
            members.forEach(member -> sql.set(row.id()).set(member.intValue()).addBatch());
            sql.runBatch();
        }
    }

    /** Takes a set away. */
    public static void delete(Tx tx, String id) {
        tx.sql(DELETE_MEMBERS).set(id).update();
        tx.sql(DELETE).set(id).update();
    }

    /** Notes that a search found a set as it was. */
    public static void setSearched(Tx tx, String id, long search) {
        tx.sql(SEARCHED).set(search).set(id).update();
    }

    /** Sets how far a set is; answers whether it is there. */
    public static boolean setState(Tx tx, String id, int state, long at) {
        return tx.sql(SET_STATE).set(state).set(at).set(id).update() == 1;
    }

    /** Undecided sets of a kind that no search from a moment on has found. */
    public static List<String> gone(Tx tx, int kind, long search, int limit) {
        return tx.sql(GONE).set(kind).set(search).set(limit).list(row -> row.getString(1));
    }

    /** How many undecided sets of the current inventory there are, by kind. */
    public static Map<Integer, Integer> waiting(Tx tx) {
        Map<Integer, Integer> counts = new TreeMap<>();
        tx.sql(WAITING).each(row -> {
            counts.put(row.getInt(1), row.getInt(2));
            return true;
        });
        return counts;
    }

    /** Sets by kind, then confidence falling, then id. */
    public static List<SetRow> list(Tx tx, Filter filter, int limit) {
        Sql sql = bind(tx.sql("SELECT id" + FROM + conditions(filter)
                + " ORDER BY kind, confidence DESC, id FETCH FIRST ? ROWS ONLY"), filter);
        List<String> ids = sql.set(limit).list(row -> row.getString(1)); // the wide rows are fetched one by one
        return ids.stream().flatMap(id -> get(tx, id).stream()).toList();
    }

    /** How many sets a filter finds. */
    public static int count(Tx tx, Filter filter) {
        return (int) bind(tx.sql("SELECT COUNT(*)" + FROM + conditions(filter)), filter).oneLong();
    }

    private static String conditions(Filter filter) {
        StringBuilder text = new StringBuilder("confidence >= ?");
        appendIn(text, "kind", filter.kinds().size());
        appendIn(text, "state", filter.states().size());
        if (filter.scope() != null) {
            text.append(" AND scope = ?");
        }
        if (filter.computer() != null) {
            text.append(" AND ").append(OF_COMPUTER);
        }
        if (filter.text() != null) {
            text.append(" AND (search_key LIKE ? ESCAPE '!'");
            if (numberIn(filter.text()) >= 0) {
                text.append(" OR ").append(OF_COMPUTER);
            }
            text.append(')');
        }
        return text.toString();
    }

    private static void appendIn(StringBuilder text, String column, int count) {
        if (count > 0) {
            text.append(" AND ").append(column).append(" IN (?").append(", ?".repeat(count - 1)).append(')');
        }
    }

    private static Sql bind(Sql sql, Filter filter) {
        sql.set(filter.minConfidence());
        filter.kinds().forEach(kind -> sql.set(kind.intValue()));
        filter.states().forEach(state -> sql.set(state.intValue()));
        if (filter.scope() != null) {
            sql.set(filter.scope().intValue());
        }
        if (filter.computer() != null) {
            sql.set(filter.computer().intValue());
        }
        if (filter.text() != null) {
            sql.set('%' + filter.text().replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%');
            if (numberIn(filter.text()) >= 0) {
                sql.set(numberIn(filter.text()));
            }
        }
        return sql;
    }

    /** A text of digits alone may be the number of a computer. */
    private static int numberIn(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static SetRow map(ResultSet row) throws SQLException {
        return new SetRow(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getDouble(5),
                row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getString(10),
                row.getLong(11), row.getLong(12), row.getLong(13), row.getBytes(14));
    }
}
