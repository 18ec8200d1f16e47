package org.tallystick.bench.load;

import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.CurrentComputers;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyText;
import org.tallystick.store.Computers;
import org.tallystick.store.Tx;

/** The current computers of a site as the matcher asks for them, by the three keys that the shapes designate. */
record StoredComputers(Tx tx, int architecture) implements CurrentComputers {

    @Override
    public int[] find(String attributeKey, String normal) {
        String key = KeyText.of(normal);
        return switch (attributeKey) {
            case AttributeName.SMSID -> Computers.bySmsid(tx, architecture, key);
            case AttributeName.NAME -> Computers.byName(tx, architecture, key);
            case AttributeName.NET_CARD_ID -> Computers.byCard(tx, architecture, key);
            default -> throw new IllegalArgumentException(attributeKey + " is not a key of the shapes");
        };
    }

    @Override
    public Identification identification(int computer) {
        return IdentificationForm.read(InventoryReport.PERSONAL_COMPUTER,
                Computers.get(tx, computer).orElseThrow().identification());
    }
}
