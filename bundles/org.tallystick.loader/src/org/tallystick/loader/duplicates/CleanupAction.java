package org.tallystick.loader.duplicates;

/** What can be done with duplicates. The code is stable. */
public enum CleanupAction {
    /** Joins records of one real computer into one (kinds 1, 3, 4). */
    MERGE("merge", "Merge into one record"),
    /** Divides the mixed history of clones by identity (kind 2). */
    SPLIT("split", "Split the history by identity"),
    /** They are different computers; never ask again. */
    KEEP_SEPARATE("keep-separate", "Keep separate"),
    /** They are one computer (dual boot, dock, rename) and stay as they are; never ask again. */
    SAME_COMPUTER("same-computer", "Same computer, leave as is"),
    /** Their clients must be given new SMSIDs; the set is watched until they are. */
    NEW_IDENTITY("new-identity", "New identity for the clients"),
    /** Out of the inventory, kept whole. */
    QUARANTINE("quarantine", "Quarantine"),
    /** Out of the database, kept in the journal only. */
    DELETE("delete", "Delete"),
    /** From quarantine back into the inventory. */
    RESTORE("restore", "Restore from quarantine"),
    /** Mends doubled, crossed and orphaned rows (kind 5): counters first, then rows, then a check (Q199731). */
    REPAIR("repair", "Repair rows");

    private final String code;
    private final String label;

    CleanupAction(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The words for people. */
    public String label() {
        return label;
    }

    /** The action of a code; null where there is none. */
    public static CleanupAction of(String code) {
        for (CleanupAction action : values()) {
            if (action.code.equals(code)) {
                return action;
            }
        }
        return null;
    }
}
