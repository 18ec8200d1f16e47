package org.tallystick.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.OutputClosedException;
import org.tallystick.cli.output.Texts;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one sentence and an exit code. Stack traces are for those who ask for them. */
final class Failures {

    /** Set to anything, it adds the stack trace to the sentence. */
    static final String DEBUG_VARIABLE = "TALLYSTICK_DEBUG";

    private final Session session;

    Failures(Session session) {
        this.session = session;
    }

    int wrongUsage(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        session.tell("tallystick: " + usageSentence(problem));
        if (command.getParent() == null && problem.getMessage().equals(CommandTree.NO_COMMAND)) {
            session.tell("");
            session.tell(command.getUsageMessage(CommandLine.Help.Ansi.OFF));
            return ExitCode.USAGE;
        }
        session.tell("Say '" + command.getCommandSpec().qualifiedName() + " --help' to see how it is used.");
        return ExitCode.USAGE;
    }

    int failed(Exception problem) {
        if (problem instanceof OutputClosedException) {
            return ExitCode.DONE;
        }
        if (problem instanceof ParameterException wrong) {
            return wrongUsage(wrong);
        }
        flushWhatIsDone();
        session.tell("tallystick: " + sentence(problem));
        if (session.environment(DEBUG_VARIABLE) != null) {
            StringWriter trace = new StringWriter();
            problem.printStackTrace(new PrintWriter(trace, true));
            session.tell(trace.toString());
        }
        return ExitCode.FAILED;
    }

    private static String usageSentence(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()
                && !unmatched.getCommandLine().getSubcommands().isEmpty()
                && !unmatched.getUnmatched().get(0).startsWith("-")) {
            List<String> near = unmatched.getSuggestions();
            return "There is no command '" + Texts.printable(unmatched.getUnmatched().get(0)) + "'"
                    + (near.isEmpty() ? "." : "; did you mean " + String.join(" or ", near) + "?");
        }
        return Texts.printable(problem.getMessage());
    }

    private static String sentence(Exception problem) {
        if (problem instanceof Failure) {
            return problem.getMessage();
        }
        if (problem instanceof StoreException store) {
            return store.problem() == StoreProblem.FAILED
                    ? store.getMessage() + " (Set " + DEBUG_VARIABLE + "=1 to see the details.)"
                    : store.getMessage();
        }
        return "Something went wrong that the program does not know (" + problem.getClass().getSimpleName()
                + (problem.getMessage() == null ? "" : ": " + problem.getMessage())
                + "); what was finished before is kept. Set " + DEBUG_VARIABLE + "=1 and run it again for the details.";
    }

    private void flushWhatIsDone() {
        try {
            session.out().flush();
        } catch (RuntimeException e) {
            // The sentence that follows matters more than the rest of a list that nobody can read.
            return;
        }
    }
}
