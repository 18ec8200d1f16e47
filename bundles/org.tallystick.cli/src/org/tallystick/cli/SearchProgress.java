package org.tallystick.cli;

import java.util.Locale;

import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.SearchListener;

/** Shows a person at a terminal how far a search is. */
final class SearchProgress implements SearchListener, AutoCloseable {

    private final ProgressLine line;

    SearchProgress(Session session) {
        line = new ProgressLine(session);
    }

    @Override
    public void progress(DuplicateKind kind, long done, long total) {
        line.show("Searching for kind " + kind.number() + ", " + kind.label().toLowerCase(Locale.ROOT) + ": " + done
                + (total > 0 ? " of " + total : ""));
    }

    @Override
    public void close() {
        line.wipe();
    }
}
