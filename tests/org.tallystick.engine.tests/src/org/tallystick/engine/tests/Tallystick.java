package org.tallystick.engine.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.tallystick.cli.Main;

/** Runs the command line as a process of its own, on the class path of the tests. */
final class Tallystick {

    private static final long PATIENCE_SECONDS = 120;

    private final Path folder;

    /** Commands are run in this folder. */
    Tallystick(Path folder) {
        this.folder = folder;
    }

    /**
     * How a command ended.
     *
     * @param code exit code
     * @param out  standard output
     * @param err  standard error
     */
    record Result(int code, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }

        List<Map<String, Object>> json() {
            return lines().stream().map(Json::object).toList();
        }

        /** The last line of a load. */
        Map<String, Object> summary() {
            return Json.map(json().getLast().get("summary"));
        }
    }

    Result run(String... arguments) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            Process process = builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            process.getOutputStream().close();
            Result result = new Result(await(process), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a command and leaves it running. */
    Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    /** Starts a command with its standard error going elsewhere. */
    Process start(ProcessBuilder.Redirect err, String... arguments) throws IOException {
        return builder(arguments).redirectError(err).start();
    }

    static int await(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the command did not end: " + process.info().commandLine().orElse("?"));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The words that start a command. */
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private ProcessBuilder builder(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(command(arguments)).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TALLYSTICK_"));
        return builder;
    }

    /** Deletes a folder with all in it, as far as that can be done. */
    static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a closed site, which is faster than making one. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
