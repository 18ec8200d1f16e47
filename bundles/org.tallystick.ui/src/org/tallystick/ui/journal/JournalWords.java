package org.tallystick.ui.journal;

import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.ui.Icons;

/** How entries of the journal are put in words and pictures. */
final class JournalWords {

    /** Codes of actions in the order of the filter. */
    static final List<String> ACTIONS = List.of("merge", "split", "keep-separate", "same-computer", "new-identity",
            "quarantine", "delete", "restore", "repair", "removal", "note", "tag", "junk", "policy", "undo");

    private static final int LISTED = 12;

    private JournalWords() {
    }

    static String action(String code) {
        CleanupAction action = CleanupAction.of(code);
        if (action != null) {
            return action.label();
        }
        return switch (code) {
            case "removal" -> Messages.Action_removal;
            case "note" -> Messages.Action_note;
            case "tag" -> Messages.Action_tag;
            case "junk" -> Messages.Action_junk;
            case "policy" -> Messages.Action_policy;
            case "undo" -> Messages.Action_undo;
            default -> code;
        };
    }

    static String icon(String code) {
        CleanupAction action = CleanupAction.of(code);
        if (action != null) {
            return Icons.of(action);
        }
        return switch (code) {
            case "removal" -> Icons.REMOVED;
            case "note" -> Icons.NOTE;
            case "tag" -> Icons.TAG;
            case "junk" -> Icons.IGNORABLE;
            case "policy" -> Icons.PROPOSED;
            case "undo" -> Icons.UNDO;
            default -> Icons.INFO;
        };
    }

    static String computers(JournalEntry entry) {
        List<Integer> all = entry.computers();
        String listed = String.join(", ", all.stream().limit(LISTED).map(String::valueOf).toList());
        return all.size() <= LISTED ? listed : NLS.bind(Messages.Computers_more, listed, all.size() - LISTED);
    }

    /** Whether the entry stands, was taken back, or cannot be. */
    static String state(JournalEntry entry) {
        if (entry.undoneBy() != null) {
            return NLS.bind(Messages.State_undone, Long.toString(entry.undoneBy()));
        }
        if (entry.undoOf() != null) {
            return NLS.bind(Messages.State_undoes, Long.toString(entry.undoOf()));
        }
        return entry.undoable() ? Messages.State_stands : Messages.State_no_image;
    }

    static String stateIcon(JournalEntry entry) {
        if (entry.undoneBy() != null || entry.undoOf() != null) {
            return Icons.UNDO;
        }
        return entry.undoable() ? Icons.AGREE : Icons.INFO;
    }

    /** Whether undoing can be asked for. */
    static boolean canUndo(JournalEntry entry) {
        return entry.undoable() && entry.undoneBy() == null;
    }

    static String values(Map<String, String> values, String absent) {
        if (values.isEmpty()) {
            return absent;
        }
        return String.join("; ", values.entrySet().stream()
                .map(value -> NLS.bind(Messages.Change_value, value.getKey(),
                        value.getValue() == null ? Messages.Change_null : value.getValue()))
                .toList());
    }
}
