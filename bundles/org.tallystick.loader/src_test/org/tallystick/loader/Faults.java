package org.tallystick.loader;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.tallystick.store.StatementProbe;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** Stops the store at a chosen statement. Counts only while it is armed, and fires once. */
public final class Faults implements StatementProbe {

    private final List<String> seen = new ArrayList<>();
    private Predicate<String> counted = sql -> true;
    private RuntimeException failure;
    private int at;
    private String fired;

    /** An error of the database, as the store would report it. */
    public static StoreException broken() {
        return new StoreException(StoreProblem.FAILED, "The database refused a statement.",
                new SQLException("injected", "X0000"));
    }

    /** The victim of a deadlock, which the store runs again. */
    public static StoreException deadlock() {
        return new StoreException(StoreProblem.UNAVAILABLE, "Another task held the same rows for too long.",
                new SQLException("injected", "40001"));
    }

    /** Throws before the n-th statement from now on, the first being 1; COMMIT counts. */
    public synchronized void failAt(int statement, RuntimeException with) {
        failAt(statement, with, sql -> true);
    }

    /** The same among the statements that a condition picks. */
    public synchronized void failAt(int statement, RuntimeException with, Predicate<String> among) {
        seen.clear();
        fired = null;
        at = statement;
        failure = with;
        counted = among;
    }

    /** Lets everything pass; answers whether the fault had happened. */
    public synchronized boolean disarm() {
        at = 0;
        return fired != null;
    }

    /** The statement at which the fault happened, or null. */
    public synchronized String fired() {
        return fired;
    }

    /** Statements that were counted since it was armed. */
    public synchronized List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    public synchronized void beforeStatement(String sql) {
        if (at > 0 && counted.test(sql)) {
            seen.add(sql);
            if (seen.size() == at) {
                fired = sql;
                throw failure;
            }
        }
    }
}
