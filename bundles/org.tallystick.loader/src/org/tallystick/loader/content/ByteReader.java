package org.tallystick.loader.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link ByteWriter} built. Bytes that are not of that form are damage and end in an
 * {@link IllegalStateException}; no length is trusted beyond the bytes that are there.
 */
public final class ByteReader {

    private final byte[] bytes;
    private final int end;
    private int position;

    /** Reads from the first byte. */
    public ByteReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** Reads a part. */
    public ByteReader(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.position = offset;
        this.end = offset + length;
    }

    /** Whether bytes are left. */
    public boolean hasMore() {
        return position < end;
    }

    /** Where the next byte lies. */
    public int position() {
        return position;
    }

    /** The next byte, 0 to 255. */
    public int get() {
        need(1);
        return bytes[position++] & 0xFF;
    }

    /** A whole number from 0 on. */
    public long getNumber() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int piece = get();
            value |= (long) (piece & 0x7F) << shift;
            if (piece < 0x80) {
                return value;
            }
        }
        throw damaged();
    }

    /** A whole number that counts or names something. */
    public int getInt() {
        long value = getNumber();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw damaged();
        }
        return (int) value;
    }

    /** A count of items that each take at least one byte. */
    public int getCount() {
        int count = getInt();
        need(count);
        return count;
    }

    /** Any whole number. */
    public long getSigned() {
        long value = getNumber();
        return value >>> 1 ^ -(value & 1);
    }

    /** A text, or null. */
    public String getText() {
        int length = getInt() - 1;
        if (length < 0) {
            return null;
        }
        need(length);
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    /** Bytes with their number before them. */
    public byte[] getBytes() {
        return getRaw(getInt());
    }

    /** Bytes as they are. */
    public byte[] getRaw(int length) {
        need(length);
        byte[] part = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return part;
    }

    /** Passes over bytes. */
    public void skip(int length) {
        need(length);
        position += length;
    }

    private void need(int count) {
        if (count < 0 || count > end - position) {
            throw damaged();
        }
    }

    private static IllegalStateException damaged() {
        return new IllegalStateException("The kept bytes are damaged.");
    }
}
