package org.tallystick.cli;

import picocli.CommandLine.Option;

/** The help option, alike in all commands. */
final class HelpOption {

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help.")
    private boolean asked;

    boolean asked() {
        return asked;
    }
}
