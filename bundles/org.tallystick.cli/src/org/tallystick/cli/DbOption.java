package org.tallystick.cli;

import java.nio.file.Path;

import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that names the site, for every command that works on one. */
final class DbOption {

    private final Session session;

    DbOption(Session session) {
        this.session = session;
    }

    @Option(names = "--db", paramLabel = "DIR", description = {
            "Folder of the site database. Default: the variable TALLYSTICK_DB." })
    void database(Path folder) {
        if (folder.toString().isEmpty()) {
            throw new TypeConversionException("a folder is needed, and the value is empty");
        }
        session.database(folder);
    }
}
