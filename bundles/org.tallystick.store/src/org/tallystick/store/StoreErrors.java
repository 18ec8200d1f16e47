package org.tallystick.store;

import java.sql.SQLException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns failures of the database into {@link StoreException}s with a sentence for people. */
final class StoreErrors {

    static final Logger LOG = LoggerFactory.getLogger("org.tallystick.store");

    private StoreErrors() {
    }

    static StoreException translate(SQLException failure) {
        if (isFull(failure)) {
            return new StoreException(StoreProblem.DISK_FULL,
                    "The disk of the site database is full; nothing of this unit was kept. Free some space, then try again.",
                    failure);
        }
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("40") || state.equals("XJ215")) {
            return new StoreException(StoreProblem.UNAVAILABLE,
                    "Another task held the same rows for too long; nothing of this unit was kept. Try again.", failure);
        }
        if (state.equals("25502") || state.equals("25503")) {
            return new StoreException(StoreProblem.NO_ACCESS,
                    "The site database cannot be written to any more: its disk is full, or its rights were changed."
                            + " Nothing of this unit was kept. Mend that, then open the site again.",
                    failure);
        }
        if (state.startsWith("08") || state.equals("XJ001") && isInterrupted(failure)) {
            return new StoreException(StoreProblem.UNAVAILABLE,
                    "The connection to the site database broke; nothing of this unit was kept. Try again.", failure);
        }
        if (state.startsWith("XSD") || state.startsWith("XSL") || state.startsWith("XM0") || state.startsWith("XBM")
                || state.startsWith("XSCB") || state.startsWith("XSCH") || state.equals("XSAI2")) { // XSAI2: a file is gone
            return new StoreException(StoreProblem.DAMAGED,
                    "The site database cannot be read any more; restore it from a backup. The log has the details.",
                    failure);
        }
        return new StoreException(StoreProblem.FAILED,
                "The site database refused a statement; nothing of this unit was kept. The log has the details.",
                failure);
    }

    /** Whether the same unit may succeed when it is run again. */
    static boolean isTransient(StoreException failure) {
        return failure.getCause() instanceof SQLException cause && cause.getSQLState() != null
                && cause.getSQLState().startsWith("40");
    }

    static boolean hasState(Throwable failure, String wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                for (SQLException next = sql; next != null; next = next.getNextException()) {
                    if (wanted.equals(next.getSQLState())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            if (text.contains("No space left on device") || text.contains("not enough space on the disk")
                    || text.contains("Disk quota exceeded")) {
                return true;
            }
        }
        return hasState(failure, "XSRS1") || hasState(failure, "XBCC3") || hasState(failure, "XSLA4");
    }

    private static boolean isInterrupted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }
}
