package org.tallystick.mif;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A date of the DMI, {@code yyyymmddHHMMSS.uuuuuu+ooo}: offset from UTC in minutes, asterisks for what is not known.
 * This is the only reader of dates, for import, check and tests alike (Q192497). Any four-digit year is read; SMS
 * knew 1980 to 2030 (Q239534). Unknown parts stay unknown instead of being filled from the clock.
 *
 * @param year 0 to 9999, or {@link #UNKNOWN}
 * @param month 1 to 12, or {@link #UNKNOWN}
 * @param day 1 to the length of the month, or {@link #UNKNOWN}
 * @param hour 0 to 23, or {@link #UNKNOWN}
 * @param minute 0 to 59, or {@link #UNKNOWN}
 * @param second 0 to 59, or {@link #UNKNOWN}; the leap second 60 is read as 59
 * @param micro microseconds, or {@link #UNKNOWN}
 * @param offset minutes east of UTC, -999 to 999, or {@link #UNKNOWN}
 */
public record MifDate(int year, int month, int day, int hour, int minute, int second, int micro, int offset) {

    /** Stands for a part written with asterisks. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    /** Characters that count. */
    public static final int LENGTH = 25;

    private static final int NANOS_PER_MICRO = 1_000;
    private static final int FIRST_LEGACY_YEAR = 1980;
    private static final int LAST_LEGACY_YEAR = 2030;

    /** Reads a date; empty when it is none. Blanks and NULs after the 25 characters are ignored. */
    public static Optional<MifDate> parse(String text) {
        return Optional.ofNullable(DateText.read(text));
    }

    /** Whether a literal in place of a date means "no value": empty, blank, or nothing but asterisks. */
    public static boolean isBlank(String text) {
        return text.isBlank() || parse(text).filter(MifDate::isUnknown).isPresent();
    }

    /** Whether every part is unknown. */
    public boolean isUnknown() {
        return year == UNKNOWN && month == UNKNOWN && day == UNKNOWN && hour == UNKNOWN && minute == UNKNOWN
                && second == UNKNOWN;
    }

    /** Whether SMS would have read the year (unknown ones included). */
    public boolean isInLegacyRange() {
        return year == UNKNOWN || year >= FIRST_LEGACY_YEAR && year <= LAST_LEGACY_YEAR;
    }

    /** The year, if known. */
    public OptionalInt knownYear() {
        return year == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(year);
    }

    /**
     * The moment, when all parts from year to second are known. Unknown microseconds count as zero and an unknown
     * offset as UTC.
     */
    public Optional<Instant> toInstant() {
        if (year == UNKNOWN || month == UNKNOWN || day == UNKNOWN || hour == UNKNOWN || minute == UNKNOWN
                || second == UNKNOWN) {
            return Optional.empty();
        }
        int nanos = micro == UNKNOWN ? 0 : micro * NANOS_PER_MICRO;
        LocalDateTime local = LocalDateTime.of(year, month, day, hour, minute, second, nanos);
        return Optional.of(local.minusMinutes(offset == UNKNOWN ? 0 : offset).toInstant(ZoneOffset.UTC));
    }
}
