package org.tallystick.loader.policy;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.cleanup.CleanupResult;

/**
 * Rules that look through the found sets after a search, by hand or on a schedule. They only propose unless a person
 * says otherwise. Any thread but that of the user interface; failures are {@code StoreException}s.
 */
public interface Policies {

    /** The rules in force: as shipped, one for kind 3 that proposes merges of high confidence. */
    List<CleanupPolicy> policies();

    /** Puts other rules in force; at most one for a kind. The change is in the journal. */
    void set(List<CleanupPolicy> policies);

    /** Looks through the open sets; what is executed is in the journal as one run. */
    Outcome run(BooleanSupplier cancelled);

    /**
     * What a run came to.
     *
     * @param proposed sets that were marked as proposed
     * @param executed what was done; without results where no rule executes
     * @param left     sets that fit a rule which had reached its most
     */
    record Outcome(int proposed, CleanupResult executed, int left) {
    }
}
