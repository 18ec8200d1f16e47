package org.tallystick.loader.match;

/** How one attribute of the incoming Identification compares with that of a computer (domain rules A4, A5, 1.7). */
public enum Agreement {
    /** Both have the same value and it can identify a computer. */
    AGREE("agree"),
    /** Both have the same value, but it is one that identifies nothing, such as an all-zero card address. */
    IGNORABLE("same, identifies nothing"),
    /** Both are blank: no obstacle in step 1, no evidence in step 3. */
    BLANK("both blank"),
    /** The values differ, or only one side has one. */
    DIFFER("differ");

    private final String label;

    Agreement(String label) {
        this.label = label;
    }

    /** Label for tables, in lower case. */
    public String label() {
        return label;
    }
}
