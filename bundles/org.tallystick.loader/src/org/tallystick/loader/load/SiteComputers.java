package org.tallystick.loader.load;

import java.util.HashMap;
import java.util.Map;

import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.match.CurrentComputers;
import org.tallystick.loader.match.Identification;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.Tx;

/** The current computers as one file's transaction sees them; each question is asked of the database once. */
final class SiteComputers implements CurrentComputers {

    private static final int[] NOBODY = {};

    private final Tx tx;
    private final KeyIndex index;
    private final int architecture;
    private final String architectureName;
    private final Map<String, int[]> found = new HashMap<>();
    private final Map<Integer, ComputerRow> rows = new HashMap<>();

    SiteComputers(Tx tx, KeyIndex index, int architecture, String architectureName) {
        this.tx = tx;
        this.index = index;
        this.architecture = architecture;
        this.architectureName = architectureName;
    }

    @Override
    public int[] find(String attributeKey, String normal) {
        if (architecture < 0) {
            return NOBODY; // and no index for an architecture that is not there
        }
        return found.computeIfAbsent(attributeKey + '\0' + normal,
                question -> index.find(tx, architecture, attributeKey, normal));
    }

    @Override
    public Identification identification(int computer) {
        return IdentificationForm.read(architectureName, row(computer).identification());
    }

    ComputerRow row(int computer) {
        return rows.computeIfAbsent(computer, id -> Computers.get(tx, id)
                .orElseThrow(() -> new IllegalStateException("Computer " + id + " is in an index but not there.")));
    }
}
