package org.tallystick.hierarchy;

import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** Makes the exceptions by which the hierarchy says no. */
public final class Refusal {

    private Refusal() {
    }

    /** A rule of the hierarchy forbids it. */
    public static StoreException rule(String sentence) {
        return new StoreException(StoreProblem.REFUSED, sentence, null);
    }

    /** A name, code or value that was given cannot be used. */
    public static StoreException value(String sentence) {
        return new StoreException(StoreProblem.BAD_NAME, sentence, null);
    }
}
