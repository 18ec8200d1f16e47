package org.tallystick.cli;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.tallystick.cli.output.Output;
import org.tallystick.cli.output.OutcomeJson;
import org.tallystick.cli.output.OutcomeText;
import org.tallystick.cli.output.OutputClosedException;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.FileTally;
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
    private final FileTally told = new FileTally();
    private RuntimeException outputProblem;

    LoadReport(Session session, boolean json, BooleanSupplier interrupted) {
        this.session = session;
        this.json = json;
        this.interrupted = interrupted;
    }

    @Override
    public void fileDone(FileOutcome outcome) {
        told.add(outcome);
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

    /** Runs a load, prints its sums and returns its exit code; of a load that fails, the sums of what was done. */
    int run(Supplier<LoadSummary> load) {
        LoadSummary summary;
        try {
            summary = load.get();
        } catch (RuntimeException failure) {
            try {
                print(told.summary(true));
            } catch (RuntimeException e) {
                failure.addSuppressed(e); // why the load failed matters more
            }
            throw failure;
        }
        if (outputProblem instanceof OutputClosedException) {
            return ExitCode.CLOSED_PIPE;
        }
        if (outputProblem != null) {
            throw outputProblem;
        }
        print(summary);
        if (summary.cancelled()) {
            return ExitCode.INTERRUPTED;
        }
        return summary.refused() + summary.held() > 0 ? ExitCode.FOUND : ExitCode.DONE;
    }

    private void print(LoadSummary summary) {
        if (json) {
            session.json().lineNow(line -> OutcomeJson.summary(line, summary));
        } else {
            Output out = session.out();
            OutcomeText.summary(out, summary);
            out.flush();
        }
    }
}
