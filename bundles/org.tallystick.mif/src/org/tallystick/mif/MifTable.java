package org.tallystick.mif;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table: many instances of the class of an earlier group.
 *
 * @param name shown to people
 * @param id or null
 * @param className class string of the template
 * @param rows in file order
 * @param position of the word {@code start}
 */
public record MifTable(String name, Integer id, String className, List<MifRow> rows, MifPosition position)
        implements MifElement {

    public MifTable {
        Objects.requireNonNull(name);
        Objects.requireNonNull(className);
        Objects.requireNonNull(position);
        rows = List.copyOf(rows);
    }

    MifTable withoutPositions() {
        List<MifRow> bare = new ArrayList<>(rows.size());
        for (MifRow row : rows) {
            bare.add(new MifRow(row.cells(), MifPosition.NONE));
        }
        return new MifTable(name, id, className, bare, MifPosition.NONE);
    }
}
