package org.tallystick.cli;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.tallystick.cli.output.Failure;
import org.tallystick.cli.output.Texts;

/** A file that comes into being whole or not at all, and takes the place of another only where that is wanted. */
final class NewFile {

    private final Path file;
    private final String name;
    private final boolean replace;

    /** Writes what belongs into the file. */
    interface Content {

        void write(Writer writer) throws IOException;
    }

    /**
     * A file to be written.
     *
     * @param name as the caller wrote it, for messages
     */
    NewFile(Path file, String name, boolean replace) {
        this.file = file.toAbsolutePath();
        this.name = Texts.printable(name);
        this.replace = replace;
    }

    /** Refuses what cannot be written, before any work is done for it. */
    void check() {
        if (Files.isDirectory(file)) {
            throw new Failure(name + " is a folder, so nothing was written; name a file.");
        }
        if (!replace && Files.exists(file)) {
            throw there();
        }
        if (!Files.isDirectory(file.getParent())) {
            throw new Failure("There is no folder for " + name + ", so nothing was written; make it first.");
        }
    }

    private Failure there() {
        return new Failure("There is a file " + name
                + " already, and it was left as it is; name another one, or say --force.");
    }

    void write(Content content) {
        Path part = null;
        try {
            part = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".part");
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                    Writer writer = new BufferedWriter(
                            new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8))) {
                content.write(new Unclosed(writer));
                writer.flush();
                channel.force(true);
            }
            if (replace) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.move(part, file);
            }
            part = null;
        } catch (FileAlreadyExistsException e) {
            throw there();
        } catch (IOException e) {
            throw new Failure(name + " could not be written (" + e.getMessage()
                    + "); look at the folder's rights and at the disk.", e);
        } finally {
            delete(part);
        }
    }

    private static void delete(Path part) {
        if (part != null) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                // What went wrong before it is what counts; a file that begins with a dot is left behind.
                return;
            }
        }
    }

    /** Keeps whoever writes from closing the file before it is on the disk. */
    private static final class Unclosed extends FilterWriter {

        Unclosed(Writer writer) {
            super(writer);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
