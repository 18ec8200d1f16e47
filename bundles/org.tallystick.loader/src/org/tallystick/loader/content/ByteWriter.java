package org.tallystick.loader.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds the compact byte forms that the store keeps: integers of variable length, texts and byte strings. */
public final class ByteWriter {

    private byte[] bytes;
    private int length;

    /** Begins an empty form. */
    public ByteWriter(int expected) {
        bytes = new byte[Math.max(expected, 16)];
    }

    /** Appends a byte. */
    public ByteWriter put(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    /** Appends a whole number from 0 on in 7-bit pieces. */
    public ByteWriter putNumber(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** Appends any whole number, small magnitudes short. */
    public ByteWriter putSigned(long value) {
        return putNumber(value << 1 ^ value >> 63);
    }

    /** Appends a text, null allowed. */
    public ByteWriter putText(String text) {
        if (text == null) {
            return putNumber(0);
        }
        int chars = text.length();
        boolean ascii = true;
        for (int i = 0; i < chars && ascii; i++) {
            ascii = text.charAt(i) < 0x80;
        }
        if (!ascii) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            putNumber(utf8.length + 1L);
            return putRaw(utf8);
        }
        putNumber(chars + 1L);
        room(chars);
        for (int i = 0; i < chars; i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** Appends bytes with their number before them. */
    public ByteWriter putBytes(byte[] value) {
        putNumber(value.length);
        return putRaw(value);
    }

    /** Appends bytes as they are. */
    public ByteWriter putRaw(byte[] value) {
        return putRaw(value, 0, value.length);
    }

    /** Appends a part of bytes as they are. */
    public ByteWriter putRaw(byte[] value, int offset, int count) {
        room(count);
        System.arraycopy(value, offset, bytes, length, count);
        length += count;
        return this;
    }

    /** How many bytes there are. */
    public int length() {
        return length;
    }

    /** Begins anew in the same memory. */
    public void clear() {
        length = 0;
    }

    /** The memory itself, of which {@link #length()} bytes count. */
    byte[] buffer() {
        return bytes;
    }

    /** A copy of what was built. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
