package org.tallystick.loader.staging;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.repair.RowFault;
import org.tallystick.store.Imports;
import org.tallystick.store.SiteStore;

/**
 * The check of kind 5 for rows that come from outside, before any of them is let in: an export of a legacy database, a
 * bundle of another site. It knows staged rows only, not what brought them. One pass finds, and the same pass repairs,
 * so that the two cannot disagree (Q215023).
 */
public final class StagedCheck {

    private final SiteStore store;
    private final int importId;
    private final BooleanSupplier cancelled;

    /** Makes the check of an import. */
    public StagedCheck(SiteStore store, int importId, BooleanSupplier cancelled) {
        this.store = store;
        this.importId = importId;
        this.cancelled = cancelled;
    }

    /** Finds what is wrong; changes nothing. */
    public List<RowFault> find(StagedDefinitions definitions) {
        FaultTally tally = new FaultTally();
        store.read(tx -> new DefinitionCheck(tx, definitions, tally).run());
        new StagedPass(store, importId, definitions, tally, false, cancelled).run();
        return tally.faults();
    }

    /**
     * Puts right what is wrong, in small transactions: counters first (Q199731), then rows.
     *
     * @return the definitions as they are now, which are kept with the import
     */
    public StagedDefinitions mend(StagedDefinitions definitions) {
        StagedDefinitions right = store.unit(tx -> {
            StagedDefinitions mended = new DefinitionCheck(tx, definitions, new FaultTally()).run();
            Imports.setDefinitions(tx, importId, mended.write());
            return mended;
        });
        new StagedPass(store, importId, right, new FaultTally(), true, cancelled).run();
        return right;
    }
}
