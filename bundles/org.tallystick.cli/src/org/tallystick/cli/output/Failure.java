package org.tallystick.cli.output;

/** Ends a command with exit code 3 and one sentence for people: what happened, what it means, what to do. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes a failure that is its own explanation. */
    public Failure(String sentence) {
        super(sentence);
    }

    /** Makes a failure that something else led to. */
    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
