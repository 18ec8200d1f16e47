package org.tallystick.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives every test a fresh site S01 in the folder {@code site}. */
abstract class SiteTest {

    /** The hand-made samples with known outcomes. */
    static final Path SAMPLES = Path.of("..", "samples", "synthetic").toAbsolutePath().normalize();

    @TempDir
    Path folder;
    Tallystick tallystick;

    @BeforeEach
    void copySite() throws IOException {
        Tallystick.copy(Template.SITE, folder.resolve("site"));
        tallystick = new Tallystick(folder);
    }

    /** An empty site that is made once: to copy it is faster than to make it. */
    private static final class Template {

        static final Path SITE = make();

        private static Path make() {
            try {
                Path parent = Files.createTempDirectory("tallystick-template");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> Tallystick.delete(parent)));
                Tallystick.Result result = new Tallystick(parent).run("site", "init", "--db", "site", "--code", "S01",
                        "--name", "Test site");
                assertThat(result.err()).isEmpty();
                assertThat(result.code()).isZero();
                return parent.resolve("site");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Runs a command on the site. */
    Tallystick.Result run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--db", "site"));
        arguments.addAll(List.of(more));
        return tallystick.run(arguments.toArray(String[]::new));
    }

    /** Loads files as JSON. */
    Tallystick.Result load(Object... arguments) {
        List<String> more = new ArrayList<>(List.of("--json"));
        for (Object argument : arguments) {
            more.add(argument.toString());
        }
        return run("load", more.toArray(String[]::new));
    }

    static Path sample(String start) {
        try (var files = Files.list(SAMPLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
