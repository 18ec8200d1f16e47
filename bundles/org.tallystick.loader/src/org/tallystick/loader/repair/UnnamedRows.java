package org.tallystick.loader.repair;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.tallystick.loader.catalog.ClassDefinition;
import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.StoredRow;
import org.tallystick.store.Contents;
import org.tallystick.store.Definitions;
import org.tallystick.store.Tx;

/**
 * Shared rows that no computer names and that do not have the values of their hash, or stand once more under it: the
 * next load that has such a row would name them. Unnamed rows that are as they say harm nobody.
 */
final class UnnamedRows {

    /** A shared row by its number. */
    record Unnamed(int id) {
        RowFault fault() {
            return new RowFault(FaultKind.ORPHAN_ROW, "INSTANCE", List.of(), 1, 0, "Shared row " + id
                    + " is named by no computer and is not what its hash says.", "The row goes.");
        }
    }

    private UnnamedRows() {
    }

    /** Visits them, after all groups were looked at through the same {@code shared}. */
    static void each(Tx tx, SharedRows shared, Predicate<Unnamed> visitor) {
        BitSet named = (BitSet) shared.named().clone();
        List<ClassDefinition> classes = Definitions.classIds(tx).stream().map(shared::definition)
                .filter(Objects::nonNull).toList();
        ContentHash.Maker maker = new ContentHash.Maker();
        Contents.eachInstance(tx, (id, hash, body) -> {
            boolean odd = !named.get(id) && (shared.first(id) != id || !fits(hash, body, classes, maker));
            return !odd || visitor.test(new Unnamed(id));
        });
    }

    private static boolean fits(byte[] hash, byte[] body, List<ClassDefinition> classes, ContentHash.Maker maker) {
        StoredRow row = SharedRows.read(body);
        if (row == null) {
            return false;
        }
        ContentHash kept = ContentHash.of(hash);
        for (ClassDefinition definition : classes) {
            int size = definition.attributes().size();
            if (Arrays.stream(row.positions()).allMatch(position -> position >= 1 && position <= size)
                    && definition.toRow(row, maker).hash().equals(kept)) {
                return true;
            }
        }
        return false;
    }
}
