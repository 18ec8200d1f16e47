package org.tallystick.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.tallystick.cli.output.Output;

/**
 * One run of the command line inside the test's process, against a made-up site.
 *
 * @param code exit code
 * @param out  standard output
 * @param err  standard error
 */
record CommandRun(int code, String out, String err) {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    static CommandRun of(SiteDoor door, Path folder, String... arguments) {
        return of(door, folder, Map.of(), arguments);
    }

    static CommandRun of(SiteDoor door, Path folder, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = into(out, err, door, folder, environment, arguments);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static int into(OutputStream out, OutputStream err, SiteDoor door, Path folder, Map<String, String> environment,
            String... arguments) {
        Session session = new Session(new Output(out), new Output(err), door, environment::get,
                Clock.fixed(NOW, ZoneOffset.UTC), folder);
        return Main.run(session, arguments);
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
