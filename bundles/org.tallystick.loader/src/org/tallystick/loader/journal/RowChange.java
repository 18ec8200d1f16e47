package org.tallystick.loader.journal;

import java.util.Map;

/**
 * One row that an entry changed, in words.
 *
 * @param table    what kind of row, for people, such as {@code computer} or {@code history}
 * @param row      which one, for people
 * @param computer the record it belongs to; null where to none
 * @param before   the columns that differ as they were; empty for a row that was added
 * @param after    the same afterwards; empty for a row that was taken away
 */
public record RowChange(String table, String row, Integer computer, Map<String, String> before,
        Map<String, String> after) {
}
