package org.tallystick.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The groups of computers: one content row per computer, rows that many computers have kept once under the hash of
 * their values, and earlier contents as history. What the bytes mean is the loader's business.
 */
public final class Contents {

    /** An earlier state of some groups of a computer, as a file found it. */
    public record HistoryRow(int computer, long file, long at, byte[] body) {
    }

    /** A row known by its content, with the hash that it is known by. */
    public record SharedRow(byte[] hash, byte[] body) {
    }

    /** Looks at a content row; answers whether to go on. */
    @FunctionalInterface
    public interface ContentVisitor {
        /** One computer's content. */
        boolean visit(int computer, byte[] body);
    }

    /** Looks at a shared row; answers whether to go on. */
    @FunctionalInterface
    public interface InstanceVisitor {
        /** One row known by its content. */
        boolean visit(int id, byte[] hash, byte[] body);
    }

    private static final String INSERT = "INSERT INTO CONTENT (computer, body) VALUES (?, ?)";
    private static final String UPDATE = "UPDATE CONTENT SET body = ? WHERE computer = ?";
    private static final String GET = "SELECT body FROM CONTENT WHERE computer = ?";
    private static final String ALL = "SELECT computer, body FROM CONTENT";
    private static final String INSERT_INSTANCE = "INSERT INTO INSTANCE (id, hash, body) VALUES (?, ?, ?)";
    private static final String FIND_INSTANCE = "SELECT id FROM INSTANCE WHERE hash = ?";
    private static final String GET_INSTANCE = "SELECT body FROM INSTANCE WHERE id = ?";
    private static final String ALL_INSTANCES = "SELECT id, hash, body FROM INSTANCE";
    private static final String GET_SHARED = "SELECT hash, body FROM INSTANCE WHERE id = ?";
    private static final String DOUBLED = "SELECT hash FROM INSTANCE GROUP BY hash HAVING COUNT(*) > 1";
    private static final String BY_HASH = "SELECT id FROM INSTANCE WHERE hash = ? ORDER BY id";
    private static final String INSERT_HISTORY = "INSERT INTO HISTORY (computer, file, moment, body) VALUES (?, ?, ?, ?)";
    private static final String HISTORY_ORDER = "SELECT file FROM HISTORY WHERE computer = ?"
            + " ORDER BY moment DESC, file DESC FETCH FIRST ? ROWS ONLY";
    private static final String HISTORY_OLDEST_FIRST = "SELECT file FROM HISTORY WHERE computer = ?"
            + " ORDER BY moment, file";
    private static final String HISTORY = "SELECT computer, file, moment, body FROM HISTORY WHERE computer = ?"
            + " AND file = ?";
    private static final String HISTORY_AT = "SELECT body FROM HISTORY WHERE computer = ? AND file = ?";
    private static final String HISTORY_KEYS = "SELECT file FROM HISTORY WHERE computer = ? ORDER BY file";
    private static final String ALL_HISTORY = "SELECT computer, file, moment, body FROM HISTORY";

    private Contents() {
    }

    /** Adds the content of a new computer. */
    public static void insert(Tx tx, int computer, byte[] body) {
        tx.sql(INSERT).set(computer).setBlob(body).update();
    }

    /** Replaces the content of a computer. */
    public static void update(Tx tx, int computer, byte[] body) {
        tx.sql(UPDATE).setBlob(body).set(computer).update();
    }

    /** Reads the content of a computer. */
    public static Optional<byte[]> get(Tx tx, int computer) {
        return tx.sql(GET).set(computer).first(row -> row.getBytes(1));
    }

    /** Visits every content row. */
    public static void each(Tx tx, ContentVisitor visitor) {
        tx.sql(ALL).each(row -> visitor.visit(row.getInt(1), row.getBytes(2)));
    }

    /** Adds rows known by their content, in one batch; answers their numbers in order. */
    public static int[] insertInstances(Tx tx, List<byte[]> hashes, List<byte[]> bodies) {
        int[] ids = new int[hashes.size()];
        Sql sql = tx.sql(INSERT_INSTANCE);
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Math.toIntExact(tx.numbers().take(tx, Numbers.Kind.INSTANCE));
            sql.set(ids[i]).set(hashes.get(i)).setBlob(bodies.get(i)).addBatch();
        }
        if (ids.length > 0) {
            sql.runBatch();
        }
        return ids;
    }

    /** Finds a row by the hash of its content; -1 where there is none. */
    public static int findInstance(Tx tx, byte[] hash) {
        return tx.sql(FIND_INSTANCE).set(hash).first(row -> row.getInt(1)).orElse(-1);
    }

    /** Reads a row known by its content. */
    public static Optional<byte[]> instance(Tx tx, int id) {
        return tx.sql(GET_INSTANCE).set(id).first(row -> row.getBytes(1));
    }

    /** Reads a row known by its content together with its hash. */
    public static Optional<SharedRow> sharedRow(Tx tx, int id) {
        return tx.sql(GET_SHARED).set(id).first(row -> new SharedRow(row.getBytes(1), row.getBytes(2)));
    }

    /** Rows that stand under a hash that a row of a lower number has already, each with the lowest such number. */
    public static Map<Integer, Integer> doubledInstances(Tx tx) {
        Map<Integer, Integer> first = new HashMap<>();
        for (byte[] hash : tx.sql(DOUBLED).list(row -> row.getBytes(1))) {
            int[] ids = tx.sql(BY_HASH).set(hash).ints();
            for (int i = 1; i < ids.length; i++) {
                first.put(ids[i], ids[0]);
            }
        }
        return first;
    }

    /** Visits every row known by its content. */
    public static void eachInstance(Tx tx, InstanceVisitor visitor) {
        tx.sql(ALL_INSTANCES).each(row -> visitor.visit(row.getInt(1), row.getBytes(2), row.getBytes(3)));
    }

    /** Keeps an earlier state of some groups. */
    public static void insertHistory(Tx tx, HistoryRow row) {
        tx.sql(INSERT_HISTORY).set(row.computer()).set(row.file()).set(row.at()).setBlob(row.body()).update();
    }

    /** Earlier states of a computer, newest first. */
    public static List<HistoryRow> history(Tx tx, int computer, int limit) {
        List<HistoryRow> rows = new ArrayList<>();
        for (long file : tx.sql(HISTORY_ORDER).set(computer).set(limit).list(row -> row.getLong(1))) {
            tx.sql(HISTORY).set(computer).set(file).first(
                    row -> new HistoryRow(row.getInt(1), row.getLong(2), row.getLong(3), row.getBytes(4)))
                    .ifPresent(rows::add);
        }
        return rows;
    }

    /** The files (or, below zero, clean-ups) by which a computer has earlier states. */
    public static List<Long> historyKeys(Tx tx, int computer) {
        return tx.sql(HISTORY_KEYS).set(computer).list(row -> row.getLong(1));
    }

    /** Visits the earlier states of a computer, oldest first. */
    public static void eachHistoryOf(Tx tx, int computer, Predicate<HistoryRow> visitor) {
        for (long file : tx.sql(HISTORY_OLDEST_FIRST).set(computer).list(row -> row.getLong(1))) {
            boolean[] more = { true };
            tx.sql(HISTORY).set(computer).set(file).each(row -> {
                more[0] = visitor
                        .test(new HistoryRow(row.getInt(1), row.getLong(2), row.getLong(3), row.getBytes(4)));
                return false;
            });
            if (!more[0]) {
                return;
            }
        }
    }

    /** What a file replaced in a computer. */
    public static Optional<byte[]> historyAt(Tx tx, int computer, long file) {
        return tx.sql(HISTORY_AT).set(computer).set(file).first(row -> row.getBytes(1));
    }

    /** Visits every earlier state. */
    public static void eachHistory(Tx tx, Predicate<HistoryRow> visitor) {
        tx.sql(ALL_HISTORY).each(row -> visitor
                .test(new HistoryRow(row.getInt(1), row.getLong(2), row.getLong(3), row.getBytes(4))));
    }
}
