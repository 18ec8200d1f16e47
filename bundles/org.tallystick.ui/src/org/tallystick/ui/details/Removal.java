package org.tallystick.ui.details;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.tallystick.model.Computer;
import org.tallystick.model.ComputerState;
import org.tallystick.ui.view.Texts;

/** Why a computer is not in the inventory, in words with links. Plain. */
final class Removal {

    /** What the link says that leads to bringing the computer back. */
    static final String RESTORE = "restore";
    /** What the link says that leads to the journal. */
    static final String JOURNAL = "journal";

    private static final Pattern MERGED = Pattern.compile("MERGED_INTO (\\d+)");

    private Removal() {
    }

    /** The computer that this one was merged into. */
    static Optional<String> mergedInto(String reason) {
        Matcher merged = MERGED.matcher(Texts.orEmpty(reason));
        return merged.matches() ? Optional.of(merged.group(1)) : Optional.empty();
    }

    /** The state as text for a link widget; foreign text in it is harmless. */
    static String words(Computer computer) {
        String when = Texts.time(computer.getRemovedAt());
        Optional<String> survivor = mergedInto(computer.getRemovalReason());
        if (computer.getSummary().getState() == ComputerState.MERGED && survivor.isPresent()) {
            return NLS.bind(Messages.Details_facts_merged, survivor.get(), when);
        }
        return NLS.bind(Messages.Details_facts_removed, when, plain(reason(computer.getRemovalReason())));
    }

    /** What the loader or a clean-up noted, in words. */
    static String reason(String code) {
        String reason = Texts.orEmpty(code);
        return switch (reason) {
            case "CLEAN_UP" -> Messages.Reason_clean_up;
            case "DELETED_BY_FILE" -> Messages.Reason_deleted;
            case "SAME_IDENTIFICATION" -> Messages.Reason_m2;
            case "SAME_SMSID" -> Messages.Reason_m4;
            default -> Texts.orDash(reason);
        };
    }

    /** Text in which a link widget finds neither a link nor a mnemonic. */
    static String plain(String text) {
        return text.replace("&", "&&").replace("<", "\u2039").replace(">", "\u203a");
    }
}
