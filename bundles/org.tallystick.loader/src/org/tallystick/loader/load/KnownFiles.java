package org.tallystick.loader.load;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tallystick.store.SiteStore;

/**
 * Looks on the reading threads whether a file was loaded before, so that the bytes of most unchanged files need not be
 * read as MIF. That a file is unchanged holds only while nothing was written since it was found; that it is new holds
 * unless the same bytes were loaded a moment ago.
 */
final class KnownFiles {

    private final SiteStore store;

    private static final int REMEMBERED = 1024; // many times what is read ahead

    /** What was found when the file was looked at: the outcome of an unchanged file, or null for one that is new. */
    static final class Verdict {

        private final SiteStore store;
        private final long stamp;
        private final FileOutcome outcome;

        Verdict(SiteStore store, long stamp, FileOutcome outcome) {
            this.store = store;
            this.stamp = stamp;
            this.outcome = outcome;
        }

        boolean isStillUnchanged() {
            return outcome != null && store.commits() == stamp;
        }

        boolean wasNew() {
            return outcome == null;
        }

        FileOutcome outcome() {
            return outcome;
        }
    }

    private final Set<ByteBuffer> loadedLately = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    KnownFiles(SiteStore store) {
        this.store = store;
    }

    IncomingFile judge(IncomingFile file) {
        long stamp = store.commits();
        Optional<FileOutcome> unchanged = store.read(tx -> FileJournal.unchanged(tx, file));
        return file.withVerdict(new Verdict(store, stamp, unchanged.orElse(null)));
    }

    /** Whether the writer need not ask again; only the writer calls this. */
    boolean isSurelyNew(IncomingFile file) {
        return file.verdict() != null && file.verdict().wasNew()
                && !loadedLately.contains(ByteBuffer.wrap(file.hash()));
    }

    /** Notes that the writer has dealt with a file. */
    void note(IncomingFile file) {
        loadedLately.add(ByteBuffer.wrap(file.hash()));
    }
}
