package org.tallystick.cli;

import org.tallystick.cli.output.Texts;

/** One line on standard error that is written over again and again, only for a person at a terminal. */
final class ProgressLine {

    private static final String TO_LINE_START = "\r";

    private final Session session;
    private final boolean shown;
    private int width;

    ProgressLine(Session session) {
        this.session = session;
        this.shown = session.isTerminal();
    }

    void show(String text) {
        if (shown) {
            write(Texts.printable(text));
        }
    }

    /** Leaves nothing of it behind. */
    void wipe() {
        if (width > 0) {
            write("");
            session.tellPart(TO_LINE_START);
        }
    }

    private void write(String text) {
        session.tellPart(TO_LINE_START + text + " ".repeat(Math.max(0, width - text.length())));
        width = text.length();
    }
}
