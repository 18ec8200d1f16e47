package org.tallystick.loader.content;

import org.tallystick.mif.MifType;

/** The types that a column of the inventory can have; the finer types of the DMI fold into these (domain 3.4). */
public enum ValueKind {
    /** Any string, and enumerations, which are replaced by their texts. */
    TEXT("text"),
    /** Any integer, widened to 64 bit as needed. */
    INTEGER("integer"),
    /** A date with time. */
    DATE("date");

    private final String label;

    ValueKind(String label) {
        this.label = label;
    }

    /** For sentences, in lower case. */
    public String label() {
        return label;
    }

    /** The kind of a declared type. */
    public static ValueKind of(MifType type) {
        if (type.enumeration() != null || type.kind().isText()) {
            return TEXT;
        }
        return type.kind() == MifType.Kind.DATE ? DATE : INTEGER;
    }

    /** A declaration of this kind. */
    public MifType type(int length) {
        return switch (this) {
            case TEXT -> MifType.of(MifType.Kind.STRING, length);
            case INTEGER -> MifType.of(MifType.Kind.INTEGER64);
            case DATE -> MifType.of(MifType.Kind.DATE);
        };
    }
}
