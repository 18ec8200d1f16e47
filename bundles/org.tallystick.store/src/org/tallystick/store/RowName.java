package org.tallystick.store;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of one row: its table and the values of its primary key, each a Long or a String.
 */
public record RowName(JournaledTable table, List<Object> values) {

    private static final char SEPARATOR = '\u001f';

    /** Copies the list; whole numbers become Long, so that a row has one name. */
    public RowName {
        values = values.stream().map(value -> value instanceof Integer number ? (Object) number.longValue() : value)
                .toList();
        if (values.size() != table.keys().size()) {
            throw new IllegalArgumentException(table + " is named by " + table.keys());
        }
    }

    /** Names a row. */
    public static RowName of(JournaledTable table, Object... values) {
        return new RowName(table, List.of(values));
    }

    /** The values as one text, from which {@link #read} makes them again. */
    public String key() {
        StringBuilder key = new StringBuilder();
        for (Object value : values) {
            if (!key.isEmpty()) {
                key.append(SEPARATOR);
            }
            key.append(value instanceof String ? 's' : 'n').append(value);
        }
        return key.toString();
    }

    static RowName read(String table, String key) {
        List<Object> values = new ArrayList<>();
        int start = 0;
        while (start <= key.length()) {
            int end = key.indexOf(SEPARATOR, start);
            end = end < 0 ? key.length() : end;
            String value = key.substring(start + 1, end);
            values.add(key.charAt(start) == 's' ? value : (Object) Long.valueOf(value));
            start = end + 1;
        }
        return new RowName(JournaledTable.valueOf(table), values);
    }
}
