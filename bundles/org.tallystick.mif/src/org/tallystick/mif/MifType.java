package org.tallystick.mif;

import java.util.Objects;

/**
 * Type of an attribute.
 *
 * @param kind the basic type; that of the enumeration if there is one
 * @param length declared length of a text in characters, 0 when undeclared or not a text
 * @param enumeration the enumeration, or null
 */
public record MifType(Kind kind, int length, MifEnum enumeration) {

    public MifType {
        Objects.requireNonNull(kind);
    }

    /** A type without length and enumeration. */
    public static MifType of(Kind kind) {
        return new MifType(kind, 0, null);
    }

    /** A text type with its length. */
    public static MifType of(Kind kind, int length) {
        return new MifType(kind, length, null);
    }

    /** Basic types of the DMI. */
    public enum Kind {
        /** Signed, 32 bit. */
        INTEGER("Integer"),
        /** Signed, 64 bit. */
        INTEGER64("Integer64"),
        /** Unsigned, 32 bit, only grows. */
        COUNTER("Counter"),
        /** Unsigned, 64 bit, only grows. */
        COUNTER64("Counter64"),
        /** Unsigned, 32 bit. */
        GAUGE("Gauge"),
        /** Text. */
        STRING("String"),
        /** Text that can be shown. */
        DISPLAYSTRING("DisplayString"),
        /** Bytes. */
        OCTETSTRING("OctetString"),
        /** A date with time, see {@link MifDate}. */
        DATE("Date");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        /** How a file spells it. */
        public String keyword() {
            return keyword;
        }

        /** Whether values are literals with a declared length. */
        public boolean isText() {
            return this == STRING || this == DISPLAYSTRING || this == OCTETSTRING;
        }

        /** Whether values are integers. */
        public boolean isInteger() {
            return ordinal() <= GAUGE.ordinal();
        }
    }
}
