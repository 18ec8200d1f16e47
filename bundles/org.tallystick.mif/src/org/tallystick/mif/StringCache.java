package org.tallystick.mif;

import java.util.Arrays;

/**
 * Gives the same string for the same characters, so that names repeated in every file of a site are not allocated
 * again. Bounded: a newcomer takes the place of an older string.
 */
final class StringCache {

    private static final int SLOTS = 4096;
    private static final int MAX_LENGTH = 128;

    private final char[][] keys = new char[SLOTS][];
    private final String[] strings = new String[SLOTS];

    String get(char[] text, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        if (length > MAX_LENGTH) {
            return new String(text, from, length);
        }
        int slot = slot(text, from, length);
        char[] key = keys[slot];
        if (key != null && key.length == length && Arrays.equals(key, 0, length, text, from, to)) {
            return strings[slot];
        }
        String fresh = new String(text, from, length);
        keys[slot] = Arrays.copyOfRange(text, from, to);
        strings[slot] = fresh;
        return fresh;
    }

    /** A hash of at most eight characters: telling names apart is enough, the comparison does the rest. */
    private static int slot(char[] text, int from, int length) {
        int hash = length;
        int step = 1 + (length >> 3);
        for (int i = length - 1; i >= 0; i -= step) {
            hash = hash * 31 + text[from + i];
        }
        hash *= 0x9E3779B9;
        return hash >>> 20;
    }
}
