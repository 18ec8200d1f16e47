package org.tallystick.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.Texts;

/**
 * The folder of a demo. It carries a mark, because making a demo anew deletes a site: without the mark nothing is ever
 * deleted, so that nobody loses a real site to a wrong --dir.
 */
final class DemoFolder {

    private static final String MARK = "tallystick-demo.txt";
    private static final String COMPLETE = "complete";

    private final Path folder;

    DemoFolder(Path folder) {
        this.folder = folder;
    }

    Path site() {
        return folder.resolve("site");
    }

    Path files() {
        return folder.resolve("files");
    }

    /** Whether an earlier run came to its end. */
    boolean isComplete() throws IOException {
        Path mark = folder.resolve(MARK);
        return Files.isRegularFile(mark) && Files.readString(mark).startsWith(COMPLETE) && Files.isDirectory(site());
    }

    /** Clears away what an earlier run left, and marks the folder as being made. */
    void begin() throws IOException {
        Path mark = folder.resolve(MARK);
        if (!Files.isRegularFile(mark) && !isEmpty()) {
            throw new Failure("The folder " + Texts.printable(folder.toString())
                    + " holds something that is no demo, so it was not touched; "
                    + "name a new or empty folder with --dir.");
        }
        Files.createDirectories(folder);
        Files.writeString(mark, "being made\n");
        delete(site());
        delete(files());
    }

    /** Marks the demo as whole. */
    void complete() throws IOException {
        Files.writeString(folder.resolve(MARK), COMPLETE + "\n");
    }

    private boolean isEmpty() throws IOException {
        if (!Files.isDirectory(folder)) {
            return !Files.exists(folder);
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
