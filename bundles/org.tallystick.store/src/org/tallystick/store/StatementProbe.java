package org.tallystick.store;

/**
 * Looks at each statement just before the database gets it. Tests stop the store at every statement in turn with it;
 * a diagnosis can count with it. Called on the thread that runs the statement.
 */
@FunctionalInterface
public interface StatementProbe {

    /** Lets every statement pass. */
    StatementProbe NONE = sql -> {
    };

    /** About to run {@code sql}; {@code COMMIT} stands for a commit. What this throws the caller of the store gets. */
    void beforeStatement(String sql);
}
