package org.tallystick.loader.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyText;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.KeyValues;
import org.tallystick.store.RowImages;
import org.tallystick.store.RowName;
import org.tallystick.store.Tx;

/**
 * Makes the look-up keys of a record those of its Identification. A file that came after an entry may have changed keys
 * that the entry knows nothing of.
 */
final class LookupRows {

    private final Tx tx;
    private final JournalPen pen;

    LookupRows(Tx tx, JournalPen pen) {
        this.tx = tx;
        this.pen = pen;
    }

    void restore(int computer) {
        List<RowName> there = KeyValues.of(tx, computer);
        List<RowName> right;
        try {
            right = Computers.get(tx, computer).map(this::right).orElseGet(List::of);
        } catch (IllegalStateException e) {
            return; // an Identification that cannot be read is for the repair
        }
        for (RowName row : there) {
            if (!right.contains(row)) {
                pen.touch(row);
                RowImages.put(tx, row, null);
            }
        }
        for (RowName row : right) {
            if (!there.contains(row)) {
                pen.touch(row);
                KeyValues.insert(tx, ((Long) row.values().get(0)).intValue(), (String) row.values().get(1), computer);
            }
        }
    }

    private List<RowName> right(ComputerRow row) {
        Identification identification = IdentificationForm.read("", row.identification());
        List<RowName> right = new ArrayList<>();
        for (KeyValues.KeyAttribute attribute : KeyValues.attributes(tx, row.architecture())) {
            Optional.of(identification.normal(attribute.nameKey())).filter(normal -> !normal.isEmpty())
                    .ifPresent(normal -> right.add(RowName.of(JournaledTable.KEY_VALUE, attribute.id(),
                            KeyText.of(normal), row.id())));
        }
        return right;
    }
}
