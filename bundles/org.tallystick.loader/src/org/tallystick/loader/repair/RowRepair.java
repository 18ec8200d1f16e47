package org.tallystick.loader.repair;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Finds rows that are not as they must be and puts them right: counters first, then rows, then the check again
 * (Q199731). What is done is in the journal with the rows before and after. Any thread but that of the user interface;
 * failures are {@code StoreException}s.
 */
public interface RowRepair {

    /** Checks the whole site and says what the repair would do; changes nothing. Loads wait only where something seems wrong. */
    RepairPlan plan(BooleanSupplier cancelled);

    /**
     * Puts right what a plan found, one transaction for each computer or some hundred other rows. Each place is looked
     * at again; what is sound by now is left alone. Computers that lost rows are asked for a full inventory.
     *
     * @param reason    why, for the journal; may be empty
     * @param listener  hears each step when it is durable
     * @param cancelled asked between steps; what is done stays done
     */
    RepairResult execute(RepairPlan plan, String reason, Consumer<RepairResult.Line> listener,
            BooleanSupplier cancelled);
}
