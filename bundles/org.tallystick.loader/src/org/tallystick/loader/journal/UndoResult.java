package org.tallystick.loader.journal;

import java.util.List;

/** The exact account of an undo: one line for each step of its plan. */
public record UndoResult(List<Line> lines) {

    /** Copies the list. */
    public UndoResult {
        lines = List.copyOf(lines);
    }

    /**
     * How one entry ended.
     *
     * @param entry   the entry to take back
     * @param done    whether it was
     * @param undoing number of the entry that records it; 0 where it was not done
     * @param message one sentence
     */
    public record Line(long entry, boolean done, long undoing, String message) {
    }
}
