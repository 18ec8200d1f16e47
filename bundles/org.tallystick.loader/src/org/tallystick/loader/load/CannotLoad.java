package org.tallystick.loader.load;

import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.mif.MifPosition;
import org.tallystick.model.FileResult;

/**
 * A file turned out not to be loadable after something may have been written: its transaction is undone, and then it
 * is recorded as held or refused in one of its own.
 */
final class CannotLoad extends Exception {

    private static final long serialVersionUID = 1L;

    private final FileResult result;
    private final FileReason reason;
    private final transient MatchOutcome match;
    private final String attribute;
    private final transient MifPosition place;

    CannotLoad(FileResult result, FileReason reason, String sentence, MatchOutcome match, String attribute,
            MifPosition place) {
        super(sentence, null, false, false);
        this.place = place;
        this.result = result;
        this.reason = reason;
        this.match = match;
        this.attribute = attribute;
    }

    /** Line of the group that cannot be loaded, 0 where it has none. */
    int line() {
        return place == null ? 0 : place.line();
    }

    int column() {
        return place == null ? 0 : place.column();
    }

    FileResult result() {
        return result;
    }

    FileReason reason() {
        return reason;
    }

    MatchOutcome match() {
        return match;
    }

    /** The attribute whose type differs, null for any other reason. */
    String attribute() {
        return attribute;
    }
}
