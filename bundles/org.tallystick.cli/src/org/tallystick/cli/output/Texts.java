package org.tallystick.cli.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How values look on a line for people. */
public final class Texts {

    private static final int THOUSAND = 1000;

    private Texts() {
    }

    /** A time as ISO 8601 in UTC, to the second. */
    public static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A time, or a dash. */
    static String timeOrDash(Instant time) {
        return time == null ? "-" : time(time);
    }

    /** Seconds with at most three decimals. */
    static BigDecimal seconds(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros();
        return seconds.scale() < 1 ? seconds.setScale(1, RoundingMode.UNNECESSARY) : seconds;
    }

    /** An amount with its noun: "1 file", "3 files", "0 files". */
    public static String count(long amount, String noun) {
        return amount + " " + noun + (amount == 1 ? "" : "s");
    }

    /** The age of something in the largest unit that fits. */
    static String age(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + " d";
        }
        if (age.toHours() > 0) {
            return age.toHours() + " h";
        }
        return age.toMinutes() > 0 ? age.toMinutes() + " min" : Math.max(0, age.toSeconds()) + " s";
    }

    /** The size of a file. */
    static String size(long bytes) {
        return bytes < 10L * THOUSAND ? count(bytes, "byte") : bytes / THOUSAND + " kB";
    }

    /**
     * The text with every character that would move the cursor, colour the terminal or turn the direction of writing
     * shown by its code: values come from files of strangers.
     */
    public static String printable(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnsafe(c) && shown == null) {
                shown = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            if (shown != null) {
                append(shown, c);
            }
        }
        return shown == null ? text : shown.toString();
    }

    /** The value, or a dash where there is none. */
    static String orDash(String value) {
        return value == null || value.isEmpty() ? "-" : printable(value);
    }

    private static void append(StringBuilder shown, char c) {
        if (!isUnsafe(c)) {
            shown.append(c);
        } else if (c == '\n') {
            shown.append("\\n");
        } else if (c == '\r') {
            shown.append("\\r");
        } else if (c == '\t') {
            shown.append("\\t");
        } else {
            shown.append(String.format("\\u%04X", (int) c));
        }
    }

    private static boolean isUnsafe(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }
}
