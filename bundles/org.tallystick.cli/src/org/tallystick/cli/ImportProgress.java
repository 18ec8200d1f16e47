package org.tallystick.cli;

import org.tallystick.loader.legacy.ImportListener;

/** Shows a person at a terminal how far the reading of an export is. */
class ImportProgress implements ImportListener, AutoCloseable {

    private static final int EVERY = 1000;

    private final ProgressLine line;

    ImportProgress(Session session) {
        line = new ProgressLine(session);
    }

    @Override
    public void reading(String table, long row) {
        if (row % EVERY == 0) {
            line.show("Reading " + table + ": " + row);
        }
    }

    @Override
    public void step(String text) {
        line.show(text);
    }

    @Override
    public void close() {
        line.wipe();
    }
}
