package org.tallystick.hierarchy.distribution;

/** How a program is run on a client. */
public enum ProgramFlag {
    /** It needs nobody who answers questions. */
    AUTOMATED("automated"),
    /** It runs in the background, as the system. */
    BACKGROUND("background"),
    /** Its window is minimized. */
    MINIMIZED("minimized");

    private final String label;

    ProgramFlag(String label) {
        this.label = label;
    }

    /** As people and scripts write it. */
    public String label() {
        return label;
    }
}
