package org.tallystick.cli;

import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program as a whole. */
@Command(name = "tallystick", version = "Tallystick " + Tallystick.VERSION, description = {
        Tallystick.PURPOSE }, synopsisHeading = "Usage: ", footer = { "",
                "Say 'tallystick help COMMAND' for more about a command.",
                "Exit: 0 done, 1 the command has something to say by it, 2 wrong usage, 3 failed." })
final class Tallystick {

    /** Version of the program; a test holds it to that of the bundle. */
    static final String VERSION = "0.1.0";
    /** What it is for, in one sentence. */
    static final String PURPOSE = "Keep one true record per computer: load SMS inventory files, match them by Q138021, "
            + "explain why.";
    /** Columns of the help. */
    static final int WIDTH = 110;

    private final Session session;
    @Mixin
    private final HelpOption help = new HelpOption();
    @Option(names = { "-V", "--version" }, versionHelp = true, description = "Show the version.")
    private boolean version;

    Tallystick(Session session) {
        this.session = session;
    }

    @Option(names = "--db", paramLabel = "DIR", description = {
            "Folder of the site database; may stand behind the command as well." })
    void database(Path folder) {
        session.database(folder);
    }

    boolean versionAsked() {
        return version || help.asked();
    }
}
