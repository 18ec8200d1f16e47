package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** When sites were restored from a backup, and whether their numbers were raised afterwards. */
public final class Recoveries {

    /** The numbers were not raised. */
    public static final int NOT_RAISED = 0;
    /** The numbers were raised. */
    public static final int RAISED = 1;
    /** Nobody knows whether they were. */
    public static final int UNKNOWN = 2;

    /**
     * A recovery.
     *
     * @param backupOf when the backup was made; null where nobody knows
     * @param raised   {@link #NOT_RAISED}, {@link #RAISED} or {@link #UNKNOWN}
     */
    public record RecoveryRow(long id, String site, long at, Long backupOf, int raised, String actor, String remark) {
    }

    /** A number that was raised: the largest that counted as given before and after. */
    public record RaisedNumber(int kind, long before, long after) {
    }

    private static final String COLUMNS = "id, site, moment, backup_of, raised, actor, remark";
    private static final String INSERT = "INSERT INTO RECOVERY (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String OF = "SELECT " + COLUMNS + " FROM RECOVERY WHERE site = ? ORDER BY id DESC";
    private static final String SET_RAISED = "UPDATE RECOVERY SET raised = 1 WHERE site = ? AND raised <> 1";
    private static final String INSERT_NUMBER = "INSERT INTO RECOVERY_NUMBER (recovery, kind, before_raise,"
            + " after_raise) VALUES (?, ?, ?, ?)";
    private static final String NUMBERS = "SELECT kind, before_raise, after_raise FROM RECOVERY_NUMBER"
            + " WHERE recovery = ? ORDER BY kind";

    private Recoveries() {
    }

    /** Takes the number of a new recovery. */
    public static long nextId(Tx tx) {
        return tx.numbers().take(tx, Numbers.Kind.RECOVERY);
    }

    /** Adds a recovery with the numbers that were raised in it. */
    public static void insert(Tx tx, RecoveryRow row, List<RaisedNumber> raised) {
        tx.sql(INSERT).set(row.id()).set(row.site()).set(row.at()).setOrNull(row.backupOf()).set(row.raised())
                .set(row.actor()).set(row.remark()).update();
        for (RaisedNumber number : raised) {
            tx.sql(INSERT_NUMBER).set(row.id()).set(number.kind()).set(number.before()).set(number.after()).update();
        }
    }

    /** Recoveries of a site, the last first. */
    public static List<RecoveryRow> of(Tx tx, String site) {
        return tx.sql(OF).set(site).list(Recoveries::map);
    }

    /** Notes that the numbers of a site were raised after all that happened to it. */
    public static void setRaised(Tx tx, String site) {
        tx.sql(SET_RAISED).set(site).update();
    }

    /** The numbers that were raised in a recovery. */
    public static List<RaisedNumber> numbers(Tx tx, long id) {
        return tx.sql(NUMBERS).set(id)
                .list(row -> new RaisedNumber(row.getInt(1), row.getLong(2), row.getLong(3)));
    }

    private static RecoveryRow map(ResultSet row) throws SQLException {
        return new RecoveryRow(row.getLong(1), row.getString(2), row.getLong(3), Computers.longOrNull(row, 4),
                row.getInt(5), row.getString(6), row.getString(7));
    }
}
