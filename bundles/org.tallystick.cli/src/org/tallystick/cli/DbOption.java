package org.tallystick.cli;

import java.nio.file.Path;

import picocli.CommandLine.Option;

/** The option that names the site, for every command that works on one. */
final class DbOption {

    private final Session session;

    DbOption(Session session) {
        this.session = session;
    }

    @Option(names = "--db", paramLabel = "DIR", description = {
            "Folder of the site database. Default: the variable TALLYSTICK_DB." })
    void database(Path folder) {
        session.database(folder);
    }
}
