package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Notes, tags and memberships: what people, not files, say of computers. */
public final class Notes {

    /** A note. */
    public record NoteRow(long id, int computer, long at, String author, String content) {
    }

    private static final String COLUMNS = "id, computer, moment, author, content";
    private static final String INSERT = "INSERT INTO NOTE (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?)";
    private static final String GET = "SELECT " + COLUMNS + " FROM NOTE WHERE id = ?";
    private static final String OF = "SELECT " + COLUMNS + " FROM NOTE WHERE computer = ? ORDER BY id DESC";
    private static final String COUNT = "SELECT COUNT(*) FROM NOTE WHERE computer = ?";
    private static final String MOVE = "UPDATE NOTE SET computer = ? WHERE id = ?";
    private static final String DELETE = "DELETE FROM NOTE WHERE id = ?";
    private static final String TAGS = "SELECT content FROM TAG WHERE computer = ? ORDER BY tag_key";
    private static final String TAG_KEYS = "SELECT tag_key FROM TAG WHERE computer = ? ORDER BY tag_key";
    private static final String HAS_TAG = "SELECT COUNT(*) FROM TAG WHERE computer = ? AND tag_key = ?";
    private static final String TAG = "SELECT content FROM TAG WHERE computer = ? AND tag_key = ?";
    private static final String INSERT_TAG = "INSERT INTO TAG (computer, tag_key, content) VALUES (?, ?, ?)";
    private static final String DELETE_TAG = "DELETE FROM TAG WHERE computer = ? AND tag_key = ?";
    private static final String ALL_TAGS = "SELECT MIN(content), tag_key FROM TAG GROUP BY tag_key ORDER BY tag_key";
    private static final String TAGGED = "SELECT t.computer FROM TAG t, COMPUTER c WHERE t.tag_key = ?"
            + " AND c.id = t.computer AND c.state = 0 ORDER BY t.computer";
    private static final String MEMBERSHIPS = "SELECT object_id FROM MEMBERSHIP WHERE computer = ? ORDER BY object_id";
    private static final String IS_MEMBER = "SELECT COUNT(*) FROM MEMBERSHIP WHERE computer = ? AND object_id = ?";
    private static final String JOIN = "INSERT INTO MEMBERSHIP (computer, object_id) VALUES (?, ?)";
    private static final String LEAVE = "DELETE FROM MEMBERSHIP WHERE computer = ? AND object_id = ?";

    private Notes() {
    }

    /** Takes the number of a new note. */
    public static long nextId(Tx tx) {
        return tx.numbers().take(tx, Numbers.Kind.NOTE);
    }

    /** Adds a note. */
    public static void insert(Tx tx, NoteRow row) {
        tx.sql(INSERT).set(row.id()).set(row.computer()).set(row.at()).set(row.author()).set(row.content()).update();
    }

    /** Reads a note. */
    public static Optional<NoteRow> get(Tx tx, long id) {
        return tx.sql(GET).set(id).first(Notes::map);
    }

    /** Notes of a computer, newest first. */
    public static List<NoteRow> of(Tx tx, int computer) {
        return tx.sql(OF).set(computer).list(Notes::map);
    }

    /** How many notes a computer has. */
    public static int count(Tx tx, int computer) {
        return (int) tx.sql(COUNT).set(computer).oneLong();
    }

    /** Gives a note to another computer. */
    public static void move(Tx tx, long id, int computer) {
        tx.sql(MOVE).set(computer).set(id).update();
    }

    /** Takes a note away. */
    public static void delete(Tx tx, long id) {
        Numbers.raiseFloor(tx, Numbers.Kind.NOTE);
        tx.sql(DELETE).set(id).update();
    }

    /** Tags of a computer as people wrote them, in order. */
    public static List<String> tags(Tx tx, int computer) {
        return tx.sql(TAGS).set(computer).list(row -> row.getString(1));
    }

    /** Tags of a computer in the form in which they are compared. */
    public static List<String> tagKeys(Tx tx, int computer) {
        return tx.sql(TAG_KEYS).set(computer).list(row -> row.getString(1));
    }

    /** Whether a computer has a tag. */
    public static boolean hasTag(Tx tx, int computer, String key) {
        return tx.sql(HAS_TAG).set(computer).set(key).oneLong() > 0;
    }

    /** A tag of a computer as it was written. */
    public static Optional<String> tag(Tx tx, int computer, String key) {
        return tx.sql(TAG).set(computer).set(key).first(row -> row.getString(1));
    }

    /** Adds a tag that the computer does not have. */
    public static void insertTag(Tx tx, int computer, String key, String content) {
        tx.sql(INSERT_TAG).set(computer).set(key).set(content).update();
    }

    /** Takes a tag away. */
    public static void deleteTag(Tx tx, int computer, String key) {
        tx.sql(DELETE_TAG).set(computer).set(key).update();
    }

    /** Every tag in use, one spelling each, in order. */
    public static List<String> allTags(Tx tx) {
        return tx.sql(ALL_TAGS).list(row -> row.getString(1));
    }

    /** Current computers that have a tag, rising. */
    public static List<Integer> tagged(Tx tx, String key) {
        return tx.sql(TAGGED).set(key).list(row -> row.getInt(1));
    }

    /** Objects that a computer is a direct member of, in order. */
    public static List<String> memberships(Tx tx, int computer) {
        return tx.sql(MEMBERSHIPS).set(computer).list(row -> row.getString(1));
    }

    /** Whether a computer is a direct member of an object. */
    public static boolean isMember(Tx tx, int computer, String object) {
        return tx.sql(IS_MEMBER).set(computer).set(object).oneLong() > 0;
    }

    /** Makes a computer a direct member of an object that it is not a member of. */
    public static void join(Tx tx, int computer, String object) {
        tx.sql(JOIN).set(computer).set(object).update();
    }

    /** Ends a direct membership. */
    public static void leave(Tx tx, int computer, String object) {
        tx.sql(LEAVE).set(computer).set(object).update();
    }

    private static NoteRow map(ResultSet row) throws SQLException {
        return new NoteRow(row.getLong(1), row.getInt(2), row.getLong(3), row.getString(4), row.getString(5));
    }
}
