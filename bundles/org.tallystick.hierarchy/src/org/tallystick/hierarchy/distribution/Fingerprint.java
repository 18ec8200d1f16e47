package org.tallystick.hierarchy.distribution;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.tallystick.hierarchy.serials.ObjectClass;

/**
 * A hash (SHA-256) over what an administrator can change of an object. Two definitions with one fingerprint are the same,
 * whatever their change numbers and times say; line breaks of any system count as one (Q316132). Fields without a value do
 * not count, so that a later version with more fields finds the same.
 *
 * @param hex 64 hexadecimal digits
 */
public record Fingerprint(String hex) {

    /** Bytes of a fingerprint. */
    public static final int LENGTH = 32;

    /** The fingerprint of fields by their names. */
    static Fingerprint of(ObjectClass kind, Map<String, String> fields) {
        MessageDigest digest = digest();
        put(digest, kind.word());
        new TreeMap<>(fields).forEach((name, value) -> {
            String normal = value.replace("\r\n", "\n").replace('\r', '\n').strip();
            if (!normal.isEmpty()) {
                put(digest, name);
                put(digest, normal);
            }
        });
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    /** The fingerprint of the identities of direct members, whatever their order. */
    static Fingerprint ofMembers(Collection<String> guids) {
        MessageDigest digest = digest();
        guids.stream().sorted().forEach(guid -> put(digest, guid));
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    /** A kept fingerprint. */
    static Fingerprint of(byte[] bytes) {
        return new Fingerprint(HexFormat.of().formatHex(bytes));
    }

    /** In the form in which it is kept. */
    byte[] toBytes() {
        return Arrays.copyOf(HexFormat.of().parseHex(hex), LENGTH);
    }

    /** The first twelve digits, for people. */
    public String brief() {
        return hex.substring(0, 12);
    }

    private static void put(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (bytes.length >> shift));
        }
        digest.update(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
