package org.tallystick.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Groups what is done with files alone, without a site. */
@Command(name = "mif", description = {
        "Check or show inventory files without a site." }, synopsisSubcommandLabel = "(check | show)")
final class MifCommand {

    @Mixin
    private final HelpOption help = new HelpOption();

    HelpOption help() {
        return help;
    }
}
