package org.tallystick.loader.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The hash under which rows, sets and contents are known: the first 16 bytes of SHA-256. Compared instead of the
 * values, so it must be one that nobody can make collide. Equal for equal values at every site, as it is made from
 * names and values and never from numbers of a database.
 */
public record ContentHash(long high, long low) implements Comparable<ContentHash> {

    /** Length in bytes. */
    public static final int LENGTH = 16;

    /** Reads a hash as the store keeps it. */
    public static ContentHash of(byte[] bytes) {
        return of(bytes, 0);
    }

    static ContentHash of(byte[] bytes, int offset) {
        return new ContentHash(number(bytes, offset), number(bytes, offset + 8));
    }

    /** The 16 bytes. */
    public byte[] toBytes() {
        byte[] bytes = new byte[LENGTH];
        for (int i = 0; i < 8; i++) {
            bytes[i] = (byte) (high >>> 56 - 8 * i);
            bytes[8 + i] = (byte) (low >>> 56 - 8 * i);
        }
        return bytes;
    }

    @Override
    public int compareTo(ContentHash other) {
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }

    private static long number(byte[] bytes, int offset) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | bytes[offset + i] & 0xFF;
        }
        return value;
    }

    /** The hash over all groups of a computer, whatever their order. */
    public static ContentHash ofSets(List<StoredSet> sets, Function<StoredSet, String> classKey, Maker maker) {
        List<byte[]> entries = new ArrayList<>(sets.size());
        for (StoredSet set : sets) {
            entries.add(entry(set.source(), classKey.apply(set), set.hash()));
        }
        return ofEntries(entries, maker);
    }

    /** What one set adds to {@link #ofEntries}. */
    public static byte[] entry(int source, String classKey, ContentHash hash) {
        return new ByteWriter(80).putText(classKey).putNumber(source).putRaw(hash.toBytes()).toBytes();
    }

    /** The hash over the entries of all sets. */
    public static ContentHash ofEntries(List<byte[]> entries, Maker maker) {
        List<byte[]> sorted = new ArrayList<>(entries);
        sorted.sort(Arrays::compareUnsigned);
        ByteWriter form = maker.form();
        form.putNumber(sorted.size());
        sorted.forEach(form::putBytes);
        return maker.make();
    }

    /** Makes hashes; keeps its digest and memory, so one per thread. */
    public static final class Maker {

        private final MessageDigest digest = sha256();
        private final ByteWriter form = new ByteWriter(512);

        /** An empty form to fill before {@link #make()}. */
        public ByteWriter form() {
            form.clear();
            return form;
        }

        /** The hash of what was put into the form. */
        public ContentHash make() {
            digest.update(form.buffer(), 0, form.length());
            return of(digest.digest());
        }

        /** The hash of a set of rows, whatever their order. */
        public ContentHash ofSet(ContentHash[] rows) {
            ContentHash[] sorted = rows.clone();
            Arrays.sort(sorted);
            ByteWriter bytes = form();
            bytes.putNumber(sorted.length);
            for (ContentHash row : sorted) {
                bytes.putRaw(row.toBytes());
            }
            return make();
        }
    }

    /** A new SHA-256 digest. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
