package org.tallystick.loader.load;

import java.util.Optional;

import org.tallystick.store.SiteStore;

/**
 * Looks on the reading threads whether a file was loaded before, so that the bytes of most unchanged files need not be
 * read as MIF nor the writer be asked. Such a verdict holds only while nothing was written since it was found.
 */
final class KnownFiles {

    private final SiteStore store;

    /** A file that was unchanged when it was looked at. */
    static final class Verdict {

        private final SiteStore store;
        private final long stamp;
        private final FileOutcome outcome;

        Verdict(SiteStore store, long stamp, FileOutcome outcome) {
            this.store = store;
            this.stamp = stamp;
            this.outcome = outcome;
        }

        boolean stillHolds() {
            return store.commits() == stamp;
        }

        FileOutcome outcome() {
            return outcome;
        }
    }

    KnownFiles(SiteStore store) {
        this.store = store;
    }

    IncomingFile judge(IncomingFile file) {
        long stamp = store.commits();
        Optional<FileOutcome> unchanged = store.read(tx -> FileJournal.unchanged(tx, file));
        return unchanged.map(outcome -> file.withVerdict(new Verdict(store, stamp, outcome))).orElse(file);
    }
}
