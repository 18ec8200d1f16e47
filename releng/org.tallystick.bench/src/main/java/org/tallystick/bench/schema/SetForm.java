package org.tallystick.bench.schema;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.tallystick.bench.shape.Row;

/** The rows of one class of one computer as bytes: numbers of shared rows, and the computer's own rows in full. */
final class SetForm {

    private static final byte SHARED = 1;
    private static final byte OWN = 0;

    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
    private final RowForm form = new RowForm();
    private final Dictionary dictionary;

    SetForm(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    byte[] write(int classNumber, List<Row> rows) throws SQLException {
        buffer.clear();
        for (Row row : rows) {
            byte[] body = form.write(classNumber, row.values());
            if (row.spec().isCommon()) {
                buffer.put(SHARED).putInt(dictionary.idOf(body));
            } else {
                buffer.put(OWN).putShort((short) body.length).put(body);
            }
        }
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }

    /** Whether one of the shared rows is in the set. */
    static boolean has(ByteBuffer set, Set<Integer> ids) {
        while (set.hasRemaining()) {
            if (set.get() == SHARED) {
                if (ids.contains(set.getInt())) {
                    return true;
                }
            } else {
                int length = set.getShort();
                set.position(set.position() + length);
            }
        }
        return false;
    }
}
