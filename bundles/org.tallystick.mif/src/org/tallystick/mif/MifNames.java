package org.tallystick.mif;

import java.util.Locale;

/** Comparison of names and class strings, which keep the spelling they were written in. */
public final class MifNames {

    private MifNames() {
    }

    /** The form in which two names or classes are compared: upper case of the root locale, no blanks around. */
    public static String normalise(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
