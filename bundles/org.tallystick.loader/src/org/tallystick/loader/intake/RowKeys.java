package org.tallystick.loader.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tallystick.loader.content.Row;
import org.tallystick.mif.MifValue;

/** The key values of a row, to find the row that a delta means: texts without case and outer blanks. */
public final class RowKeys {

    private RowKeys() {
    }

    /** Values of the key attributes in order, to be compared with {@code equals}. */
    public static List<Object> of(Row row, List<String> keys) {
        List<Object> values = new ArrayList<>(keys.size());
        for (String key : keys) {
            MifValue value = row.value(key);
            values.add(value instanceof MifValue.Text text ? text.text().strip().toUpperCase(Locale.ROOT)
                    : value == null ? "" : value.toString());
        }
        return values;
    }
}
