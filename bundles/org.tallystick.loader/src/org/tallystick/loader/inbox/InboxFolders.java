package org.tallystick.loader.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.model.FileResult;

/**
 * The folders of an inbox: files wait in it and in {@code owner/<SMSID>}; one that is taken lies in
 * {@code processing/<number>/}, and ends in {@code done} or in {@code bad/<reason>}. Names are never overwritten: two
 * clients may send the same name (Q162557).
 */
final class InboxFolders {

    static final String DELETE = "-";
    private static final String OWNER = "owner";
    private static final String UNIQUE_MARK = "~";
    private static final int LONGEST_NAME = 250;
    private static final int LONGEST_OWNER = 150;
    private static final Logger LOG = LoggerFactory.getLogger(InboxFolders.class);

    private final Path inbox;
    private final Path processing;

    InboxFolders(Path inbox) {
        this.inbox = inbox;
        this.processing = inbox.resolve("processing");
    }

    void make() throws IOException {
        Files.createDirectories(processing);
    }

    /**
     * Files that wait, in no order. Hidden names are left alone: writers use them for unfinished files. A folder of an
     * owner that cannot be read holds up nobody else.
     */
    List<Path> waiting() throws IOException {
        List<Path> found = new ArrayList<>(filesIn(inbox));
        Path owners = inbox.resolve(OWNER);
        if (Files.isDirectory(owners)) {
            try (Stream<Path> folders = Files.list(owners)) {
                for (Path folder : folders.filter(Files::isDirectory).toList()) {
                    addFilesOf(folder, found);
                }
            }
        }
        return found;
    }

    private static void addFilesOf(Path folder, List<Path> found) {
        boolean longName = folder.getFileName().toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_OWNER;
        try {
            if (!longName) {
                found.addAll(filesIn(folder));
            } else if (!filesIn(folder).isEmpty()) {
                LOG.warn("The files in {} wait: no SMSID is that long", folder);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The files in {} wait: the folder cannot be read", folder, e);
        }
    }

    /** Files that an earlier run took and did not finish, in the order they were taken. */
    List<Path> processing() throws IOException {
        List<Path> taken = new ArrayList<>();
        for (Path file : filesIn(processing)) {
            taken.add(file);
        }
        taken.sort(null);
        return taken;
    }

    /** Moves a file to {@code processing} under a name that is never used again; null where it is gone. */
    Path take(Path file) throws IOException {
        String owner = file.getParent().equals(inbox) ? "" : file.getParent().getFileName().toString();
        String unique = String.format("%012x", System.currentTimeMillis()) + UNIQUE_MARK
                + UUID.randomUUID().toString().substring(0, 13) + UNIQUE_MARK + encode(owner) + UNIQUE_MARK;
        String name = file.getFileName().toString();
        int taken = unique.getBytes(StandardCharsets.UTF_8).length;
        while (taken + name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            name = name.substring(1); // the ending tells more than the beginning
        }
        Path target = processing.resolve(unique + name);
        try {
            move(file, target);
            return target;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    String claimOf(Path taken) {
        String name = taken.getFileName().toString();
        int second = name.indexOf(UNIQUE_MARK, name.indexOf(UNIQUE_MARK) + 1);
        return second < 0 ? name.substring(0, Math.min(name.length(), 500)) : name.substring(0, second);
    }

    String originalName(Path taken) {
        String[] parts = taken.getFileName().toString().split(UNIQUE_MARK, 4);
        return parts.length == 4 ? parts[3] : taken.getFileName().toString();
    }

    /** SMSID from the folder that the file lay in, null where it lay in the inbox itself. */
    String ownerOf(Path taken) {
        String[] parts = taken.getFileName().toString().split(UNIQUE_MARK, 4);
        return parts.length == 4 && !parts[2].isEmpty() ? decode(parts[2]) : null;
    }

    /** Where a file goes by its end: a folder below the inbox, or {@link #DELETE}. */
    String targetOf(FileOutcome outcome, boolean deleteDone) {
        boolean bad = outcome.result() == FileResult.REFUSED || outcome.result() == FileResult.HELD;
        if (bad) {
            return "bad/" + outcome.reason().name();
        }
        return deleteDone ? DELETE : "done";
    }

    void moveOn(Path taken, String target) throws IOException {
        if (target.equals(DELETE)) {
            Files.deleteIfExists(taken);
            return;
        }
        Path folder = inbox.resolve(target);
        Files.createDirectories(folder);
        String name = originalName(taken);
        for (int copy = 1;; copy++) {
            Path wanted = folder.resolve(copy == 1 ? name : name + '.' + copy);
            try {
                if (Files.notExists(wanted, LinkOption.NOFOLLOW_LINKS)) { // only this process writes here
                    Files.move(taken, wanted);
                    return;
                }
            } catch (FileAlreadyExistsException e) {
                if (copy > 1_000_000) {
                    throw e;
                }
            } catch (NoSuchFileException e) {
                return;
            }
        }
    }

    Inbox.State state() {
        try {
            int bad = 0;
            Path badFolder = inbox.resolve("bad");
            if (Files.isDirectory(badFolder)) {
                try (Stream<Path> reasons = Files.list(badFolder)) {
                    for (Path reason : reasons.filter(Files::isDirectory).toList()) {
                        bad += filesIn(reason).size();
                    }
                }
            }
            return new Inbox.State(waiting().size(), filesIn(processing).size(), bad);
        } catch (IOException e) {
            return new Inbox.State(0, 0, 0);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .filter(Files::isRegularFile).toList();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String encode(String owner) {
        return owner.replace("%", "%25").replace(UNIQUE_MARK, "%7E");
    }

    private static String decode(String owner) {
        return owner.replace("%7E", UNIQUE_MARK).replace("%25", "%");
    }
}
