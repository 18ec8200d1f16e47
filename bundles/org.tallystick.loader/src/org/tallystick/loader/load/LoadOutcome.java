package org.tallystick.loader.load;

/** What a loaded file did to the inventory. The labels are an interface of the command line. */
public enum LoadOutcome {
    /** A computer that was there got the values. */
    UPDATE("update"),
    /** A computer was added. */
    NEW("new"),
    /** Several computers were hit and taken out; a full MIF was then entered as a new one (M2, M4). */
    AMBIGUOUS("ambiguous"),
    /** The file ordered the computer's removal (domain decision D6). */
    DELETED("deleted");

    private final String label;

    LoadOutcome(String label) {
        this.label = label;
    }

    /** The stable word for JSON. */
    public String label() {
        return label;
    }
}
