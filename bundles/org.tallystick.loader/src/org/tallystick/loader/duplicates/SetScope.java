package org.tallystick.loader.duplicates;

/** Whether a set concerns the inventory as it is now (Q277674: history must not be reported as current). */
public enum SetScope {
    /** At least two current records, or one current record of clones. */
    CURRENT("current", "Current"),
    /** Only with records that were taken out, or flips that ended long ago. */
    HISTORY("history", "History");

    private final String code;
    private final String label;

    SetScope(String code, String label) {
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
