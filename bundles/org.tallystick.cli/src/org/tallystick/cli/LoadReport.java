package org.tallystick.cli;

import java.util.function.BooleanSupplier;

import org.tallystick.cli.output.Output;
import org.tallystick.cli.output.OutcomeJson;
import org.tallystick.cli.output.OutcomeText;
import org.tallystick.cli.output.OutputClosedException;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadSummary;

/**
 * Prints files as they are done. An output that fails must not break a running load, so it only asks for its end; what
 * was wrong is said afterwards.
 */
final class LoadReport implements LoadListener, BooleanSupplier {

    private final Session session;
    private final boolean json;
    private final BooleanSupplier interrupted;
    private RuntimeException outputProblem;

    LoadReport(Session session, boolean json, BooleanSupplier interrupted) {
        this.session = session;
        this.json = json;
        this.interrupted = interrupted;
    }

    @Override
    public void fileDone(FileOutcome outcome) {
        if (outputProblem != null) {
            return;
        }
        try {
            if (json) {
                session.json().lineNow(line -> OutcomeJson.file(line, outcome));
            } else {
                OutcomeText.file(session.out(), outcome);
                session.out().flush();
            }
        } catch (RuntimeException e) {
            outputProblem = e;
        }
    }

    /** Whether the load should stop after the current file. */
    @Override
    public boolean getAsBoolean() {
        return outputProblem != null || interrupted.getAsBoolean();
    }

    /** Prints the sums and returns the exit code of a load. */
    int finish(LoadSummary summary) {
        if (outputProblem instanceof OutputClosedException) {
            return ExitCode.CLOSED_PIPE;
        }
        if (outputProblem != null) {
            throw outputProblem;
        }
        if (json) {
            session.json().lineNow(line -> OutcomeJson.summary(line, summary));
        } else {
            Output out = session.out();
            OutcomeText.summary(out, summary);
            out.flush();
        }
        if (summary.cancelled()) {
            return ExitCode.INTERRUPTED;
        }
        return summary.refused() + summary.held() > 0 ? ExitCode.FOUND : ExitCode.DONE;
    }
}
