package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Records of files, and the bytes of those that were refused or held. */
public final class FileRecords {

    /** Nothing became of a refused or held file yet. */
    public static final int OPEN = 0;
    /** It was replayed with another end. */
    public static final int REPLAYED = 1;
    /** A later full inventory made it needless. */
    public static final int ANSWERED = 2;

    /** A refused or held file while it waits, and after. */
    public record WaitingRow(FileRow file, int state, int tries, long lastTry) {
    }

    /** Sums of results as kept up to a record. */
    public record Totals(long throughFile, long loaded, long unchanged, long held, long refused, long stale) {
    }

    private static final String COLUMNS = "f.id, f.name, f.hash, f.size, f.moment, f.scan, f.result, f.reason, f.line_no,"
            + " f.column_no, f.message, f.branch, f.outcome, f.computer, f.owner, f.profile, f.decision";
    private static final String INSERT = "INSERT INTO INVENTORY_FILE (id, name, hash, size, moment, scan, result, reason,"
            + " line_no, column_no, message, branch, outcome, computer, owner, profile, decision)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String GET = "SELECT " + COLUMNS + " FROM INVENTORY_FILE f WHERE f.id = ?";
    private static final String ENDS_BY_HASH = "SELECT id, result, computer, scan FROM INVENTORY_FILE"
            + " --DERBY-PROPERTIES index=INVENTORY_FILE_HASH\n WHERE hash = ? ORDER BY id DESC";
    private static final String BY_COMPUTER = "SELECT " + COLUMNS + " FROM INVENTORY_FILE f --DERBY-PROPERTIES"
            + " index=INVENTORY_FILE_COMPUTER\n WHERE f.computer = ? ORDER BY f.id DESC FETCH FIRST ? ROWS ONLY";
    private static final String LOADS = "SELECT id, scan, moment FROM INVENTORY_FILE --DERBY-PROPERTIES"
            + " index=INVENTORY_FILE_COMPUTER\n WHERE computer = ? AND result = ? AND (outcome IS NULL"
            + " OR outcome <> 'deleted') ORDER BY id DESC FETCH FIRST ? ROWS ONLY";
    private static final String IDS_OF = "SELECT id FROM INVENTORY_FILE --DERBY-PROPERTIES"
            + " index=INVENTORY_FILE_COMPUTER\n WHERE computer = ? ORDER BY id";
    private static final String COUNT_SINCE = "SELECT COUNT(*) FROM INVENTORY_FILE --DERBY-PROPERTIES"
            + " index=INVENTORY_FILE_COMPUTER\n WHERE computer = ? AND result = 0 AND moment > ?";
    private static final String BY_NAME = "SELECT " + COLUMNS + " FROM INVENTORY_FILE f WHERE f.name = ?"
            + " OR f.name LIKE ? ESCAPE '!' ORDER BY f.id DESC FETCH FIRST ? ROWS ONLY";
    private static final String INSERT_WAITING = "INSERT INTO WAITING_FILE (file, state, tries, last_try, smsid_key,"
            + " content) VALUES (?, 0, 1, ?, ?, ?)";
    private static final String TRIED = "UPDATE WAITING_FILE SET tries = tries + 1, last_try = ? WHERE file = ?";
    private static final String SET_STATE = "UPDATE WAITING_FILE SET state = ?, last_try = ? WHERE file = ?";
    private static final String WAITING_BY_FILE = "SELECT " + COLUMNS + ", w.state, w.tries, w.last_try"
            + " FROM INVENTORY_FILE f, WAITING_FILE w WHERE f.id = ? AND w.file = f.id";
    private static final String WAITING_BY_HASH = "SELECT f.id FROM INVENTORY_FILE f --DERBY-PROPERTIES"
            + " index=INVENTORY_FILE_HASH\n, WAITING_FILE w WHERE f.hash = ? AND w.file = f.id AND w.state = 0"
            + " ORDER BY f.id DESC";
    private static final String WAITING_BY_SMSID = "SELECT f.id, f.scan, f.reason FROM WAITING_FILE w"
            + " --DERBY-PROPERTIES index=WAITING_FILE_SMSID\n, INVENTORY_FILE f WHERE w.smsid_key = ?"
            + " AND w.state = 0 AND f.id = w.file";
    private static final String WAITING = "SELECT w.file FROM WAITING_FILE w --DERBY-PROPERTIES"
            + " index=WAITING_FILE_NEWEST\n, INVENTORY_FILE f WHERE w.file < ? AND f.id = w.file";
    private static final String RECENT = "SELECT " + COLUMNS + " FROM INVENTORY_FILE f WHERE f.id > ?"
            + " ORDER BY f.id DESC FETCH FIRST ? ROWS ONLY";
    private static final String COUNT_WAITING = "SELECT COUNT(*) FROM WAITING_FILE w, INVENTORY_FILE f"
            + " WHERE f.id = w.file";
    private static final String LARGEST = "SELECT MAX(id) FROM INVENTORY_FILE";
    private static final String CONTENT = "SELECT content FROM WAITING_FILE WHERE file = ?";
    private static final String TOTALS = "SELECT through_file, loaded, unchanged, held, refused, stale"
            + " FROM FILE_TOTAL WHERE id = 1";
    private static final String SET_TOTALS = "UPDATE FILE_TOTAL SET through_file = ?, loaded = ?, unchanged = ?,"
            + " held = ?, refused = ?, stale = ? WHERE id = 1";
    private static final String RESULTS_AFTER = "SELECT id, result FROM INVENTORY_FILE WHERE id > ?";
    private static final String INSERT_CLAIM = "INSERT INTO INBOX_CLAIM (name, inbox, target, outcome)"
            + " VALUES (?, ?, ?, ?)";
    private static final String CLAIM = "SELECT target, outcome FROM INBOX_CLAIM WHERE name = ?";
    private static final String CLAIMS = "SELECT name FROM INBOX_CLAIM WHERE inbox = ?";
    private static final String DELETE_CLAIM = "DELETE FROM INBOX_CLAIM WHERE name = ?";
    private static final String COUNT_OPEN = "SELECT COUNT(*) FROM WAITING_FILE WHERE state = 0";

    private FileRecords() {
    }

    /** Takes the number of a new record. */
    public static long nextId(Tx tx) {
        return tx.numbers().take(tx, Numbers.Kind.FILE);
    }

    /** Adds a record. */
    public static void insert(Tx tx, FileRow row) {
        tx.sql(INSERT).set(row.id()).set(row.name()).set(row.hash()).set(row.size()).set(row.at())
                .setOrNull(row.scan()).set(row.result()).set(row.reason()).set(row.line()).set(row.column())
                .set(row.message()).set(row.branch()).set(row.outcome()).setOrNull(row.computer()).set(row.owner())
                .set(row.profile()).setBlob(row.decision()).update();
    }

    /** Reads one record. */
    public static Optional<FileRow> get(Tx tx, long id) {
        return tx.sql(GET).set(id).first(FileRecords::map);
    }

    /** How a record ended, in short. */
    public record End(long file, int result, Integer computer, Long scan) {
    }

    /** Ends of the records of the same content, newest first. */
    public static List<End> endsByHash(Tx tx, byte[] hash) {
        return tx.sql(ENDS_BY_HASH).set(hash).list(row -> new End(row.getLong(1), row.getInt(2),
                Computers.intOrNull(row, 3), Computers.longOrNull(row, 4)));
    }

    /** Records that led to a computer, newest first. */
    public static List<FileRow> byComputer(Tx tx, int computer, int limit) {
        return tx.sql(BY_COMPUTER).set(computer).set(limit).list(FileRecords::map);
    }

    /** A load of a computer, in short. */
    public record Load(long file, Long scan, long at) {
    }

    /** What was loaded into a computer, newest first; {@code result} is the loader's number of a loaded file. */
    public static List<Load> loads(Tx tx, int computer, int result, int limit) {
        return tx.sql(LOADS).set(computer).set(result).set(limit)
                .list(row -> new Load(row.getLong(1), Computers.longOrNull(row, 2), row.getLong(3)));
    }

    /** Every file that names a computer. */
    public static List<Long> idsOf(Tx tx, int computer) {
        return tx.sql(IDS_OF).set(computer).list(row -> row.getLong(1));
    }

    /** How many files were loaded into a computer after a moment. */
    public static int countSince(Tx tx, int computer, long moment) {
        return (int) tx.sql(COUNT_SINCE).set(computer).set(moment).oneLong();
    }

    /** Records of this path, or of paths that end in it, newest first. */
    public static List<FileRow> byName(Tx tx, String name, int limit) {
        String ending = "%/" + name.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return tx.sql(BY_NAME).set(name).set(ending).set(limit).list(FileRecords::map);
    }

    /** Keeps the bytes of a refused or held file; {@code smsidKey} is empty where the file tells none. */
    public static void insertWaiting(Tx tx, long file, long at, String smsidKey, byte[] content) {
        tx.sql(INSERT_WAITING).set(file).set(at).set(smsidKey).setBlob(content).update();
    }

    /** Counts one more try of a waiting file that ended as before. */
    public static void tried(Tx tx, long file, long at) {
        tx.sql(TRIED).set(at).set(file).update();
    }

    /** Sets what became of a waiting file. */
    public static void setState(Tx tx, long file, int state, long at) {
        tx.sql(SET_STATE).set(state).set(at).set(file).update();
    }

    /** The open waiting files of the same content, the newest first. */
    public static List<Long> openWaiting(Tx tx, byte[] hash) {
        return tx.sql(WAITING_BY_HASH).set(hash).list(row -> row.getLong(1));
    }

    /** A refused or held file. */
    public static Optional<WaitingRow> waiting(Tx tx, long file) {
        return tx.sql(WAITING_BY_FILE).set(file).first(FileRecords::mapWaiting);
    }

    /** An open waiting file of a client: number, scan, reason. */
    public record OpenOfClient(long file, Long scan, String reason) {
    }

    /** Open waiting files of a client. */
    public static List<OpenOfClient> openOf(Tx tx, String smsidKey) {
        return tx.sql(WAITING_BY_SMSID).set(smsidKey)
                .list(row -> new OpenOfClient(row.getLong(1), Computers.longOrNull(row, 2), row.getString(3)));
    }

    /** A page of refused and held files, newest first; null means any. */
    public static List<WaitingRow> waitingPage(Tx tx, boolean openOnly, Integer result, String reason, long before,
            int limit) {
        Sql sql = tx.sql(WAITING + conditions(openOnly, result, reason)
                + " ORDER BY w.file DESC FETCH FIRST ? ROWS ONLY").set(before);
        List<Long> newest = bind(sql, result, reason).set(limit).list(row -> row.getLong(1));
        return newest.stream().flatMap(file -> waiting(tx, file).stream()).toList();
    }

    /** How many refused and held files there are; null means any. */
    public static int countWaiting(Tx tx, boolean openOnly, Integer result, String reason) {
        Sql sql = tx.sql(COUNT_WAITING + conditions(openOnly, result, reason));
        return (int) bind(sql, result, reason).oneLong();
    }

    private static String conditions(boolean openOnly, Integer result, String reason) {
        return (openOnly ? " AND w.state = 0" : "") + (result == null ? "" : " AND f.result = ?")
                + (reason == null ? "" : " AND f.reason = ?");
    }

    private static Sql bind(Sql sql, Integer result, String reason) {
        if (result != null) {
            sql.set(result.intValue());
        }
        if (reason != null) {
            sql.set(reason);
        }
        return sql;
    }

    /** The largest number of a record. */
    public static long largest(Tx tx) {
        return tx.sql(LARGEST).oneLong();
    }

    /** The newest records of any result, newest first. */
    public static List<FileRow> recent(Tx tx, int limit) {
        long largest = tx.sql(LARGEST).oneLong(); // numbers have no gaps, so the range is small and no sort is large
        return tx.sql(RECENT).set(Math.max(0, largest - limit)).set(limit).list(FileRecords::map);
    }

    /** The bytes of a refused or held file. */
    public static Optional<byte[]> content(Tx tx, long file) {
        return tx.sql(CONTENT).set(file).first(row -> row.getBytes(1));
    }

    /** How many refused and held files are open. */
    public static int countOpen(Tx tx) {
        return (int) tx.sql(COUNT_OPEN).oneLong();
    }

    /** The sums as last kept; records after {@code throughFile} are not in them. */
    public static Totals totals(Tx tx) {
        return tx.sql(TOTALS).first(row -> new Totals(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
                row.getLong(5), row.getLong(6))).orElse(new Totals(0, 0, 0, 0, 0, 0));
    }

    /** Keeps new sums. */
    public static void setTotals(Tx tx, Totals totals) {
        tx.sql(SET_TOTALS).set(totals.throughFile()).set(totals.loaded()).set(totals.unchanged()).set(totals.held())
                .set(totals.refused()).set(totals.stale()).update();
    }

    /** Looks at the result of a record. */
    @FunctionalInterface
    public interface ResultVisitor {
        /** One record and the loader's number of its result. */
        void visit(long file, int result);
    }

    /** Visits the results of the records after a number. */
    public static void eachResultAfter(Tx tx, long file, ResultVisitor visitor) {
        tx.sql(RESULTS_AFTER).set(file).each(row -> {
            visitor.visit(row.getLong(1), row.getInt(2));
            return true;
        });
    }

    /**
     * What is noted of a file taken from an inbox that is done.
     *
     * @param target  where it is to go
     * @param outcome how it ended, in the loader's form; null where a program noted it that did not keep it yet
     */
    public record Claim(String target, byte[] outcome) {
    }

    /** Notes that a file taken from an inbox is done, in the transaction that loads it. */
    public static void insertClaim(Tx tx, String name, String inbox, Claim claim) {
        tx.sql(INSERT_CLAIM).set(name).set(inbox).set(claim.target()).setBlob(claim.outcome()).update();
    }

    /** The note of a file taken from an inbox, if it is done. */
    public static Optional<Claim> claim(Tx tx, String name) {
        return tx.sql(CLAIM).set(name).first(row -> new Claim(row.getString(1), row.getBytes(2)));
    }

    /** Names of all files of an inbox that are noted as done and were not seen to lie where they are to go. */
    public static List<String> claims(Tx tx, String inbox) {
        return tx.sql(CLAIMS).set(inbox).list(row -> row.getString(1));
    }

    /** Forgets a note once the file lies where it is to go. */
    public static void deleteClaim(Tx tx, String name) {
        tx.sql(DELETE_CLAIM).set(name).update();
    }

    private static FileRow map(ResultSet row) throws SQLException {
        return new FileRow(row.getLong(1), row.getString(2), row.getBytes(3), row.getLong(4), row.getLong(5),
                Computers.longOrNull(row, 6), row.getInt(7), row.getString(8), row.getInt(9), row.getInt(10),
                row.getString(11), row.getString(12), row.getString(13), Computers.intOrNull(row, 14),
                row.getString(15), row.getString(16), row.getBytes(17));
    }

    private static WaitingRow mapWaiting(ResultSet row) throws SQLException {
        return new WaitingRow(map(row), row.getInt(18), row.getInt(19), row.getLong(20));
    }
}
