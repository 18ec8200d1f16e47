package org.tallystick.cli.output;

/** Nobody reads the output any more, as with {@code | head}: no error, but a reason to end at once and in silence. */
public final class OutputClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputClosedException(Throwable cause) {
        super("Nobody reads the output any more.", cause);
    }
}
