package org.tallystick.hierarchy;

import java.util.Map;
import java.util.Set;

import org.tallystick.store.RowImages;

/** What never goes back when the journal puts a row back: change numbers and times. */
public final class Rising {

    private static final String REVISION = "revision";
    private static final String CHANGED = "changed";

    private Rising() {
    }

    /**
     * The columns of an image with a higher change number than ever before, changed now.
     *
     * @param image   what the row becomes; not null
     * @param now     image of the present; null where there is none
     * @param highest further columns that keep the higher value
     */
    public static Map<String, Object> columns(byte[] image, byte[] now, long at, Set<String> highest) {
        Map<String, Object> columns = RowImages.read(image);
        Map<String, Object> present = now == null ? Map.of() : RowImages.read(now);
        columns.put(REVISION, Math.max(number(columns, REVISION), number(present, REVISION)) + 1);
        columns.put(CHANGED, at);
        highest.forEach(column -> columns.put(column, Math.max(number(columns, column), number(present, column))));
        return columns;
    }

    private static long number(Map<String, Object> columns, String name) {
        return columns.get(name) instanceof Long value ? value : 0;
    }
}
