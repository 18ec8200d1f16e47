package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Rows from outside while they are checked, repaired and let in. They are of the one open import, so they go all at
 * once.
 */
public final class Staging {

    /**
     * A row of a table of values.
     *
     * @param key  its data key; null where it has none
     * @param body the values in the loader's encoding
     */
    public record Row(long number, int table, Long key, byte[] body) {
    }

    /**
     * A row that says that a machine has an instance of a group.
     *
     * @param group   place of the group in the definitions of the import
     * @param spec    key of its specific row in {@code specTable}; 0 for none. Likewise {@code comm}
     * @param earlier whether it is of history
     * @param moment  when it became history, in milliseconds since 1970; null where nobody knows
     */
    public record Instance(long number, int group, long machine, int specTable, long spec, int commTable, long comm,
            long instance, boolean earlier, Long moment) {
    }

    /** A machine; {@code architecture} is a place in the definitions of the import. */
    public record Machine(long number, long machine, int architecture, int state) {
    }

    /** An instance with the body of its specific row, which is null where it has none. */
    public record Filled(Instance instance, byte[] body) {
    }

    /** A machine waits. */
    public static final int WAITING = 0;
    /** A machine is let in. */
    public static final int LET_IN = 1;
    /** A machine stays outside. */
    public static final int LEFT_OUT = 2;

    static final String INSTANCE = "i.row_no, i.group_no, i.machine, i.spec_table, i.spec, i.comm_table, i.comm,"
            + " i.instance, i.earlier, i.moment";
    private static final List<String> TABLES = List.of("STAGED_ROW", "STAGED_INSTANCE", "STAGED_MACHINE",
            "STAGED_LOSS");
    private static final String INSERT_ROW = "INSERT INTO STAGED_ROW (import_id, row_no, table_no, data_key, body)"
            + " VALUES (?, ?, ?, ?, ?)";
    private static final String INSERT_INSTANCE = "INSERT INTO STAGED_INSTANCE (import_id, row_no, group_no, machine,"
            + " spec_table, spec, comm_table, comm, instance, earlier, moment) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_MACHINE = "INSERT INTO STAGED_MACHINE (import_id, row_no, machine,"
            + " architecture, state) VALUES (?, ?, ?, ?, 0)";
    private static final String INSERT_LOSS = "INSERT INTO STAGED_LOSS (import_id, machine, group_no, lost)"
            + " VALUES (?, ?, ?, ?)";
    private static final String ADD_LOSS = "UPDATE STAGED_LOSS SET lost = lost + ? WHERE machine = ? AND group_no = ?";
    private static final String LOSSES = "SELECT machine, group_no, lost FROM STAGED_LOSS WHERE machine >= ?"
            + " ORDER BY machine, group_no FETCH FIRST ? ROWS ONLY";
    private static final String LOSSES_OF = "SELECT machine, group_no, lost FROM STAGED_LOSS WHERE machine = ?"
            + " ORDER BY group_no";
    private static final String LOST_MACHINES = "SELECT COUNT(DISTINCT machine) FROM STAGED_LOSS";
    private static final String LOST = "SELECT SUM(lost) FROM STAGED_LOSS";
    private static final String MACHINES = "SELECT row_no, machine, architecture, state FROM STAGED_MACHINE"
            + " --DERBY-PROPERTIES index=STAGED_MACHINE_NUMBER\n"
            + " WHERE machine > ? AND state = 0 ORDER BY machine FETCH FIRST ? ROWS ONLY";
    private static final String COUNT_MACHINES = "SELECT COUNT(*) FROM STAGED_MACHINE WHERE state = ?";
    private static final String SET_MACHINE = "UPDATE STAGED_MACHINE SET state = ? WHERE machine = ?";
    private static final String OF_MACHINE = "SELECT " + INSTANCE + ", r.body FROM STAGED_INSTANCE i"
            + " --DERBY-PROPERTIES index=STAGED_INSTANCE_MACHINE\n"
            + " LEFT OUTER JOIN STAGED_ROW r --DERBY-PROPERTIES index=STAGED_ROW_KEY\n ON r.table_no = i.spec_table AND r.data_key = i.spec AND i.spec <> 0"
            + " WHERE i.machine = ? ORDER BY i.row_no FETCH FIRST ? ROWS ONLY";
    private static final String ROWS = "SELECT row_no, table_no, data_key, body FROM STAGED_ROW"
            + " --DERBY-PROPERTIES index=STAGED_ROW_KEY\n WHERE table_no = ? AND data_key = ? ORDER BY row_no";
    private static final String DELETE_ROW = "DELETE FROM STAGED_ROW WHERE row_no = ?";
    private static final String DELETE_INSTANCE = "DELETE FROM STAGED_INSTANCE WHERE row_no = ?";
    private static final String MAKE_CURRENT = "UPDATE STAGED_INSTANCE SET earlier = 0, moment = NULL WHERE row_no = ?";
    private static final String DELETE_MACHINE = "DELETE FROM STAGED_MACHINE WHERE row_no = ?";

    private Staging() {
    }

    /** Adds rows of values. */
    public static void insertRows(Tx tx, int importId, List<Row> rows) {
        Sql sql = tx.sql(INSERT_ROW);
        for (Row row : rows) {
            sql.set(importId).set(row.number()).set(row.table()).setOrNull(row.key()).setBlob(row.body()).addBatch();
        }
        run(sql, rows);
    }

    /** Adds instances. */
    public static void insertInstances(Tx tx, int importId, List<Instance> rows) {
        Sql sql = tx.sql(INSERT_INSTANCE);
        for (Instance row : rows) {
            sql.set(importId).set(row.number()).set(row.group()).set(row.machine()).set(row.specTable())
                    .set(row.spec()).set(row.commTable()).set(row.comm()).set(row.instance())
                    .set(row.earlier() ? 1 : 0).setOrNull(row.moment()).addBatch();
        }
        run(sql, rows);
    }

    /** Adds machines, all waiting. */
    public static void insertMachines(Tx tx, int importId, List<Machine> rows) {
        Sql sql = tx.sql(INSERT_MACHINE);
        for (Machine row : rows) {
            sql.set(importId).set(row.number()).set(row.machine()).set(row.architecture()).addBatch();
        }
        run(sql, rows);
    }

    private static void run(Sql sql, List<?> rows) {
        if (!rows.isEmpty()) {
            sql.runBatch();
        }
    }

    /** Notes that a machine loses current instances of a group. */
    public static void addLoss(Tx tx, int importId, long machine, int group, int lost) {
        if (tx.sql(ADD_LOSS).set(lost).set(machine).set(group).update() == 0) {
            tx.sql(INSERT_LOSS).set(importId).set(machine).set(group).set(lost).update();
        }
    }

    /** Instances of a group that a machine loses. */
    public record Loss(long machine, int group, int lost) {
    }

    /** Losses from a machine on. */
    public static List<Loss> losses(Tx tx, long fromMachine, int limit) {
        return tx.sql(LOSSES).set(fromMachine).set(limit).list(Staging::loss);
    }

    /** Losses of a machine. */
    public static List<Loss> lossesOf(Tx tx, long machine) {
        return tx.sql(LOSSES_OF).set(machine).list(Staging::loss);
    }

    /** How many machines lose something. */
    public static long countLostMachines(Tx tx) {
        return tx.sql(LOST_MACHINES).oneLong();
    }

    /** How many instances are lost. */
    public static long countLost(Tx tx) {
        return tx.sql(LOST).oneLong();
    }

    /** Waiting machines after a number, rising. */
    public static List<Machine> waiting(Tx tx, long afterMachine, int limit) {
        return tx.sql(MACHINES).set(afterMachine).set(limit)
                .list(row -> new Machine(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4)));
    }

    /** How many machines are in a state. */
    public static long countMachines(Tx tx, int state) {
        return tx.sql(COUNT_MACHINES).set(state).oneLong();
    }

    /** Sets what became of a machine. */
    public static void setMachine(Tx tx, long machine, int state) {
        tx.sql(SET_MACHINE).set(state).set(machine).update();
    }

    /** Instances of a machine with their specific rows, in the order in which they came; at most {@code limit}. */
    public static List<Filled> ofMachine(Tx tx, long machine, int limit) {
        return tx.sql(OF_MACHINE).set(machine).set(limit).list(row -> new Filled(instance(row), row.getBytes(11)));
    }

    /** Rows under a data key, in the order in which they came. */
    public static List<Row> rows(Tx tx, int table, long key) {
        return tx.sql(ROWS).set(table).set(key).list(Staging::row);
    }

    /** The row under a data key. */
    public static Optional<byte[]> row(Tx tx, int table, long key) {
        return tx.sql(ROWS).set(table).set(key).first(row -> row.getBytes(4));
    }

    /** Takes a row of values out. */
    public static void deleteRow(Tx tx, long number) {
        tx.sql(DELETE_ROW).set(number).update();
    }

    /** Takes an instance out. */
    public static boolean deleteInstance(Tx tx, long number) {
        return tx.sql(DELETE_INSTANCE).set(number).update() == 1;
    }

    /** Makes an instance of history a current one. */
    public static void makeCurrent(Tx tx, long number) {
        tx.sql(MAKE_CURRENT).set(number).update();
    }

    /** Takes a row of machines out. */
    public static void deleteMachine(Tx tx, long number) {
        tx.sql(DELETE_MACHINE).set(number).update();
    }

    /** How many rows there are in all. */
    public static long count(Tx tx) {
        return TABLES.stream().mapToLong(table -> tx.sql("SELECT COUNT(*) FROM " + table).oneLong()).sum();
    }

    /** Empties it. */
    public static void clear(Tx tx) {
        for (String table : TABLES) {
            tx.sql("TRUNCATE TABLE " + table).update(); // at once, however many; the space is free again
        }
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), row.getInt(2), Computers.longOrNull(row, 3), row.getBytes(4));
    }

    static Instance instance(ResultSet row) throws SQLException {
        return new Instance(row.getLong(1), row.getInt(2), row.getLong(3), row.getInt(4), row.getLong(5),
                row.getInt(6), row.getLong(7), row.getLong(8), row.getInt(9) != 0, Computers.longOrNull(row, 10));
    }

    private static Loss loss(ResultSet row) throws SQLException {
        return new Loss(row.getLong(1), row.getInt(2), row.getInt(3));
    }
}
