package org.tallystick.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.JsonLines;
import org.tallystick.cli.output.Output;
import org.tallystick.cli.output.OutputClosedException;
import org.tallystick.loader.InventorySite;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What one run of the program works with: its streams, the way to a site, and the site's folder, which may be named
 * before the command, after it, or in the environment. For one thread.
 */
final class Session {

    /** Names the folder of the site where no option does. */
    static final String DB_VARIABLE = "TALLYSTICK_DB";

    private final Output out;
    private final Output err;
    private final SiteDoor door;
    private final UnaryOperator<String> environment;
    private final Clock clock;
    private final Path folder;
    private BooleanSupplier terminal = () -> false;
    private JsonLines json;
    private Path database;

    Session(Output out, Output err, SiteDoor door, UnaryOperator<String> environment, Clock clock,
            Path folder) {
        this.out = out;
        this.err = err;
        this.door = door;
        this.environment = environment;
        this.clock = clock;
        this.folder = folder;
    }

    /** Standard output: what was asked for. */
    Output out() {
        return out;
    }

    /** Standard output as JSON lines; nothing else may be written to it then. */
    JsonLines json() {
        if (json == null) {
            json = new JsonLines(out);
        }
        return json;
    }

    /** Says something to the person at the terminal that no script should read. */
    void tell(String message) {
        try {
            err.line(message);
            err.flush();
        } catch (OutputClosedException | Failure e) {
            // Nobody listens; the exit code still tells.
            return;
        }
    }

    /** Says something that is not a whole line, such as how far a search is. */
    void tellPart(String text) {
        try {
            err.part(text);
            err.flush();
        } catch (OutputClosedException | Failure e) {
            // Nobody listens, and nothing depends on it.
            return;
        }
    }

    /** Says how to find out whether a person sits at a terminal; without it nobody does. */
    Session onTerminal(BooleanSupplier asked) {
        terminal = asked;
        return this;
    }

    /** Whether a person watches the output. */
    boolean isTerminal() {
        return terminal.getAsBoolean();
    }

    Clock clock() {
        return clock;
    }

    /** A path as the caller meant it: relative to the folder the program was started in. */
    Path resolve(Path path) {
        return folder.resolve(path);
    }

    SiteDoor door() {
        return door;
    }

    String environment(String name) {
        return environment.apply(name);
    }

    void database(Path site) {
        database = resolve(site);
    }

    /** The folder of the site; wrong usage where nothing names it. */
    Path database(CommandSpec command) {
        if (database != null) {
            return database;
        }
        String named = environment(DB_VARIABLE);
        if (named == null || named.isBlank()) {
            throw new ParameterException(command.commandLine(),
                    "No site is named: say --db DIR, or set " + DB_VARIABLE + ".");
        }
        try {
            return resolve(Path.of(named));
        } catch (InvalidPathException e) {
            throw new ParameterException(command.commandLine(), DB_VARIABLE + " is not a folder: " + named, e);
        }
    }

    /** Opens the site, works on it, closes it. */
    int withSite(CommandSpec command, ToIntFunction<InventorySite> work) {
        String program = command.qualifiedName();
        try (InventorySite site = door.open(database(command), program)) {
            int code = work.applyAsInt(site);
            out.flush();
            return code;
        }
    }
}
