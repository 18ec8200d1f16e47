package org.tallystick.loader.content;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a stored set as it lies there: the number of a shared row, or the row itself.
 *
 * @param number number of the shared row; 0 for a row of the computer's own
 * @param body   the row of its own; null for a shared one
 */
public record SetEntry(int number, byte[] body) {

    /** Whether the row is a shared one. */
    public boolean isShared() {
        return number != RowStore.OWN_ROW;
    }

    /** The entries of a set; damage ends in an {@link IllegalStateException}. */
    public static List<SetEntry> read(StoredSet set) {
        ByteReader form = new ByteReader(set.rows());
        int count = form.getCount();
        List<SetEntry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int number = form.getInt();
            entries.add(new SetEntry(number, number == RowStore.OWN_ROW ? form.getBytes() : null));
        }
        return entries;
    }

    /** The byte form of entries. */
    public static byte[] write(List<SetEntry> entries) {
        ByteWriter form = new ByteWriter(16 + entries.size() * 8);
        form.putNumber(entries.size());
        for (SetEntry entry : entries) {
            form.putNumber(entry.number);
            if (!entry.isShared()) {
                form.putBytes(entry.body);
            }
        }
        return form.toBytes();
    }
}
