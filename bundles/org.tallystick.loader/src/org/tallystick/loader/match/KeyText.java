package org.tallystick.loader.match;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text under which a canonical value is looked up: the value itself, or for a very long one its beginning and a
 * hash. What a look-up finds is compared in full afterwards.
 */
public final class KeyText {

    private static final int LONGEST = 200;
    private static final int BEGINNING = 150;
    private static final int HASH_BYTES = 16;

    private KeyText() {
    }

    /** The look-up text of a canonical value. */
    public static String of(String normal) {
        if (normal.length() <= LONGEST) {
            return normal;
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
            return normal.substring(0, BEGINNING) + '#' + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
