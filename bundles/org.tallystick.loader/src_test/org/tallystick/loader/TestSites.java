package org.tallystick.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Empty sites for tests: made once, then copied, which is faster. */
public final class TestSites {

    private static final Path TEMPLATE = make();

    private TestSites() {
    }

    /** Copies an empty site S01 to a folder that does not exist. */
    public static Path fresh(Path folder) {
        copy(TEMPLATE, folder);
        return folder;
    }

    /** Copies a closed site. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path below a new folder that is deleted with the process. */
    static Path temporary(String name) {
        try {
            Path parent = Files.createTempDirectory("tallystick-" + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(parent)));
            return parent.resolve("site");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make() {
        Path site = temporary("template");
        InventorySites.create(site, "S01", "Test site").close();
        return site;
    }

    private static void delete(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
