package org.tallystick.loader.probable;

import java.util.Locale;

import org.tallystick.loader.junk.JunkCheck;
import org.tallystick.loader.junk.JunkKind;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.ComparisonRules;

/** The forms in which values of traits are compared, and which of them say nothing. Immutable, for any thread. */
final class TraitValues {

    private static final int SHORTEST_SERIAL = 3;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private final JunkCheck junk;

    TraitValues(JunkCheck junk) {
        this.junk = junk;
    }

    int shareLimit() {
        return junk.shareLimit();
    }

    /** The form to compare; empty where the value is blank. */
    static String normal(Trait trait, String raw) {
        if (raw == null) {
            return "";
        }
        String upper = raw.strip().toUpperCase(Locale.ROOT);
        if (upper.equals("NONE")) { // Q191437
            return "";
        }
        return switch (trait) {
            case CARD -> ComparisonRules.normal(AttributeName.NET_CARD_ID, raw);
            case SERIAL, BOARD_SERIAL, ASSET_TAG, VOLUME_SERIAL -> without(upper, " -");
            case UUID -> without(upper, " -{}");
            default -> upper;
        };
    }

    /** Whether a value that is not blank says nothing about who a computer is. */
    boolean isJunk(Trait trait, String raw, String normal) {
        if (junk.isJunk(trait.junk(), JunkCheck.normal(trait.junk(), raw))) {
            return true;
        }
        return switch (trait) {
            case SERIAL, BOARD_SERIAL, ASSET_TAG, VOLUME_SERIAL ->
                normal.length() < SHORTEST_SERIAL || isOneLetter(normal);
            case UUID -> isOneLetter(normal) || junk.isJunk(JunkKind.SERIAL, JunkCheck.normal(JunkKind.SERIAL, raw));
            case CARD -> isOneLetter(normal);
            case IP_ADDRESS -> normal.startsWith("127.") || normal.startsWith("169.254.") || normal.startsWith("0.")
                    || normal.equals("::1");
            default -> false;
        };
    }

    /** A number for a form that is not empty; never 0. Two forms with one number are told apart when they are read again. */
    static long hash(String normal) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < normal.length(); i++) {
            hash = (hash ^ normal.charAt(i)) * FNV_PRIME;
        }
        return notZero(mix(hash));
    }

    /** A number for two numbers; 0 where one of them is 0. */
    static long hash(long one, long other) {
        return one == 0 || other == 0 ? 0 : notZero(mix(one * 31 + other));
    }

    static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private static long notZero(long hash) {
        return hash == 0 ? 1 : hash;
    }

    private static boolean isOneLetter(String normal) {
        return !normal.isEmpty() && normal.chars().allMatch(c -> c == normal.charAt(0));
    }

    private static String without(String text, String letters) {
        StringBuilder kept = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (letters.indexOf(c) < 0) {
                if (kept != null) {
                    kept.append(c);
                }
            } else if (kept == null) {
                kept = new StringBuilder(text.length()).append(text, 0, i);
            }
        }
        return kept == null ? text : kept.toString();
    }
}
