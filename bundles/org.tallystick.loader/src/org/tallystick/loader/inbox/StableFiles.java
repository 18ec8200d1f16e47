package org.tallystick.loader.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells which files are whole: size and time stayed the same for a while (Q303279, Q248969, Q236913). An empty file
 * gets ten times as long, for it may be one that its writer has just made (Q236061).
 */
final class StableFiles {

    private static final Logger LOG = LoggerFactory.getLogger(StableFiles.class);
    private static final int PATIENCE_WITH_EMPTY = 10;

    private final long quietNanos;
    private Map<Path, Seen> seen = new HashMap<>();

    private record Seen(long size, long time, long since) {
    }

    StableFiles(Duration quiet) {
        quietNanos = quiet.toNanos();
    }

    void look(List<Path> files) {
        long now = System.nanoTime();
        Map<Path, Seen> looked = HashMap.newHashMap(files.size());
        for (Path file : files) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                long time = attributes.lastModifiedTime().toMillis();
                Seen before = seen.get(file);
                boolean same = before != null && before.size() == attributes.size() && before.time() == time;
                looked.put(file, same ? before : new Seen(attributes.size(), time, now));
            } catch (IOException e) {
                LOG.debug("{} went away", file);
            }
        }
        seen = looked;
    }

    /** Files that are whole, oldest first. */
    List<Path> ready() {
        long now = System.nanoTime();
        List<Path> whole = new ArrayList<>();
        seen.forEach((file, state) -> {
            long wanted = state.size() == 0 ? quietNanos * PATIENCE_WITH_EMPTY : quietNanos;
            if (now - state.since() >= wanted) {
                whole.add(file);
            }
        });
        List<Path> ordered = FolderInbox.oldestFirst(whole);
        ordered.forEach(seen::remove);
        return ordered;
    }

    /** Whether a file was seen that is not whole yet. */
    boolean someMayBecomeReady() {
        return !seen.isEmpty();
    }
}
