package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Events of the loader. */
public final class Events {

    private static final char SEPARATOR = '\u001f';
    private static final int LIST_LENGTH = 8000;
    private static final String COLUMNS = "id, code, moment, file, computer, entered, branch, agree, differ, computers,"
            + " computer_list, text, acknowledged";
    private static final String INSERT = "INSERT INTO EVENT (id, code, moment, file, computer, entered, branch, agree,"
            + " differ, computers, computer_list, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LAST_OF_CODE = "SELECT MAX(moment) FROM EVENT --DERBY-PROPERTIES index=EVENT_CODE\n"
            + " WHERE code = ?";
    private static final String GET = "SELECT " + COLUMNS + " FROM EVENT WHERE id = ?";
    private static final String NEWEST = "SELECT id FROM EVENT --DERBY-PROPERTIES index=EVENT_NEWEST\n WHERE id < ?";
    private static final String OF_CODE = "SELECT id FROM EVENT --DERBY-PROPERTIES index=EVENT_CODE\n WHERE id < ?";
    private static final String OF_FILE = "SELECT id FROM EVENT --DERBY-PROPERTIES index=EVENT_FILE\n WHERE id < ?";
    private static final String OF_FOUND = "SELECT id FROM EVENT --DERBY-PROPERTIES index=EVENT_COMPUTER\n"
            + " WHERE id < ? AND computer = ?";
    private static final String OF_ENTERED = "SELECT id FROM EVENT --DERBY-PROPERTIES index=EVENT_ENTERED\n"
            + " WHERE id < ? AND entered = ?";
    private static final String COUNT = "SELECT COUNT(*) FROM EVENT WHERE id < ?";
    private static final String IDS_FOUND = "SELECT id FROM EVENT --DERBY-PROPERTIES index=EVENT_COMPUTER\n"
            + " WHERE computer = ? ORDER BY id";
    private static final String IDS_ENTERED = "SELECT id FROM EVENT --DERBY-PROPERTIES index=EVENT_ENTERED\n"
            + " WHERE entered = ? ORDER BY id";
    private static final String PAGE_END = " ORDER BY id DESC FETCH FIRST ? ROWS ONLY";

    /** Which events; null means any. Times are milliseconds, {@code to} is not included. */
    public record Filter(Integer code, Integer computer, Long file, Long from, Long to) {
    }

    private Events() {
    }

    /** Takes the number of a new event. */
    public static long nextId(Tx tx) {
        return tx.numbers().take(tx, Numbers.Kind.EVENT);
    }

    /** Adds events in one batch. */
    public static void insert(Tx tx, List<EventRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Sql sql = tx.sql(INSERT);
        for (EventRow row : rows) {
            sql.set(row.id()).set(row.code()).set(row.at()).set(row.file()).setOrNull(row.computer())
                    .setOrNull(row.entered()).set(row.branch()).set(join(row.agree())).set(join(row.differ()))
                    .set(row.computers()).setBlob(row.computerList()).set(row.text()).addBatch();
        }
        sql.runBatch();
    }

    /** When an event of a code was raised last; 0 where none was. */
    public static long lastOf(Tx tx, int code) {
        return tx.sql(LAST_OF_CODE).set(code).oneLong();
    }

    /**
     * A page of events, newest first. Numbers are found in an index that runs backwards, and the wide rows by number.
     */
    public static List<EventRow> page(Tx tx, Filter filter, long before, int limit) {
        TreeSet<Long> newest = new TreeSet<>(Comparator.reverseOrder());
        if (filter.computer() == null) {
            String base = filter.code() != null ? OF_CODE : filter.file() != null ? OF_FILE : NEWEST;
            newest.addAll(ids(tx, base, filter, null, before, limit));
        } else {
            newest.addAll(ids(tx, OF_FOUND, filter, filter.computer(), before, limit));
            newest.addAll(ids(tx, OF_ENTERED, filter, filter.computer(), before, limit));
        }
        List<EventRow> rows = new ArrayList<>(Math.min(limit, newest.size()));
        for (long id : newest) {
            if (rows.size() == limit) {
                break;
            }
            tx.sql(GET).set(id).first(Events::map).ifPresent(rows::add);
        }
        return rows;
    }

    private static List<Long> ids(Tx tx, String base, Filter filter, Integer computer, long before, int limit) {
        Sql sql = tx.sql(base + conditions(filter) + PAGE_END).set(before);
        if (computer != null) {
            sql.set(computer.intValue());
        }
        bind(sql, filter);
        return sql.set(limit).list(row -> row.getLong(1));
    }

    /** Every event that names a computer, as the one found or the one entered, rising. */
    public static List<Long> idsOf(Tx tx, int computer) {
        TreeSet<Long> ids = new TreeSet<>(tx.sql(IDS_FOUND).set(computer).list(row -> row.getLong(1)));
        ids.addAll(tx.sql(IDS_ENTERED).set(computer).list(row -> row.getLong(1)));
        return List.copyOf(ids);
    }

    /** Counts events. */
    public static int count(Tx tx, Filter filter) {
        String who = filter.computer() == null ? "" : " AND (computer = ? OR entered = ?)";
        Sql sql = tx.sql(COUNT + who + conditions(filter)).set(Long.MAX_VALUE);
        if (filter.computer() != null) {
            sql.set(filter.computer().intValue()).set(filter.computer().intValue());
        }
        bind(sql, filter);
        return (int) sql.oneLong();
    }

    private static String conditions(Filter filter) {
        return (filter.code() == null ? "" : " AND code = ?")
                + (filter.file() == null ? "" : " AND file = ?") + (filter.from() == null ? "" : " AND moment >= ?")
                + (filter.to() == null ? "" : " AND moment < ?");
    }

    private static void bind(Sql sql, Filter filter) {
        if (filter.code() != null) {
            sql.set(filter.code().intValue());
        }
        if (filter.file() != null) {
            sql.set(filter.file().longValue());
        }
        if (filter.from() != null) {
            sql.set(filter.from().longValue());
        }
        if (filter.to() != null) {
            sql.set(filter.to().longValue());
        }
    }

    private static EventRow map(ResultSet row) throws SQLException {
        return new EventRow(row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4),
                Computers.intOrNull(row, 5), Computers.intOrNull(row, 6), row.getString(7), split(row.getString(8)),
                split(row.getString(9)), row.getInt(10), row.getBytes(11), row.getString(12),
                Computers.longOrNull(row, 13));
    }

    private static String join(List<String> names) {
        StringBuilder joined = new StringBuilder();
        for (String name : names) {
            if (joined.length() + name.length() + 1 > LIST_LENGTH) {
                break; // the decision of the file holds them all
            }
            if (!joined.isEmpty()) {
                joined.append(SEPARATOR);
            }
            joined.append(name);
        }
        return joined.toString();
    }

    private static List<String> split(String joined) {
        List<String> names = new ArrayList<>();
        int start = 0;
        while (start < joined.length()) {
            int end = joined.indexOf(SEPARATOR, start);
            end = end < 0 ? joined.length() : end;
            names.add(joined.substring(start, end));
            start = end + 1;
        }
        return names;
    }
}
