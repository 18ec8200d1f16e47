package org.tallystick.hierarchy.serials;

import java.util.Locale;

import org.tallystick.hierarchy.Refusal;

/**
 * The name of an object as administrators know it: the code of the site that made it and five hexadecimal digits, so that
 * package 14 of site M01 is {@code M010000E}. Two databases can have two objects of one such name; what an object is tells
 * its instance GUID alone.
 *
 * @param site   code of the site that made it: the durable proof of where it comes from
 * @param number given once by that site, for each kind of object by itself
 */
public record ObjectId(String site, long number) implements Comparable<ObjectId> {

    /** The largest number that five digits hold. */
    public static final long LARGEST = 0xFFFFF;

    private static final int SITE = 3;
    private static final int LENGTH = 8;

    /** Reads what {@link #toString} shows; letter case does not matter. */
    public static ObjectId parse(String text) {
        String upper = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        if (upper.length() != LENGTH || !upper.substring(0, SITE).chars().allMatch(ObjectId::isCode)
                || !upper.substring(SITE).chars().allMatch(ObjectId::isHex)) {
            throw Refusal
                    .value("The ID of an object is the site code and five hexadecimal digits, such as S010000E, and"
                            + " this one is '" + text + "'.");
        }
        return new ObjectId(upper.substring(0, SITE), Long.parseLong(upper.substring(SITE), 16));
    }

    private static boolean isCode(int c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isHex(int c) {
        return c >= 'A' && c <= 'F' || c >= '0' && c <= '9';
    }

    @Override
    public int compareTo(ObjectId other) {
        int bySite = site.compareTo(other.site);
        return bySite != 0 ? bySite : Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s%05X", site, number);
    }
}
