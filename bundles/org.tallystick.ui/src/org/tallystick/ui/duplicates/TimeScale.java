package org.tallystick.ui.duplicates;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Where moments stand on a line of some pixels, and which of them to write under it. Plain, without widgets. */
record TimeScale(Instant from, Instant to, int left, int width) {

    private static final List<Duration> STEPS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(12),
            Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(4), Duration.ofDays(7), Duration.ofDays(14),
            Duration.ofDays(30),
            Duration.ofDays(91), Duration.ofDays(182), Duration.ofDays(365));

    /** A moment to write, and where. */
    record Tick(int x, String label) {
    }

    /** A line with some room at both ends, however short the time is. */
    static TimeScale over(Instant first, Instant last, int left, int width) {
        Duration room = Duration.between(first, last).dividedBy(20).plusSeconds(30);
        return new TimeScale(first.minus(room), last.plus(room), left, Math.max(1, width));
    }

    /** Whether days are written with their year. */
    boolean isLong() {
        return Duration.between(from, to).toDays() > 300;
    }

    int x(Instant moment) {
        double part = (double) Duration.between(from, moment).toMillis() / Duration.between(from, to).toMillis();
        return left + (int) Math.round(part * width);
    }

    /** Round moments, each with room for a label of this many pixels. */
    List<Tick> ticks(int labelWidth, ZoneId zone) {
        int most = Math.max(1, width / Math.max(1, labelWidth));
        Duration whole = Duration.between(from, to);
        Duration step = STEPS.stream().filter(one -> whole.dividedBy(one) <= most).findFirst()
                .orElse(Duration.ofDays(Math.max(365, whole.toDays() / most)));
        boolean days = step.compareTo(Duration.ofDays(1)) >= 0;
        DateTimeFormatter format = DateTimeFormatter
                .ofPattern(!days ? "MM-dd HH:mm" : isLong() ? "yyyy-MM-dd" : "MM-dd");
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime tick = from.atZone(zone).truncatedTo(days ? ChronoUnit.DAYS : ChronoUnit.HOURS);
        while (tick.toInstant().isBefore(to)) {
            if (!tick.toInstant().isBefore(from)) {
                ticks.add(new Tick(x(tick.toInstant()), format.format(tick)));
            }
            tick = days ? tick.plusDays(step.toDays()) : tick.plus(step);
        }
        return ticks;
    }
}
