package org.tallystick.cli;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.tallystick.cli.output.OutputClosedException;

/**
 * Prints steps of a clean-up as they are durable. An output that fails must not break a run in its middle, so it only
 * asks for its end; what was wrong is said afterwards.
 */
final class StepReport<T> implements Consumer<T>, BooleanSupplier {

    private final Session session;
    private final Consumer<T> print;
    private final BooleanSupplier interrupted;
    private RuntimeException outputProblem;

    /** @param print prints one step to the session's output */
    StepReport(Session session, Consumer<T> print, BooleanSupplier interrupted) {
        this.session = session;
        this.print = print;
        this.interrupted = interrupted;
    }

    @Override
    public void accept(T step) {
        if (outputProblem == null) {
            try {
                print.accept(step);
                session.out().flush();
            } catch (RuntimeException e) {
                outputProblem = e;
            }
        }
    }

    /** Whether the run should stop after the current step. */
    @Override
    public boolean getAsBoolean() {
        return outputProblem != null || interrupted.getAsBoolean();
    }

    /** Whether the reader of the output has gone; other failures of the output are thrown. */
    boolean isClosed() {
        if (outputProblem instanceof OutputClosedException) {
            return true;
        }
        if (outputProblem != null) {
            throw outputProblem;
        }
        return false;
    }
}
