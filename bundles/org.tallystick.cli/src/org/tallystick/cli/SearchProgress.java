package org.tallystick.cli;

import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.SearchListener;

/** Shows a person at a terminal how far a search is, on one line that is wiped away at the end. */
final class SearchProgress implements SearchListener, AutoCloseable {

    private static final String TO_LINE_START = "\r";

    private final Session session;
    private final boolean shown;
    private int width;

    SearchProgress(Session session) {
        this.session = session;
        this.shown = session.isTerminal();
    }

    @Override
    public void progress(DuplicateKind kind, long done, long total) {
        if (shown) {
            show("Searching for kind " + kind.number() + ", " + kind.label().toLowerCase(java.util.Locale.ROOT) + ": "
                    + done + (total > 0 ? " of " + total : ""));
        }
    }

    @Override
    public void close() {
        if (shown && width > 0) {
            show("");
            session.tellPart(TO_LINE_START);
        }
    }

    private void show(String text) {
        session.tellPart(TO_LINE_START + text + " ".repeat(Math.max(0, width - text.length())));
        width = text.length();
    }
}
