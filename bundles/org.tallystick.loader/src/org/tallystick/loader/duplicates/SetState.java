package org.tallystick.loader.duplicates;

/** How far a set of duplicates is. The code is stable. */
public enum SetState {
    /** Found, and nobody has decided. */
    OPEN("open", "Open"),
    /** A policy proposes an action; a person decides. */
    PROPOSED("proposed", "Proposed"),
    /** A person decided; nothing is to be done. */
    DECIDED("decided", "Decided"),
    /** Decided before, and found again with new evidence. */
    REAPPEARED("reappeared", "Reappeared");

    private final String code;
    private final String label;

    SetState(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The word for people. */
    public String label() {
        return label;
    }
}
