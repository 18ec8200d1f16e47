package org.tallystick.loader.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.tallystick.store.IntegrityChecks;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** Checks I1 to I9 (domain 2.3), restated for the tables of a site: one query or one pass each. */
public final class SiteVerifier {

    private static final int EXAMPLES = 20;

    private final SiteStore store;

    /** Makes a verifier of a site. */
    public SiteVerifier(SiteStore store) {
        this.store = store;
    }

    /** Collects what breaks one invariant. */
    static final class Finding {

        private final BooleanSupplier cancelled;
        private final List<String> examples = new ArrayList<>();
        private long count;

        Finding(BooleanSupplier cancelled) {
            this.cancelled = cancelled;
        }

        boolean add(String sentence) {
            count++;
            if (examples.size() < EXAMPLES) {
                examples.add(sentence);
            }
            return goOn();
        }

        boolean goOn() {
            if (cancelled.getAsBoolean()) {
                throw new StoreException(StoreProblem.CANCELLED,
                        "The check was cancelled; nothing was changed. Start it again when there is time.", null);
            }
            return true;
        }

        VerifyReport.Check as(String invariant, String title, boolean reportOnly) {
            return new VerifyReport.Check(invariant, title, count, List.copyOf(examples), reportOnly);
        }
    }

    /** Checks everything; changes nothing. Loads wait meanwhile, queries do not. */
    public VerifyReport verify(BooleanSupplier cancelled) {
        Finding keys = new Finding(cancelled);
        Finding numbers = new Finding(cancelled);
        Finding rows = new Finding(cancelled);
        Finding crossed = new Finding(cancelled);
        Finding identities = new Finding(cancelled);
        Finding leftOvers = new Finding(cancelled);
        Finding sameKeys = new Finding(cancelled);
        Finding smsids = new Finding(cancelled);
        Finding members = new Finding(cancelled);
        // As a unit that writes nothing: beside a load, one half would be read before a file and the other after it.
        long computers = store.unit(tx -> {
            IntegrityChecks.equalShared(tx, keys::add);
            IntegrityChecks.numbers(tx, numbers::add);
            ContentCheck contents = new ContentCheck(tx, keys, rows, crossed, sameKeys);
            contents.sharedRows();
            contents.contents();
            contents.history();
            long count = new IdentityCheck(tx, identities, crossed).run();
            IntegrityChecks.unmatched(tx, rows::add, identities::add);
            IntegrityChecks.openRequests(tx, leftOvers::add);
            IntegrityChecks.sameSmsid(tx, smsids::add);
            IntegrityChecks.danglingReferences(tx, members::add);
            return count;
        });
        return new VerifyReport(List.of(
                keys.as("I1", "A row known by its content is kept once, under the hash of its values", false),
                numbers.as("I2", "The next number of every table is above the largest in use", false),
                rows.as("I3", "Every computer has a content row, and every shared row it names is there", false),
                crossed.as("I4", "Rows and look-up keys belong to the computer that they say", false),
                identities.as("I5", "Every computer has one Identification and at most one WorkstationStatus", false),
                leftOvers.as("I6", "Nothing is left over: no half-made unit, at most one open request per client",
                        false),
                sameKeys.as("I7", "Within a computer, rows of a class with keys differ in the keys", false),
                smsids.as("I8", "No two current computers have one SMSID (a report)", true),
                members.as("I9", "Nothing points to a computer or file that is not there", false)), computers);
    }
}
