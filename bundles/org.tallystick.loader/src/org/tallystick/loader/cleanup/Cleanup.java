package org.tallystick.loader.cleanup;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;

/**
 * Plans and executes clean-ups of duplicates. Undoing is the {@link org.tallystick.loader.journal.Journal}'s. Any
 * thread but that of the user interface; failures are {@code StoreException}s.
 */
public interface Cleanup {

    /** Works out what would happen; changes nothing. A request that cannot be met is a unit with a problem. */
    CleanupPlan plan(List<PlanRequest> requests, BooleanSupplier cancelled);

    /**
     * Executes a plan, one transaction for each unit. A unit whose records have moved since is skipped and told.
     *
     * @param listener  hears each result when it is durable
     * @param cancelled asked between units
     */
    CleanupResult execute(CleanupPlan plan, Consumer<SetResult> listener, BooleanSupplier cancelled);

    /**
     * Tells what {@link #execute} would, from the real thing in a transaction that is taken back; changes nothing.
     * Entries have the number 0. Loads wait meanwhile.
     */
    CleanupResult rehearse(CleanupPlan plan, Consumer<SetResult> listener, BooleanSupplier cancelled);

    /** Clients that must be given new SMSIDs, by SMSID: the list for whoever goes to them. */
    List<IdentityOrder> identityOrders();

    /** Actions that fit a kind of duplicates; a merge is never offered for clones. */
    List<CleanupAction> actions(DuplicateKind kind);
}
