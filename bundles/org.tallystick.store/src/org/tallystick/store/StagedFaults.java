package org.tallystick.store;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * Queries for what is wrong with staged rows as a whole, one for each kind of fault. Keys are compared as numbers, so no
 * collation matters (Q200713). Visitors answer whether to go on, and must not write.
 */
public final class StagedFaults {

    private static final String DOUBLED_KEYS = "SELECT data_key FROM STAGED_ROW --DERBY-PROPERTIES"
            + " index=STAGED_ROW_KEY\n WHERE table_no = ? AND data_key <> 0 GROUP BY data_key HAVING COUNT(*) > 1";
    private static final String ROWS_OF_DOUBLED = "SELECT SUM(times) FROM (SELECT COUNT(*) AS times FROM STAGED_ROW"
            + " WHERE table_no = ? AND data_key <> 0 GROUP BY data_key HAVING COUNT(*) > 1) AS doubled";
    private static final String WITHOUT_KEY = "SELECT row_no FROM STAGED_ROW --DERBY-PROPERTIES"
            + " index=STAGED_ROW_KEY\n WHERE table_no = ? AND data_key IS NULL";
    private static final String CROSSED = "SELECT spec FROM STAGED_INSTANCE --DERBY-PROPERTIES"
            + " index=STAGED_INSTANCE_SPEC\n WHERE spec_table = ? AND spec <> 0 GROUP BY spec"
            + " HAVING MIN(machine) <> MAX(machine)";
    private static final String SAME_SPEC = "SELECT spec FROM STAGED_INSTANCE --DERBY-PROPERTIES"
            + " index=STAGED_INSTANCE_SPEC\n WHERE spec_table = ? AND spec <> 0 AND earlier = 0 GROUP BY spec"
            + " HAVING COUNT(*) > 1 AND MIN(machine) = MAX(machine)";
    private static final String BY_SPEC = "SELECT " + Staging.INSTANCE + " FROM STAGED_INSTANCE i --DERBY-PROPERTIES"
            + " index=STAGED_INSTANCE_SPEC\n WHERE i.spec_table = ? AND i.spec = ? ORDER BY i.row_no";
    private static final String BY_COMM = "SELECT " + Staging.INSTANCE + " FROM STAGED_INSTANCE i --DERBY-PROPERTIES"
            + " index=STAGED_INSTANCE_COMM\n WHERE i.comm_table = ? AND i.comm = ? ORDER BY i.row_no";
    private static final String WITHOUT_SPEC = "SELECT " + Staging.INSTANCE + " FROM STAGED_INSTANCE i"
            + " WHERE i.spec_table = ? AND i.spec <> 0 AND NOT EXISTS (SELECT 1 FROM STAGED_ROW r --DERBY-PROPERTIES"
            + " index=STAGED_ROW_KEY\n WHERE r.table_no = i.spec_table AND r.data_key = i.spec)";
    private static final String WITHOUT_COMM = "SELECT " + Staging.INSTANCE + " FROM STAGED_INSTANCE i"
            + " WHERE i.comm_table = ? AND i.comm <> 0 AND NOT EXISTS (SELECT 1 FROM STAGED_ROW r --DERBY-PROPERTIES"
            + " index=STAGED_ROW_KEY\n WHERE r.table_no = i.comm_table AND r.data_key = i.comm)";
    private static final String UNUSED = "SELECT r.row_no FROM STAGED_ROW r WHERE r.table_no = ? AND r.data_key <> 0"
            + " AND NOT EXISTS (SELECT 1 FROM STAGED_INSTANCE i --DERBY-PROPERTIES index=STAGED_INSTANCE_SPEC\n"
            + " WHERE i.spec_table = r.table_no AND i.spec = r.data_key)"
            + " AND NOT EXISTS (SELECT 1 FROM STAGED_INSTANCE i --DERBY-PROPERTIES index=STAGED_INSTANCE_COMM\n"
            + " WHERE i.comm_table = r.table_no AND i.comm = r.data_key)";
    private static final String HOMELESS = "SELECT " + Staging.INSTANCE + " FROM STAGED_INSTANCE i"
            + " WHERE i.earlier = 0 AND NOT EXISTS (SELECT 1 FROM STAGED_MACHINE m --DERBY-PROPERTIES"
            + " index=STAGED_MACHINE_NUMBER\n WHERE m.machine = i.machine)";
    private static final String REMOVED = "SELECT COUNT(DISTINCT i.machine) FROM STAGED_INSTANCE i"
            + " WHERE i.earlier = 1 AND NOT EXISTS (SELECT 1 FROM STAGED_MACHINE m --DERBY-PROPERTIES"
            + " index=STAGED_MACHINE_NUMBER\n WHERE m.machine = i.machine)";
    private static final String DOUBLED_MACHINES = "SELECT machine FROM STAGED_MACHINE WHERE machine > 0"
            + " GROUP BY machine HAVING COUNT(*) > 1";
    private static final String MACHINE_ROWS = "SELECT row_no, machine, architecture, state FROM STAGED_MACHINE"
            + " WHERE machine = ? ORDER BY row_no";
    private static final String BLANK_MACHINES = "SELECT row_no FROM STAGED_MACHINE WHERE machine <= 0";
    private static final String LARGEST_ROW = "SELECT MAX(data_key) FROM STAGED_ROW --DERBY-PROPERTIES"
            + " index=STAGED_ROW_KEY\n WHERE table_no = ?";
    private static final String LARGEST_SPEC = "SELECT MAX(spec) FROM STAGED_INSTANCE --DERBY-PROPERTIES"
            + " index=STAGED_INSTANCE_SPEC\n WHERE spec_table = ?";
    private static final String LARGEST_COMM = "SELECT MAX(comm) FROM STAGED_INSTANCE --DERBY-PROPERTIES"
            + " index=STAGED_INSTANCE_COMM\n WHERE comm_table = ?";
    private static final String LARGEST_INSTANCE = "SELECT MAX(instance) FROM STAGED_INSTANCE WHERE group_no = ?";
    private static final String LARGEST_MACHINE = "SELECT MAX(machine) FROM STAGED_MACHINE";

    private StagedFaults() {
    }

    /** Data keys under which a table has several rows. The null row, key 0, may stand as often as it likes. */
    public static void eachDoubledKey(Tx tx, int table, LongPredicate visitor) {
        tx.sql(DOUBLED_KEYS).set(table).each(row -> visitor.test(row.getLong(1)));
    }

    /** How many rows of a table have a data key that another row has too. */
    public static long countRowsOfDoubledKeys(Tx tx, int table) {
        return tx.sql(ROWS_OF_DOUBLED).set(table).oneLong();
    }

    /** Rows of a table that have no data key. */
    public static void eachWithoutKey(Tx tx, int table, LongPredicate visitor) {
        tx.sql(WITHOUT_KEY).set(table).each(row -> visitor.test(row.getLong(1)));
    }

    /** Keys of a specific table that several machines use, now or earlier (Q191352). */
    public static void eachCrossedKey(Tx tx, int table, LongPredicate visitor) {
        tx.sql(CROSSED).set(table).each(row -> visitor.test(row.getLong(1)));
    }

    /** Keys of a specific table that one machine uses for several current instances. */
    public static void eachDoublyUsedKey(Tx tx, int table, LongPredicate visitor) {
        tx.sql(SAME_SPEC).set(table).each(row -> visitor.test(row.getLong(1)));
    }

    /** Instances that use a specific row. */
    public static List<Staging.Instance> usingSpec(Tx tx, int table, long key) {
        return tx.sql(BY_SPEC).set(table).set(key).list(Staging::instance);
    }

    /** Instances that use a common row. */
    public static List<Staging.Instance> usingComm(Tx tx, int table, long key) {
        return tx.sql(BY_COMM).set(table).set(key).list(Staging::instance);
    }

    /** Instances whose specific or common row is not in a table. */
    public static void eachWithoutRow(Tx tx, int table, boolean common, Predicate<Staging.Instance> visitor) {
        tx.sql(common ? WITHOUT_COMM : WITHOUT_SPEC).set(table).each(row -> visitor.test(Staging.instance(row)));
    }

    /** Rows of a table that no instance uses. */
    public static void eachUnused(Tx tx, int table, LongPredicate visitor) {
        tx.sql(UNUSED).set(table).each(row -> visitor.test(row.getLong(1)));
    }

    /** Current instances of machines that are not there. */
    public static void eachHomeless(Tx tx, Predicate<Staging.Instance> visitor) {
        tx.sql(HOMELESS).each(row -> visitor.test(Staging.instance(row)));
    }

    /** How many machines there are of which only history is left (Q277674). */
    public static long countRemoved(Tx tx) {
        return tx.sql(REMOVED).oneLong();
    }

    /** Machines that stand more than once. */
    public static void eachDoubledMachine(Tx tx, LongPredicate visitor) {
        tx.sql(DOUBLED_MACHINES).each(row -> visitor.test(row.getLong(1)));
    }

    /** All rows of a machine. */
    public static List<Staging.Machine> machineRows(Tx tx, long machine) {
        return tx.sql(MACHINE_ROWS).set(machine)
                .list(row -> new Staging.Machine(row.getLong(1), row.getLong(2), row.getInt(3), row.getInt(4)));
    }

    /** Rows of machines without a number (Q160901). */
    public static void eachBlankMachine(Tx tx, LongPredicate visitor) {
        tx.sql(BLANK_MACHINES).each(row -> visitor.test(row.getLong(1)));
    }

    /** The largest key of a table that is in use, by its rows or by instances. */
    public static long largestKey(Tx tx, int table) {
        return Math.max(tx.sql(LARGEST_ROW).set(table).oneLong(), Math.max(tx.sql(LARGEST_SPEC).set(table).oneLong(),
                tx.sql(LARGEST_COMM).set(table).oneLong()));
    }

    /** The largest instance key of a group. */
    public static long largestInstance(Tx tx, int group) {
        return tx.sql(LARGEST_INSTANCE).set(group).oneLong();
    }

    /** The largest number of a machine. */
    public static long largestMachine(Tx tx) {
        return tx.sql(LARGEST_MACHINE).oneLong();
    }
}
