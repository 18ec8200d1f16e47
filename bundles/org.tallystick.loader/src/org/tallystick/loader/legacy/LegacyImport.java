package org.tallystick.loader.legacy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Brings a damaged legacy database in: exports of its tables as CSV are read into staging, checked and repaired there,
 * shown, and let in machine by machine with their history. Any thread but that of the user interface; failures are
 * {@code StoreException}s.
 */
public interface LegacyImport {

    /**
     * Reads an export, finds what is wrong with it and puts it right in staging; the site stays as it is. An import of
     * the same export that was interrupted is taken up where it was; one of another export must be finished or given up
     * first.
     *
     * @param folder files such as {@code GroupMap.csv}, {@code MachineDataTable.csv}, {@code Disk_SPEC.csv}, and logs of
     *               the old utilities beside them
     */
    LegacyPlan plan(Path folder, ImportListener listener, BooleanSupplier cancelled);

    /** The import that is prepared or interrupted; empty where there is none. */
    Optional<LegacyPlan> unfinished();

    /** What machines lose by the repair, by number; at most {@code limit}. */
    List<LegacyPlan.MachineLoss> losses(LegacyPlan plan, int limit);

    /**
     * Lets in what was prepared, one transaction for each machine, each with its entry in the journal. Machines that lost
     * rows are asked for a full inventory. What a kill or a cancel leaves is let in by the next call.
     *
     * @param reason why, for the journal; may be empty
     */
    LegacyResult execute(LegacyPlan plan, String reason, ImportListener listener, BooleanSupplier cancelled);

    /** Gives an import up and empties the staging; what was let in stays. */
    void discard(int id);
}
