package org.tallystick.loader.duplicates;

import org.tallystick.store.ComputerRow;

/** Why a record is not current, in words. */
final class Removal {

    /** The loader took it out because several records agreed in all keys (M2). */
    static final String SAME_IDENTIFICATION = "SAME_IDENTIFICATION";
    /** The loader took it out because several records had its SMSID (M4). */
    static final String SAME_SMSID = "SAME_SMSID";

    private static final String SPLIT_FROM = "SPLIT_FROM ";
    private static final String MERGED_INTO = "MERGED_INTO ";

    private Removal() {
    }

    /** Whether it is part of another record's history, which a person split. */
    static boolean isSplit(ComputerRow row) {
        return row.state() == ComputerRow.QUARANTINED && row.removalReason() != null
                && row.removalReason().startsWith(SPLIT_FROM);
    }

    /** Words to follow "was taken out", for a record in quarantine. */
    static String words(ComputerRow row) {
        String by = row.removedBy() == null ? "" : " by file " + row.removedBy();
        return switch (row.removalReason() == null ? "" : row.removalReason()) {
            case SAME_IDENTIFICATION -> by + ", as several records agreed in all keys (Q138021)";
            case SAME_SMSID -> by + ", as several records had its SMSID (Q138021)";
            case "DELETED_BY_FILE" -> by + ", which says that the computer is no more";
            case "CLEAN_UP" -> " by a clean-up";
            case "" -> by;
            default -> isSplit(row)
                    ? " of the history of computer " + row.removalReason().substring(SPLIT_FROM.length())
                            + " when that was split"
                    : by + ": " + row.removalReason();
        };
    }

    /** Why a record is not current; null where it is. */
    static String sentence(ComputerRow row) {
        if (row.state() == ComputerRow.CURRENT) {
            return null;
        }
        String reason = row.removalReason() == null ? "" : row.removalReason();
        return row.state() == ComputerRow.MERGED
                ? "Joined into " + (reason.startsWith(MERGED_INTO)
                        ? "computer " + reason.substring(MERGED_INTO.length()) + "."
                        : "another record.")
                : "Taken out" + words(row) + ".";
    }
}
