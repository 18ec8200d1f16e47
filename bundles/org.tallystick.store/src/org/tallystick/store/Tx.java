package org.tallystick.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A transaction that is under way, handed to a piece of work by {@link SiteStore}. The table classes of this package
 * take it as their first parameter. Belongs to one thread and must not be kept after the work.
 */
public final class Tx {

    private final Connection connection;
    private final StatementProbe probe;
    private final Numbers numbers;
    private final String session;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final Set<PreparedStatement> begunBatches = new HashSet<>();
    private boolean written;

    Tx(Connection connection, StatementProbe probe, Numbers numbers, String session) {
        this.connection = connection;
        this.probe = probe;
        this.numbers = numbers;
        this.session = session;
    }

    /** Tells one opening of the site from every other, so that what an earlier one left undone is known. */
    public String session() {
        return session;
    }

    /**
     * Registers what takes back a change to something in memory, should this transaction not be committed.
     */
    public void onRollback(Runnable action) {
        undo.add(action);
    }

    Connection connection() {
        return connection;
    }

    void wrote() {
        written = true;
    }

    boolean hasWritten() {
        return written;
    }

    void probe(String text) {
        probe.beforeStatement(text);
    }

    /** Gives out numbers; only a writing transaction has them. */
    Numbers numbers() {
        if (numbers == null) {
            throw new IllegalStateException("A reading transaction cannot give out numbers.");
        }
        return numbers;
    }

    boolean hasNumbers() {
        return numbers != null;
    }

    /** Takes the prepared statement of this text, to be bound anew. */
    Sql sql(String text) {
        PreparedStatement statement = statements.get(text);
        if (statement == null) {
            try {
                statement = connection.prepareStatement(text);
            } catch (SQLException e) {
                throw StoreErrors.translate(e);
            }
            statements.put(text, statement);
        }
        return new Sql(this, text, statement);
    }

    void committed() {
        written = false;
        undo.clear();
        if (numbers != null) {
            numbers.keep();
        }
    }

    void batchBegun(PreparedStatement statement) {
        begunBatches.add(statement);
    }

    void batchRun(PreparedStatement statement) {
        begunBatches.remove(statement);
    }

    void rolledBack() {
        written = false;
        dropBatches();
        for (int i = undo.size() - 1; i >= 0; i--) {
            undo.get(i).run();
        }
        undo.clear();
        if (numbers != null) {
            numbers.takeBack();
        }
    }

    /** Rows of a unit that failed before they were sent must not go out with the next one. */
    private void dropBatches() {
        for (PreparedStatement statement : begunBatches) {
            try {
                statement.clearBatch();
            } catch (SQLException e) {
                StoreErrors.LOG.debug("A batch could not be dropped", e);
                statements.values().remove(statement);
            }
        }
        begunBatches.clear();
    }

    /** Drops what was registered, for a dry run whose units are not committed but go on. */
    List<Runnable> takeUndo() {
        List<Runnable> taken = new ArrayList<>(undo);
        undo.clear();
        return taken;
    }

    void close() {
        for (PreparedStatement statement : statements.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                StoreErrors.LOG.debug("A statement could not be closed", e);
            }
        }
        statements.clear();
    }
}
