package org.tallystick.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
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
    private static final String LOCK = "tallystick-demo.lock";

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

    /** Keeps other runs out of the folder until it is closed; the end of the process closes it too. */
    record Hold(FileChannel channel) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Clears away what an earlier run left, and marks the folder as being made, by this run alone. */
    Hold begin() throws IOException {
        Path mark = folder.resolve(MARK);
        if (!Files.isRegularFile(mark) && !isEmpty()) {
            throw new Failure("The folder " + Texts.printable(folder.toString())
                    + " holds something that is no demo, so it was not touched; "
                    + "name a new or empty folder with --dir.");
        }
        Files.createDirectories(folder);
        Hold hold = hold();
        try {
            Files.writeString(mark, "being made\n");
            delete(site());
            delete(files());
            return hold;
        } catch (IOException e) {
            hold.close();
            throw e;
        }
    }

    private Hold hold() throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        boolean alone = false;
        try {
            alone = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            alone = false; // another run in this very process
        } finally {
            if (!alone) {
                channel.close();
            }
        }
        if (!alone) {
            throw new Failure("Another program is making a demo in " + Texts.printable(folder.toString())
                    + "; wait for its end, or name another folder with --dir.");
        }
        return new Hold(channel);
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
            return content.allMatch(entry -> entry.getFileName().toString().equals(LOCK));
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
