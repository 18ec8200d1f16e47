package org.tallystick.loader.duplicates;

import org.tallystick.store.ComputerRow;

/** Why a record is not current, in words. */
final class Removal {

    /** The loader took it out because several records agreed in all keys (M2). */
    static final String SAME_IDENTIFICATION = "SAME_IDENTIFICATION";
    /** The loader took it out because several records had its SMSID (M4). */
    static final String SAME_SMSID = "SAME_SMSID";

    private Removal() {
    }

    /** Words to follow "was taken out". */
    static String words(ComputerRow row) {
        return words(row.removalReason(), row.removedBy());
    }

    static String words(String reason, Long file) {
        String by = file == null ? "" : " by file " + file;
        return switch (reason == null ? "" : reason) {
            case SAME_IDENTIFICATION -> by + ", as several records agreed in all keys (Q138021)";
            case SAME_SMSID -> by + ", as several records had its SMSID (Q138021)";
            case "DELETED_BY_FILE" -> by + ", which says that the computer is no more";
            case "" -> by;
            default -> by + ": " + reason;
        };
    }
}
