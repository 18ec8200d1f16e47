package org.tallystick.mif;

/** Declared access to an attribute. SMS ignores it. */
public enum MifAccess {
    /** The default. */
    READ_ONLY("Read-Only"),
    /** May be set. */
    READ_WRITE("Read-Write"),
    /** May only be set. */
    WRITE_ONLY("Write-Only");

    private final String keyword;

    MifAccess(String keyword) {
        this.keyword = keyword;
    }

    /** How a file spells it. */
    public String keyword() {
        return keyword;
    }
}
