package org.tallystick.loader.cleanup;

/**
 * How one unit of a plan ended.
 *
 * @param entry   number of its entry in the journal; 0 where nothing was done
 * @param message one sentence
 */
public record SetResult(PlannedSet planned, End end, long entry, String message) {

    /** How. The code is the name in lower case. */
    public enum End {
        /** Done, and in the journal. */
        DONE,
        /** Something has moved since the plan; nothing was done. */
        SKIPPED,
        /** Was left out, or could not be planned. */
        LEFT_OUT,
        /** The database failed in it; nothing was done. */
        FAILED,
        /** Not reached, as the run was cancelled. */
        CANCELLED
    }
}
