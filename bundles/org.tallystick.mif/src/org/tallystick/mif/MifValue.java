package org.tallystick.mif;

import java.math.BigInteger;
import java.util.Objects;

/** What a value statement or a table cell holds. */
public sealed interface MifValue {

    /** The value is not known; in an instance this is null. */
    MifValue UNKNOWN = Unknown.UNKNOWN;

    /** The attribute is treated as absent. */
    MifValue UNSUPPORTED = Unsupported.UNSUPPORTED;

    /**
     * A literal, escapes resolved; dates are texts too, see {@link MifDate#parse(String)}.
     *
     * @param text the characters
     */
    record Text(String text) implements MifValue {

        public Text {
            Objects.requireNonNull(text);
        }
    }

    /**
     * An integer.
     *
     * @param value the integer, or {@link Long#MAX_VALUE} when it is larger than that
     * @param big the integer when it is larger than a long (up to 64 unsigned bits), else null
     */
    record Number(long value, BigInteger big) implements MifValue {

        public Number {
            if (big != null && (value != Long.MAX_VALUE || big.bitLength() < Long.SIZE || big.signum() < 0)) {
                throw new IllegalArgumentException("big is only for integers above Long.MAX_VALUE");
            }
        }

        /** An integer that fits a long. */
        public Number(long value) {
            this(value, null);
        }

        /** An integer of any size. */
        public static Number of(BigInteger value) {
            return value.bitLength() < Long.SIZE ? new Number(value.longValue()) : new Number(Long.MAX_VALUE, value);
        }

        /** The integer whatever its size. */
        public BigInteger toBigInteger() {
            return big != null ? big : BigInteger.valueOf(value);
        }

        @Override
        public String toString() {
            return big != null ? big.toString() : Long.toString(value);
        }
    }

    /**
     * A value that a program would supply ({@code * "name"}). SMS ignores such attributes.
     *
     * @param name the path block that names the program
     */
    record Instrumented(String name) implements MifValue {

        public Instrumented {
            Objects.requireNonNull(name);
        }
    }

    /** The keyword {@code unsupported}. */
    enum Unsupported implements MifValue {
        /** The one value. */
        UNSUPPORTED
    }

    /** The keyword {@code unknown}. */
    enum Unknown implements MifValue {
        /** The one value. */
        UNKNOWN
    }
}
