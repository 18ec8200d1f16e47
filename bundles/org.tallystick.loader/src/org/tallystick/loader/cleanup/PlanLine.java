package org.tallystick.loader.cleanup;

/**
 * One effect of a planned action, before it happens.
 *
 * @param computer the record it is about; null where it is about none
 * @param count    how many things are concerned
 * @param text     one sentence for people
 */
public record PlanLine(Effect effect, Integer computer, int count, String text) {

    /** What becomes of it. The code is the name in lower case. */
    public enum Effect {
        /** Leaves the inventory. */
        GOES,
        /** Comes into the inventory. */
        COMES,
        /** Goes to another record. */
        MOVES,
        /** Stays with another value. */
        CHANGES,
        /** Will be missing until the next inventory. */
        MISSING,
        /** A full inventory will be asked for. */
        ASKS,
        /** Is remembered. */
        REMEMBERS,
        /** Somebody should think first. */
        WARNING
    }
}
