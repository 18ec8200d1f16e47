package org.tallystick.loader.load;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/**
 * The files of a request one by one: files as given, folders in name order with their folders among them. Holds the
 * names of the folders on the way and no more, whatever the number of files. Links to folders are not followed, so
 * that a loop cannot hold it up.
 */
final class FileWalk implements Iterator<FileWalk.Found> {

    private static final String OWNER_FOLDER = "owner";

    /**
     * A file to load.
     *
     * @param name  the path as given, with {@code /} between folders
     * @param owner SMSID of the computer that files of {@code owner/<SMSID>/} belong to, null elsewhere (D14)
     */
    record Found(Path path, String name, String owner) {
    }

    private final Iterator<Path> roots;
    private final Deque<Level> levels = new ArrayDeque<>();
    private Found next;

    /** A folder on the way: the names in it in order, and how far the walk is. */
    private static final class Level {
        private final Path folder;
        private final String name;
        private final Path[] entries;
        private int position;

        Level(Path folder, String name) {
            this.folder = folder;
            this.name = name;
            this.entries = sortedEntries(folder);
        }
    }

    FileWalk(List<Path> paths) {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new StoreException(StoreProblem.MISSING,
                        "There is no file or folder " + path + "; nothing was loaded. Check the name.", null);
            }
        }
        roots = paths.iterator();
        advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Found next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Found found = next;
        advance();
        return found;
    }

    private void advance() {
        next = null;
        while (next == null) {
            if (levels.isEmpty()) {
                if (!roots.hasNext()) {
                    return;
                }
                Path root = roots.next();
                enter(root, shown(root), true);
            } else {
                Level level = levels.peek();
                if (level.position == level.entries.length) {
                    levels.pop();
                } else {
                    Path entry = level.entries[level.position];
                    level.entries[level.position++] = null;
                    String name = level.name.endsWith("/") ? level.name + entry : level.name + '/' + entry;
                    enter(level.folder.resolve(entry), name, false);
                }
            }
        }
    }

    private void enter(Path path, String name, boolean root) {
        boolean folder = root ? Files.isDirectory(path) : Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        if (folder) {
            levels.push(new Level(path, name));
        } else if (!Files.isDirectory(path)) {
            next = new Found(path, name, ownerOf(path));
        }
    }

    private static String ownerOf(Path path) {
        Path folder = path.getParent();
        Path above = folder == null ? null : folder.getParent();
        boolean owned = above != null && above.getFileName() != null
                && above.getFileName().toString().equalsIgnoreCase(OWNER_FOLDER);
        return owned ? folder.getFileName().toString() : null;
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Paths, not their texts: a name that the locale cannot spell must not stop the load. */
    private static Path[] sortedEntries(Path folder) {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                names.add(entry.getFileName());
            }
        } catch (FileSystemLoopException e) {
            return new Path[0];
        } catch (IOException e) {
            throw new StoreException(StoreProblem.NO_ACCESS, "The folder " + folder
                    + " cannot be read; check its rights, then load again. What was loaded before it stays.", e);
        }
        Path[] sorted = names.toArray(Path[]::new);
        Arrays.sort(sorted);
        return sorted;
    }
}
