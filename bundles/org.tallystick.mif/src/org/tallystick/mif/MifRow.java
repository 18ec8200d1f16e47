package org.tallystick.mif;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A row of a table.
 *
 * @param cells in the order of the template's attributes, null for the template's value, nulls at the end left out
 * @param position of the opening brace
 */
public record MifRow(List<MifValue> cells, MifPosition position) {

    public MifRow {
        int count = cells.size();
        while (count > 0 && cells.get(count - 1) == null) {
            count--;
        }
        MifValue[] kept = cells.subList(0, count).toArray(MifValue[]::new);
        cells = Collections.unmodifiableList(Arrays.asList(kept));
        Objects.requireNonNull(position);
    }
}
