package org.tallystick.loader.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.repair.FaultFinder;
import org.tallystick.store.IntegrityChecks;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Tx;

/** Checks I1 to I9 (domain 2.3), restated for the tables of a site. What it finds is what the repair finds. */
public final class SiteVerifier {

    private static final int EXAMPLES = 20;
    private static final List<String> TITLES = List.of(
            "A row known by its content is kept once, under the hash of its values",
            "The next number of every table is above the largest in use",
            "Every computer has a content row, and every shared row it names is there",
            "Rows and look-up keys belong to the computer that they say",
            "Every computer has one Identification and at most one WorkstationStatus",
            "Nothing is left over: no half-made unit, at most one open request per client",
            "Within a computer, rows of a class with keys differ in the keys",
            "No two current computers have one SMSID (a report)",
            "Nothing points to a computer or file that is not there");

    private final SiteStore store;

    /** Makes a verifier of a site. */
    public SiteVerifier(SiteStore store) {
        this.store = store;
    }

    /** What breaks one invariant. */
    private static final class Findings {

        private final List<String> examples = new ArrayList<>();
        private long count;

        void add(String sentence) {
            count++;
            if (examples.size() < EXAMPLES) {
                examples.add(sentence);
            }
        }
    }

    /** Checks everything; changes nothing. Goes on beside loads; only where something seems wrong do they wait. */
    public VerifyReport verify(BooleanSupplier cancelled) {
        VerifyReport beside = store.read(tx -> check(tx, cancelled));
        // Beside a load, one half can be read before a file and the other after it; so a fault is looked at once more
        // in a unit that writes nothing.
        return beside.sound() ? beside : store.unit(tx -> check(tx, cancelled));
    }

    private static VerifyReport check(Tx tx, BooleanSupplier cancelled) {
        Map<String, Findings> found = new LinkedHashMap<>();
        for (int i = 1; i <= TITLES.size(); i++) {
            found.put("I" + i, new Findings());
        }
        long computers = new FaultFinder(tx, fault -> found.get(fault.kind().invariant()).add(fault.sentence()),
                cancelled).find();
        IntegrityChecks.eachSameSmsid(tx, (architecture, smsid, records) -> {
            found.get("I8").add(records + " current computers have the SMSID " + smsid + ".");
            return true;
        });
        List<VerifyReport.Check> checks = new ArrayList<>();
        found.forEach((invariant, findings) -> checks.add(new VerifyReport.Check(invariant, TITLES.get(checks.size()),
                findings.count, List.copyOf(findings.examples), invariant.equals("I8"))));
        return new VerifyReport(checks, computers);
    }
}
