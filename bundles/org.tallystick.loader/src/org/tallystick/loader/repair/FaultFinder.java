package org.tallystick.loader.repair;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.tallystick.store.Computers;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Contents;
import org.tallystick.store.Counters;
import org.tallystick.store.Dangling;
import org.tallystick.store.IntegrityChecks;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;
import org.tallystick.store.Tx;

/**
 * Finds every row of a site that is not as it must be: the one check of the {@code verify} command, of the repair and
 * of the duplicates view, so that none of them sees what another does not (Q215023). All architectures; letters are
 * compared in code, so the collation of the database does not matter (Q200713).
 */
public final class FaultFinder {

    private final Tx tx;
    private final Consumer<RowFault> sink;
    private final BooleanSupplier cancelled;
    private final SharedRows shared;
    private final ContentCheck contents;

    /**
     * Makes a finder over a transaction that sees one state of the site, such as a unit.
     *
     * @param sink hears of each fault; must not write to the database
     */
    public FaultFinder(Tx tx, Consumer<RowFault> sink, BooleanSupplier cancelled) {
        this.tx = tx;
        this.sink = sink;
        this.cancelled = cancelled;
        this.shared = new SharedRows(tx);
        this.contents = new ContentCheck(tx, shared);
    }

    /** Looks at everything; answers how many computers there are, of any state. */
    public long find() {
        int doubled = shared.doubled().size();
        if (doubled > 0) {
            sink.accept(new RowFault(FaultKind.DUPLICATE_DATA_KEY, "INSTANCE", List.of(), doubled, 0,
                    doubled + " rows known by their content are kept more than once.",
                    "Computers name the first of equal rows, the others go."));
        }
        contents();
        history();
        long computers = identities();
        LookupKeys.each(tx, computer -> true, wrong -> told(wrong.fault()));
        UnnamedRows.each(tx, shared, row -> told(row.fault()));
        for (Dangling reference : Dangling.values()) {
            reference.each(tx, (row, target) -> told(TableMender.fault(reference, target)));
        }
        IntegrityChecks.eachCrowdedClient(tx, (architecture, smsid, count) -> told(LeftOvers.crowded(smsid, count)));
        IntegrityChecks.eachBytesWithoutFile(tx, file -> told(LeftOvers.bytes(file)));
        IntegrityChecks.eachFileWithoutBytes(tx, file -> told(LeftOvers.file(file)));
        LeftOvers.staged(tx).forEach(this::told);
        Counters.behind(tx, contents.named()).forEach(counter -> told(fault(counter)));
        return computers;
    }

    private void contents() {
        Contents.each(tx, (computer, body) -> {
            ComputerRow row = Computers.get(tx, computer).orElse(null);
            contents.groups(computer, row, body).faults().forEach(sink);
            return goOn();
        });
        IntegrityChecks.eachWithoutContent(tx, computer -> {
            contents.groups(computer, null, null).faults().forEach(sink);
            return goOn();
        });
    }

    private void history() {
        Contents.eachHistory(tx, row -> {
            contents.state(row).faults().forEach(sink);
            return goOn();
        });
    }

    private long identities() {
        long[] count = { 0 };
        IntegrityChecks.eachComputer(tx, row -> {
            count[0]++;
            IdentityCheck.check(row).faults().forEach(sink);
            return goOn();
        });
        return count[0];
    }

    static RowFault fault(Counters.Behind counter) {
        return new RowFault(FaultKind.COUNTER_BELOW_MAXIMUM, counter.table(), List.of(), 1, 0,
                "The next number of " + counter.table() + " is " + counter.next() + ", but " + counter.used()
                        + " is in use.",
                "The next number becomes " + (counter.used() + 1) + ".");
    }

    private boolean told(RowFault fault) {
        sink.accept(fault);
        return goOn();
    }

    private boolean goOn() {
        if (cancelled.getAsBoolean()) {
            throw new StoreException(StoreProblem.CANCELLED,
                    "The check was cancelled; nothing was changed. Start it again when there is time.", null);
        }
        return true;
    }
}
