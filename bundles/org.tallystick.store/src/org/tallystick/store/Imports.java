package org.tallystick.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Imports of rows from outside; at most one is open. */
public final class Imports {

    private static final String COLUMNS = "id, origin, fingerprint, state, session_id, actor, started, finished,"
            + " definitions, findings";
    private static final String INSERT = "INSERT INTO IMPORT_RUN (id, origin, fingerprint, state, session_id, actor,"
            + " started) VALUES (?, ?, ?, 0, ?, ?, ?)";
    private static final String OPEN = "SELECT " + COLUMNS + " FROM IMPORT_RUN WHERE state < 3 ORDER BY id";
    private static final String GET = "SELECT " + COLUMNS + " FROM IMPORT_RUN WHERE id = ?";
    private static final String ALL = "SELECT " + COLUMNS + " FROM IMPORT_RUN ORDER BY id DESC";
    private static final String SET_STATE = "UPDATE IMPORT_RUN SET state = ?, session_id = ? WHERE id = ?";
    private static final String FINISH = "UPDATE IMPORT_RUN SET state = ?, finished = ?, definitions = NULL"
            + " WHERE id = ?";
    private static final String SET_DEFINITIONS = "UPDATE IMPORT_RUN SET definitions = ? WHERE id = ?";
    private static final String SET_FINDINGS = "UPDATE IMPORT_RUN SET findings = ? WHERE id = ?";

    private Imports() {
    }

    /** Begins an import; there must be no open one. */
    public static int begin(Tx tx, String origin, String fingerprint, String actor, long at) {
        int id = (int) tx.numbers().take(tx, Numbers.Kind.IMPORT);
        tx.sql(INSERT).set(id).set(origin).set(fingerprint).set(tx.session()).set(actor).set(at).update();
        return id;
    }

    /** The open import. */
    public static Optional<ImportRow> open(Tx tx) {
        return tx.sql(OPEN).first(Imports::map);
    }

    /** One import. */
    public static Optional<ImportRow> get(Tx tx, int id) {
        return tx.sql(GET).set(id).first(Imports::map);
    }

    /** Every import, newest first. */
    public static List<ImportRow> all(Tx tx) {
        return tx.sql(ALL).list(Imports::map);
    }

    /** Sets how far an open import is; it is this opening of the site that works on it from now on. */
    public static void setState(Tx tx, int id, int state) {
        tx.sql(SET_STATE).set(state).set(tx.session()).set(id).update();
    }

    /** Ends an import; its staged rows must be gone. */
    public static void finish(Tx tx, int id, int state, long at) {
        tx.sql(FINISH).set(state).set(at).set(id).update();
    }

    /** Keeps its groups and tables. */
    public static void setDefinitions(Tx tx, int id, byte[] form) {
        tx.sql(SET_DEFINITIONS).setBlob(form).set(id).update();
    }

    /** Keeps what was found and done. */
    public static void setFindings(Tx tx, int id, byte[] form) {
        tx.sql(SET_FINDINGS).setBlob(form).set(id).update();
    }

    private static ImportRow map(ResultSet row) throws SQLException {
        return new ImportRow(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5),
                row.getString(6), row.getLong(7), Computers.longOrNull(row, 8), row.getBytes(9), row.getBytes(10));
    }
}
