package org.tallystick.loader.staging;

import org.tallystick.loader.content.ByteReader;
import org.tallystick.loader.content.ByteWriter;

/** The byte form of a staged row: one text for each column of its table, null where it has no value. */
public final class StagedValues {

    private StagedValues() {
    }

    /** Writes the values of a row. */
    public static byte[] write(String[] values) {
        ByteWriter form = new ByteWriter(16 + values.length * 12);
        form.putNumber(values.length);
        for (String value : values) {
            form.putText(value);
        }
        return form.toBytes();
    }

    /** Reads the values of a row. */
    public static String[] read(byte[] body) {
        ByteReader form = new ByteReader(body);
        String[] values = new String[form.getCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = form.getText();
        }
        return values;
    }
}
