package org.tallystick.hierarchy.serials;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A note of the largest numbers given, in a file beside the database. A database that is put back alone finds that the note
 * is ahead of it. It is written after the commit, so it is never ahead for another reason; a kill in between leaves it
 * behind, which does no harm. Thread safe.
 */
final class NumberWitness {

    private static final Logger LOG = LoggerFactory.getLogger(NumberWitness.class);
    private static final String FILE = "numbers";
    private static final String TITLE = "# The largest numbers that the database beside this file has given. Written by"
            + " Tallystick, which notices by it when an older database is put in its place.";

    private final Path file;
    private final String database;
    private final Map<ObjectClass, Long> largest = new EnumMap<>(ObjectClass.class);

    /**
     * Reads what is noted.
     *
     * @param folder   of the site
     * @param database identity of the database; the note of another one says nothing
     */
    NumberWitness(Path folder, String database) {
        this.file = folder.resolve(FILE);
        this.database = database;
        read();
    }

    /** The largest number noted; 0 where none is. */
    synchronized long largest(ObjectClass kind) {
        return largest.getOrDefault(kind, 0L);
    }

    /** Notes numbers that are committed. That the note cannot be written is no reason to fail. */
    synchronized void note(Map<ObjectClass, Long> given) {
        boolean news = false;
        for (Map.Entry<ObjectClass, Long> number : given.entrySet()) {
            if (number.getValue() > largest(number.getKey())) {
                largest.put(number.getKey(), number.getValue());
                news = true;
            }
        }
        if (news) {
            write();
        }
    }

    private void read() {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.contains("database " + database)) {
                for (ObjectClass kind : ObjectClass.values()) {
                    lines.stream().filter(line -> line.startsWith(kind.word() + ' ')).findFirst()
                            .ifPresent(line -> largest.put(kind,
                                    Long.parseLong(line.substring(kind.word().length() + 1))));
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("No numbers are noted beside the database yet");
        } catch (IOException | NumberFormatException e) {
            LOG.warn("The note of given numbers in {} cannot be read, so it is made anew", file, e);
        }
    }

    private void write() {
        StringBuilder text = new StringBuilder(TITLE).append("\ndatabase ").append(database).append('\n');
        largest.forEach((kind, number) -> text.append(kind.word()).append(' ').append(number).append('\n'));
        Path fresh = file.resolveSibling(FILE + ".new");
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The note of given numbers in {} cannot be written", file, e);
        }
    }
}
