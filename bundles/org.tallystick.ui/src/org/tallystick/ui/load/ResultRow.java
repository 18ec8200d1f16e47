package org.tallystick.ui.load;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadOutcome;
import org.tallystick.model.FileResult;
import org.tallystick.model.InventoryFile;
import org.tallystick.ui.files.FileWords;
import org.tallystick.ui.view.Texts;

/**
 * How one file ended, as a line of the list: of a run of this console, or as the site remembers it.
 *
 * @param fileId   number of the file's record, 0 where none was kept
 * @param computer number of the computer, 0 for none
 * @param why      the reason, or what the file did
 */
record ResultRow(long fileId, FileResult result, String file, int computer, String why) {

    static ResultRow of(FileOutcome done) {
        return new ResultRow(done.fileId(), done.result(), done.file(), done.computer().orElse(0), why(done));
    }

    private static String why(FileOutcome done) {
        if (done.reason() != null) {
            return FileWords.advice(done.reason());
        }
        if (done.message() != null || done.outcome() == null) {
            return Texts.orEmpty(done.message());
        }
        String what = word(done.outcome());
        return switch (done.events().size()) {
            case 0 -> what;
            case 1 -> NLS.bind(Messages.Result_event, what);
            default -> NLS.bind(Messages.Result_events, what, done.events().size());
        };
    }

    static ResultRow of(InventoryFile file) {
        String why = file.getReason() != null ? FileWords.advice(file.getReason())
                : file.getMessage() != null ? file.getMessage()
                        : outcome(file.getOutcome()).map(ResultRow::word).orElse("");
        return new ResultRow(file.getId(), file.getResult(), file.getName(), file.getComputerId(), why);
    }

    private static Optional<LoadOutcome> outcome(String label) {
        return Arrays.stream(LoadOutcome.values()).filter(outcome -> outcome.label().equals(label)).findFirst();
    }

    private static String word(LoadOutcome outcome) {
        return switch (outcome) {
            case NEW -> Messages.Outcome_new;
            case UPDATE -> Messages.Outcome_update;
            case AMBIGUOUS -> Messages.Outcome_ambiguous;
            case DELETED -> Messages.Outcome_deleted;
        };
    }

    /** What stays the same of the line when it is read again. */
    Object key() {
        return fileId > 0 ? fileId : file;
    }
}
