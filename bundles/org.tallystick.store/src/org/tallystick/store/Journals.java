package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The journal: what was changed by whom, with the images of every row before and after. */
public final class Journals {

    /**
     * A row before and after an entry.
     *
     * @param before null where the entry added it
     * @param after  null where the entry took it away
     */
    public record Image(RowName row, byte[] before, byte[] after) {
    }

    /** Which entries; null means any. */
    public record Filter(Integer computer, String action, Long run, String text, boolean standing) {
    }

    private static final String COLUMNS = "id, run, moment, actor, action, set_id, summary, reason, undo_of,"
            + " undone_by, images";
    private static final String INSERT = "INSERT INTO JOURNAL (" + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_COMPUTER = "INSERT INTO JOURNAL_COMPUTER (computer, entry) VALUES (?, ?)";
    private static final String INSERT_IMAGE = "INSERT INTO JOURNAL_IMAGE (entry, place, table_name, row_key,"
            + " before_image, after_image) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String GET = "SELECT " + COLUMNS + " FROM JOURNAL WHERE id = ?";
    private static final String COMPUTERS = "SELECT computer FROM JOURNAL_COMPUTER --DERBY-PROPERTIES"
            + " index=JOURNAL_COMPUTER_ENTRY\n WHERE entry = ? ORDER BY computer";
    private static final String IMAGES = "SELECT table_name, row_key, before_image, after_image FROM JOURNAL_IMAGE"
            + " WHERE entry = ? ORDER BY place FETCH FIRST ? ROWS ONLY";
    private static final String UNDONE = "UPDATE JOURNAL SET undone_by = ? WHERE id = ?";
    private static final String LATER = "SELECT DISTINCT l.entry FROM JOURNAL_IMAGE e, JOURNAL_IMAGE l"
            + " WHERE e.entry = ? AND l.table_name = e.table_name AND l.row_key = e.row_key AND l.entry > ?"
            + " ORDER BY 1";
    private static final String LARGEST = "SELECT MAX(id) FROM JOURNAL";
    private static final String SETS_AFTER = "SELECT set_id FROM JOURNAL WHERE id > ? AND set_id IS NOT NULL";
    private static final String DONE_SINCE = "SELECT j.id FROM JOURNAL_COMPUTER c, JOURNAL j WHERE c.computer = ?"
            + " AND j.id = c.entry AND j.action = ? AND j.moment >= ? AND j.undone_by IS NULL ORDER BY j.id DESC"
            + " FETCH FIRST ROW ONLY";
    private static final String OF_COMPUTER = " AND id IN (SELECT entry FROM JOURNAL_COMPUTER WHERE computer = ?)";

    private Journals() {
    }

    /** Takes the number of a new entry. */
    public static long nextId(Tx tx) {
        return tx.numbers().take(tx, Numbers.Kind.JOURNAL);
    }

    /** Adds an entry with its images. */
    public static void insert(Tx tx, JournalRow row, List<Image> images) {
        tx.sql(INSERT).set(row.id()).set(row.run()).set(row.at()).set(row.actor()).set(row.action()).set(row.setId())
                .set(row.summary()).set(row.reason()).setOrNull(row.undoOf()).setOrNull(row.undoneBy())
                .set(images.size()).update();
        if (!row.computers().isEmpty()) {
            Sql computers = tx.sql(INSERT_COMPUTER);
            row.computers().forEach(computer -> computers.set(computer.intValue()).set(row.id()).addBatch());
            computers.runBatch();
        }
        if (!images.isEmpty()) {
            Sql sql = tx.sql(INSERT_IMAGE);
            for (int i = 0; i < images.size(); i++) {
                Image image = images.get(i);
                sql.set(row.id()).set(i).set(image.row().table().name()).set(image.row().key())
                        .setBlob(image.before()).setBlob(image.after()).addBatch();
            }
            sql.runBatch();
        }
    }

    /** Notes which entry took another back; null where it stands again. */
    public static void setUndone(Tx tx, long id, Long by) {
        tx.sql(UNDONE).setOrNull(by).set(id).update();
    }

    /** Reads an entry. */
    public static Optional<JournalRow> get(Tx tx, long id) {
        return tx.sql(GET).set(id).first(Journals::map).map(row -> withComputers(tx, row));
    }

    /** The images of an entry in the order in which the rows were first touched. */
    public static List<Image> images(Tx tx, long id, int limit) {
        return tx.sql(IMAGES).set(id).set(limit).list(row -> new Image(
                RowName.read(row.getString(1), row.getString(2)), row.getBytes(3), row.getBytes(4)));
    }

    /** Later entries that touched rows of this one, rising. */
    public static List<Long> building(Tx tx, long id) {
        return tx.sql(LATER).set(id).set(id).list(row -> row.getLong(1));
    }

    /** Number of the newest entry; 0 where there is none. */
    public static long newest(Tx tx) {
        return tx.sql(LARGEST).oneLong();
    }

    /** Sets of duplicates that entries after one of them were about. */
    public static Set<String> setsAfter(Tx tx, long id) {
        return new HashSet<>(tx.sql(SETS_AFTER).set(id).list(row -> row.getString(1)));
    }

    /** The newest standing entry of an action on a computer from a moment on; null where there is none. */
    public static Long doneSince(Tx tx, int computer, String action, long moment) {
        return tx.sql(DONE_SINCE).set(computer).set(action).set(moment).first(row -> row.getLong(1)).orElse(null);
    }

    /** A page of entries, newest first. */
    public static List<JournalRow> page(Tx tx, Filter filter, long before, int limit) {
        Sql sql = tx.sql("SELECT " + COLUMNS + " FROM JOURNAL WHERE id < ?" + conditions(filter)
                + " ORDER BY id DESC FETCH FIRST ? ROWS ONLY").set(before);
        bind(sql, filter);
        List<JournalRow> rows = new ArrayList<>();
        for (JournalRow row : sql.set(limit).list(Journals::map)) {
            rows.add(withComputers(tx, row));
        }
        return rows;
    }

    /** Counts entries. */
    public static int count(Tx tx, Filter filter) {
        Sql sql = tx.sql("SELECT COUNT(*) FROM JOURNAL WHERE id < ?" + conditions(filter)).set(Long.MAX_VALUE);
        bind(sql, filter);
        return (int) sql.oneLong();
    }

    private static String conditions(Filter filter) {
        return (filter.computer() == null ? "" : OF_COMPUTER) + (filter.action() == null ? "" : " AND action = ?")
                + (filter.run() == null ? "" : " AND run = ?") + (filter.standing() ? " AND undone_by IS NULL" : "")
                + (filter.text() == null ? ""
                        : " AND (UPPER(summary) LIKE ? ESCAPE '!' OR UPPER(reason) LIKE ? ESCAPE '!'"
                                + " OR UPPER(actor) LIKE ? ESCAPE '!' OR UPPER(set_id) LIKE ? ESCAPE '!')");
    }

    private static void bind(Sql sql, Filter filter) {
        if (filter.computer() != null) {
            sql.set(filter.computer().intValue());
        }
        if (filter.action() != null) {
            sql.set(filter.action());
        }
        if (filter.run() != null) {
            sql.set(filter.run().longValue());
        }
        if (filter.text() != null) {
            String pattern = '%' + filter.text().toUpperCase(Locale.ROOT).replace("!", "!!").replace("%", "!%")
                    .replace("_", "!_") + '%';
            sql.set(pattern).set(pattern).set(pattern).set(pattern);
        }
    }

    private static JournalRow withComputers(Tx tx, JournalRow row) {
        List<Integer> computers = tx.sql(COMPUTERS).set(row.id()).list(found -> found.getInt(1));
        return new JournalRow(row.id(), row.run(), row.at(), row.actor(), row.action(), row.setId(), row.summary(),
                row.reason(), row.undoOf(), row.undoneBy(), row.images(), computers);
    }

    private static JournalRow map(ResultSet row) throws SQLException {
        return new JournalRow(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), row.getString(8), Computers.longOrNull(row, 9),
                Computers.longOrNull(row, 10), row.getInt(11), List.of());
    }
}
