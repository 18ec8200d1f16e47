package org.tallystick.loader.query;

import java.util.List;

/**
 * A page of a long list.
 *
 * @param rows detached snapshots
 * @param next where the following page begins; null at the end
 */
public record Page<T>(List<T> rows, Cursor next) {

    /** A place in a list: the sort value and the number of the last row seen. Opaque to callers. */
    public record Cursor(String sortValue, long id) {
    }
}
