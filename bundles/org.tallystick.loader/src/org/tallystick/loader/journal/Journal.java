package org.tallystick.loader.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.query.Page;

/**
 * Every change of data that people made, and every removal that files caused, with the way back. Any thread but that of
 * the user interface; failures are {@code StoreException}s.
 */
public interface Journal {

    /** One page of entries, newest first. */
    Page<JournalEntry> entries(JournalFilter filter, Page.Cursor after, int limit);

    /** How many entries a filter finds. */
    int count(JournalFilter filter);

    /** One entry. */
    Optional<JournalEntry> entry(long id);

    /** The rows that an entry changed, before and after; at most {@code limit}. */
    List<RowChange> changes(long id, int limit);

    /** Works out what taking entries back would do, singly or as a run; changes nothing. */
    UndoPlan planUndo(List<Long> entries);

    /** Takes back what a plan says, one transaction for each entry; what moved since the plan is told and left. */
    UndoResult undo(UndoPlan plan, String reason, BooleanSupplier cancelled);
}
