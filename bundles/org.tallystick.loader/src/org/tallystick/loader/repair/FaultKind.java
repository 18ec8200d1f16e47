package org.tallystick.loader.repair;

/**
 * What can be wrong with rows of inventory groups, in a site as in what comes from outside. The code is the name in
 * lower case with hyphens, and stable.
 */
public enum FaultKind {
    /** One row stands under several keys, or several rows stand under one (Q250063, Q226897). */
    DUPLICATE_DATA_KEY("I1", "Duplicate data key"),
    /** New rows would get keys that are in use (Q199731, Q168565). */
    COUNTER_BELOW_MAXIMUM("I2", "Counter below the maximum"),
    /** A row cannot be read back, or was changed since it was written. */
    DAMAGED_ROW("I3", "Damaged row"),
    /** A row is named that is not there. */
    MISSING_ROW("I3", "Missing row"),
    /** A row without any value, or one that says nothing of whose it is (Q139588 allows only the null row). */
    BLANK_ROW("I3", "Blank row"),
    /** A row is used by several computers, or rows are not those that the computer was given (Q191352). */
    CROSS_LINKED_KEY("I4", "Cross-linked key"),
    /** A computer is looked up by something that its Identification does not say. */
    LOOKUP_KEY("I4", "Wrong look-up key"),
    /** A computer has no Identification, or more than one. */
    IDENTIFICATION("I5", "Identification"),
    /** Something stayed behind: rows in staging, a request too many, bytes without a file (Q226897). */
    LEFT_OVER("I6", "Left over"),
    /** Two rows of a class agree in the keys. */
    EQUAL_GROUP_KEYS("I7", "Equal group keys"),
    /** A row points to a computer or file that is not there, or nobody points to it (Q160901, Q242951). */
    ORPHAN_ROW("I9", "Orphan row"),
    /** Two names differ in nothing but letter case (Q185913, Q200713). */
    CASE_DIFFERENCE("", "Case difference");

    private final String invariant;
    private final String label;

    FaultKind(String invariant, String label) {
        this.invariant = invariant;
        this.label = label;
    }

    /** The invariant that it breaks, {@code I1} to {@code I9}; empty where it breaks none. */
    public String invariant() {
        return invariant;
    }

    /** Two or three words for people. */
    public String label() {
        return label;
    }

    /** The stable code. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
