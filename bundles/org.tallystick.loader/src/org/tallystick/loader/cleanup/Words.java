package org.tallystick.loader.cleanup;

import java.util.List;
import java.util.stream.Collectors;

import org.tallystick.store.ComputerRow;

/** Words that sentences of several actions share. */
final class Words {

    private static final int SHOWN = 10;

    private Words() {
    }

    /** The records of a unit, such as {@code computer 17 (LAB9) and 23 (LAB9)}. */
    static String records(Work work) {
        return records(work.records(), work.rows());
    }

    static String records(Records records, List<ComputerRow> rows) {
        String named = rows.stream().limit(SHOWN).map(row -> row.id() + " (" + records.name(row) + ")")
                .collect(Collectors.joining(", "));
        return (rows.size() == 1 ? "computer " : "computers ") + named
                + (rows.size() > SHOWN ? " and " + (rows.size() - SHOWN) + " more" : "");
    }
}
