package org.tallystick.hierarchy.serials;

import java.util.Locale;
import java.util.Optional;

/** Kinds of objects that a site numbers, each with numbers of its own. The code in the database never changes. */
public enum ObjectClass {
    /** Software packages with their programs. */
    PACKAGE(1, "package"),
    /** Advertisements of a program to a collection. */
    ADVERTISEMENT(2, "advertisement"),
    /** Collections of computers by rules and direct membership. */
    COLLECTION(3, "collection"),
    /** Machine groups: static lists of computers. */
    MACHINE_GROUP(4, "machine group");

    private final int code;
    private final String label;

    ObjectClass(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The number by which the database knows it. */
    public int code() {
        return code;
    }

    /** For sentences, in lower case. */
    public String label() {
        return label;
    }

    /** The stable word for scripts and the journal, such as {@code machine-group}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with a number of the database. */
    public static ObjectClass of(int code) {
        for (ObjectClass kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("There is no kind of object " + code);
    }

    /** The kind with a stable word. */
    public static Optional<ObjectClass> ofWord(String word) {
        for (ObjectClass kind : values()) {
            if (kind.word().equalsIgnoreCase(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
