package org.tallystick.loader.legacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tallystick.mif.MifDate;

/**
 * Times as exports of legacy databases write them: of the DMI, of ISO 8601, of the old server in English, American, and
 * as one number. Times without a zone count as UTC.
 */
final class LegacyTimes {

    private static final int FIRST_CENTURY_YEAR = 1980; // two digits mean 1980 to 2079
    private static final List<DateTimeFormatter> FORMATS = List.of(
            of("uuuu-MM-dd['T'][ ]HH:mm:ss[.SSSSSS][.SSS]['Z']"), of("uuuu-MM-dd['T'][ ]HH:mm"),
            of("uuuu/MM/dd HH:mm:ss"), of("MMM d uuuu h:mm[:ss][:SSS]a"), of("M/d/uuuu h:mm[:ss] a"),
            of("M/d/uuuu H:mm[:ss]"), shortYear("M/d/", " h:mm[:ss] a"), shortYear("M/d/", " H:mm[:ss]"),
            of("uuuuMMdd HH:mm:ss"), of("uuuuMMddHHmmss"));
    private static final List<DateTimeFormatter> DAYS = List.of(day("uuuu-MM-dd"), day("uuuuMMdd"), day("M/d/uuuu"),
            day("MMM d uuuu"));
    private static final DateTimeFormatter DMI = DateTimeFormatter.ofPattern("uuuuMMddHHmmss'.000000+000'",
            Locale.ROOT);

    private LegacyTimes() {
    }

    private static DateTimeFormatter of(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.US);
    }

    private static DateTimeFormatter shortYear(String before, String after) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(before)
                .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_CENTURY_YEAR).appendPattern(after)
                .toFormatter(Locale.US);
    }

    private static DateTimeFormatter day(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0).toFormatter(Locale.US);
    }

    /** The moment that a text means; empty where nobody can tell. */
    static Optional<Instant> parse(String text) {
        if (text == null || text.isBlank() || text.length() > 60) {
            return Optional.empty();
        }
        String value = text.strip().replaceAll("\\s+", " ");
        Optional<Instant> dmi = MifDate.parse(value).flatMap(MifDate::toInstant);
        if (dmi.isPresent()) {
            return dmi;
        }
        for (List<DateTimeFormatter> formats : List.of(FORMATS, DAYS)) {
            for (DateTimeFormatter format : formats) {
                try {
                    return Optional.of(LocalDateTime.parse(value, format).toInstant(ZoneOffset.UTC));
                } catch (DateTimeException e) {
                    continue; // another form then
                }
            }
        }
        return seconds(value);
    }

    private static Optional<Instant> seconds(String value) {
        boolean digits = value.length() >= 9 && value.length() <= 13 && value.chars().allMatch(Character::isDigit);
        if (!digits) {
            return Optional.empty();
        }
        long number = Long.parseLong(value);
        return Optional.of(value.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number));
    }

    /** A moment as the DMI writes it. */
    static String dmi(Instant moment) {
        return DMI.format(moment.atOffset(ZoneOffset.UTC));
    }
}
