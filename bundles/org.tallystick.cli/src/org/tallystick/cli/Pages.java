package org.tallystick.cli;

import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.tallystick.loader.query.Page;

/** Walks a long list page by page, so that it never stands in memory as a whole. */
final class Pages {

    private static final int ROWS = 500;

    private Pages() {
    }

    /** Hands every row to the consumer and returns how many there were. */
    static <T> long forEach(BiFunction<Page.Cursor, Integer, Page<T>> query, Consumer<T> row) {
        return forEach(Integer.MAX_VALUE, query, row);
    }

    /** Hands at most so many rows to the consumer and returns how many there were. */
    static <T> long forEach(int most, BiFunction<Page.Cursor, Integer, Page<T>> query, Consumer<T> row) {
        int count = 0;
        Page.Cursor next = null;
        do {
            Page<T> page = query.apply(next, Math.min(ROWS, most - count));
            page.rows().forEach(row);
            count += page.rows().size();
            next = page.next();
        } while (next != null && count < most);
        return count;
    }
}
