package org.tallystick.loader.verify;

import java.util.Map;

import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.content.RowStore;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyText;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.IntegrityChecks;
import org.tallystick.store.Tx;

/** Holds each computer's look-up keys against its Identification, and its status against the rule of one. */
final class IdentityCheck {

    private final Tx tx;
    private final SiteVerifier.Finding identities;
    private final SiteVerifier.Finding crossed;

    IdentityCheck(Tx tx, SiteVerifier.Finding identities, SiteVerifier.Finding crossed) {
        this.tx = tx;
        this.identities = identities;
        this.crossed = crossed;
    }

    /** Answers how many computers there are, of any state. */
    long run() {
        long[] count = { 0 };
        IntegrityChecks.eachComputer(tx, row -> {
            count[0]++;
            check(row);
            return identities.goOn();
        });
        return count[0];
    }

    private void check(ComputerRow row) {
        try {
            Identification identification = IdentificationForm.read("", row.identification());
            if (identification.attributes().isEmpty()) {
                identities.add("Computer " + row.id() + " has no Identification.");
            }
            Map.of(AttributeName.NAME, row.nameKey(), AttributeName.SMSID, row.smsidKey(), AttributeName.NET_CARD_ID,
                    row.cardKey()).forEach((attribute, key) -> {
                        if (!KeyText.of(identification.normal(attribute)).equals(key)) {
                            crossed.add("Computer " + row.id() + " is looked up by another " + attribute
                                    + " than its Identification has.");
                        }
                    });
        } catch (IllegalStateException e) {
            identities.add("The Identification of computer " + row.id() + " cannot be read back.");
        }
        if (row.status() != null && StoredSet.read(row.status()).stream().mapToInt(RowStore::count).sum() > 1) {
            identities.add("Computer " + row.id() + " has more than one WorkstationStatus.");
        }
    }
}
