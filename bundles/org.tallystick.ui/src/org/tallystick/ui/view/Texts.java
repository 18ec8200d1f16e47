package org.tallystick.ui.view;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.eclipse.osgi.util.NLS;

/** How numbers, moments and missing values are written in all views. */
public final class Texts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Texts() {
    }

    /** The text, or nothing for null. */
    public static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The text, or a dash for null and blank. */
    public static String orDash(String text) {
        return text == null || text.isBlank() ? "\u2013" : text;
    }

    /** The number with groups of three digits. */
    public static String number(long value) {
        return NumberFormat.getIntegerInstance().format(value);
    }

    /** The number with what it counts: {@code one} for 1, else {@code many} with the number in its place. */
    public static String count(long number, String one, String many) {
        return number == 1 ? one : NLS.bind(many, number(number));
    }

    /** A share from 0 to 1 in percent, rounded down: nothing must look surer than it is. */
    public static String percent(double share) {
        return (int) Math.floor(share * 100 + 1e-9) + " %";
    }

    /** The moment in the time zone of the person, or nothing for null. */
    public static String time(Instant moment) {
        return moment == null ? "" : TIME.format(moment.atZone(ZoneId.systemDefault()));
    }

    /** Seconds with one digit behind the point, minutes and seconds from two minutes on. */
    public static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 120 ? String.format("%.1f s", duration.toMillis() / 1000.0)
                : String.format("%d min %02d s", seconds / 60, seconds % 60);
    }

    /** The last part of a path, whatever separates the folders. */
    public static String fileName(String path) {
        return path == null ? "" : path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Upper case for the first letter. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
