package org.tallystick.store;

/** A failure of the store. The message is one sentence for people; SQL and SQLSTATE are in the cause and the log. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StoreProblem problem;

    /** Makes an exception; the cause may be null. */
    public StoreException(StoreProblem problem, String sentence, Throwable cause) {
        super(sentence, cause);
        this.problem = problem;
    }

    /** What it means to the caller. */
    public StoreProblem problem() {
        return problem;
    }
}
