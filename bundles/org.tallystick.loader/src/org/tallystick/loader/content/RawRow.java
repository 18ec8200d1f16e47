package org.tallystick.loader.content;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a stored set as it stands there, to be moved to another set without being read.
 *
 * @param number number of a shared row; 0 for a row of the computer's own
 * @param own    the bytes of a row of its own; null for a shared one
 */
public record RawRow(int number, byte[] own) {

    /** The rows of a set in order. */
    public static List<RawRow> of(StoredSet set) {
        ByteReader form = new ByteReader(set.rows());
        int count = form.getCount();
        List<RawRow> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int number = form.getInt();
            rows.add(new RawRow(number, number == 0 ? form.getBytes() : null));
        }
        return rows;
    }

    /** The byte form of a set's rows. */
    public static byte[] write(List<RawRow> rows) {
        ByteWriter form = new ByteWriter(rows.size() * 40 + 8);
        form.putNumber(rows.size());
        for (RawRow row : rows) {
            form.putNumber(row.number);
            if (row.number == 0) {
                form.putBytes(row.own);
            }
        }
        return form.toBytes();
    }
}
