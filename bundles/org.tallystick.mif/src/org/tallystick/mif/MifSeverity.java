package org.tallystick.mif;

/** Weight of a {@link MifProblem}. */
public enum MifSeverity {
    /** The file is refused as a whole. */
    ERROR,
    /** The file is accepted, but something was repaired or lost. */
    WARNING,
    /** Worth a line in a report; nothing was changed. */
    INFO
}
