package org.tallystick.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Groups what is done to a site as a whole. */
@Command(name = "site", description = "Make a site database, or bring a legacy database in.", synopsisSubcommandLabel = "init|import")
final class SiteCommand {

    @Mixin
    private final HelpOption help = new HelpOption();

    HelpOption help() {
        return help;
    }
}
