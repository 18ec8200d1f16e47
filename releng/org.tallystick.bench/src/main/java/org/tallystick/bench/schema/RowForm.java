package org.tallystick.bench.schema;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Rows as bytes: each value with a length, texts in UTF-8, integers as eight bytes. One thread. */
final class RowForm {

    private static final byte NUMBER = (byte) 0xFF;

    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 20);

    byte[] write(int classNumber, Object[] values) {
        buffer.clear();
        buffer.put((byte) classNumber);
        for (Object value : values) {
            if (value instanceof Long number) {
                buffer.put(NUMBER).putLong(number);
            } else {
                byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
                buffer.put((byte) 0).putShort((short) text.length).put(text);
            }
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    /** A value by its place, as text. */
    static String text(byte[] row, int column) {
        ByteBuffer in = ByteBuffer.wrap(row, 1, row.length - 1);
        for (int i = 0;; i++) {
            String value;
            if (in.get() == NUMBER) {
                value = Long.toString(in.getLong());
            } else {
                byte[] text = new byte[in.getShort()];
                in.get(text);
                value = new String(text, StandardCharsets.UTF_8);
            }
            if (i == column) {
                return value;
            }
        }
    }
}
