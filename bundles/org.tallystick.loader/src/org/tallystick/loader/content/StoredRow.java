package org.tallystick.loader.content;

import org.tallystick.mif.MifValue;

/**
 * One row of a stored set, read back.
 *
 * @param positions positions of the attributes that have a value, rising
 * @param values    one for each position
 */
public record StoredRow(int[] positions, MifValue[] values) {

    /** The value at a position of the class, null where there is none. */
    public MifValue at(int position) {
        for (int i = 0; i < positions.length; i++) {
            if (positions[i] == position) {
                return values[i];
            }
        }
        return null;
    }

    /** Reads the byte form; damage ends in an {@link IllegalStateException}. */
    public static StoredRow read(byte[] body) {
        ByteReader form = new ByteReader(body);
        int count = form.getCount();
        int[] positions = new int[count];
        MifValue[] values = new MifValue[count];
        for (int i = 0; i < count; i++) {
            positions[i] = form.getInt();
            values[i] = Values.get(form);
        }
        return new StoredRow(positions, values);
    }

    byte[] write() {
        ByteWriter form = new ByteWriter(128);
        form.putNumber(positions.length);
        for (int i = 0; i < positions.length; i++) {
            form.putNumber(positions[i]);
            Values.put(form, values[i]);
        }
        return form.toBytes();
    }
}
