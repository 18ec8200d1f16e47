package org.tallystick.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that leaves out sets that are less certain. */
final class ConfidenceOption {

    @Option(names = "--min-confidence", paramLabel = "X", description = "Only sets of this confidence, 0 to 1, or more.")
    private Double least;

    /** The least confidence, 0 where none was named. */
    double least(CommandSpec command) {
        if (least == null) {
            return 0;
        }
        if (!(least >= 0 && least <= 1)) {
            throw new ParameterException(command.commandLine(), "A confidence is a number from 0 to 1, such as 0.9.");
        }
        return least;
    }
}
