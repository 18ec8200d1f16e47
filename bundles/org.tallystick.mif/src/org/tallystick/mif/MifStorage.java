package org.tallystick.mif;

/** Whether an attribute's value is likely to be the same on many computers; a hint only (decision D17). */
public enum MifStorage {
    /** Shared by many, such as a product's name. */
    COMMON("Common"),
    /** The default: differs from computer to computer. */
    SPECIFIC("Specific");

    private final String keyword;

    MifStorage(String keyword) {
        this.keyword = keyword;
    }

    /** How a file spells it. */
    public String keyword() {
        return keyword;
    }
}
