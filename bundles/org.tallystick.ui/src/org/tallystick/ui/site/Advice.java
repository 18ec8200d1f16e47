package org.tallystick.ui.site;

import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** What a person can do about a failure of the site database. */
public final class Advice {

    private Advice() {
    }

    /** What happened, and what to do. */
    public static String sentences(StoreException failure) {
        return failure.getMessage() + ' ' + of(failure.problem());
    }

    /**
     * What happened, without the words behind the semicolon by which the engine tells any program's user what to do:
     * {@link #of} says it in the console's words.
     */
    static String fact(StoreException failure) {
        String message = failure.getMessage();
        int advice = message.indexOf("; ");
        return of(failure.problem()).isEmpty() || advice < 0 ? message : message.substring(0, advice) + '.';
    }

    /** What to do. */
    public static String of(StoreProblem problem) {
        return switch (problem) {
            case IN_USE -> Messages.Advice_in_use;
            case MISSING -> Messages.Advice_missing;
            case EXISTS -> Messages.Advice_exists;
            case NEWER -> Messages.Advice_newer;
            case DAMAGED -> Messages.Advice_damaged;
            case DISK_FULL -> Messages.Advice_disk_full;
            case NO_ACCESS -> Messages.Advice_no_access;
            case BAD_NAME -> Messages.Advice_bad_name;
            case REFUSED -> Messages.Advice_refused;
            case UNAVAILABLE -> Messages.Advice_unavailable;
            case CANCELLED -> Messages.Advice_cancelled;
            case FAILED -> Messages.Advice_failed;
        };
    }
}
