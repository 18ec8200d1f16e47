package org.tallystick.loader.cleanup;

import java.util.LinkedHashMap;
import java.util.Map;

import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.Contents;
import org.tallystick.store.Events;
import org.tallystick.store.FileRecords;
import org.tallystick.store.IdentityChanges;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.KeyValues;
import org.tallystick.store.Notes;
import org.tallystick.store.RowName;

/** Takes records out of the database; only the journal keeps them, whole. */
final class Delete implements Step {

    @Override
    public void plan(PlanDraft draft) {
        if (draft.rows().stream().anyMatch(row -> row.state() == ComputerRow.MERGED)) {
            draft.problem("One of the records was merged into another; take the merge back first.");
            return;
        }
        for (ComputerRow row : draft.rows()) {
            int id = row.id();
            draft.warnOf(row);
            draft.line(PlanLine.Effect.GOES, id, 1, "Record " + draft.title(row)
                    + " leaves the database; the journal keeps it for an undo.");
            draft.line(PlanLine.Effect.GOES, id, Contents.historyKeys(draft.tx(), id).size(),
                    "Its earlier states leave the database.");
            draft.line(PlanLine.Effect.GOES, id, Notes.count(draft.tx(), id), "Its notes leave the database.");
            draft.line(PlanLine.Effect.GOES, id, Notes.tags(draft.tx(), id).size(), "Its tags leave the database.");
            draft.line(PlanLine.Effect.GOES, id, Notes.memberships(draft.tx(), id).size(),
                    "Its memberships end, so that no collection points to nobody.");
            draft.line(PlanLine.Effect.CHANGES, id, Events.idsOf(draft.tx(), id).size(),
                    "Its events no longer name a record.");
            draft.line(PlanLine.Effect.CHANGES, id, FileRecords.idsOf(draft.tx(), id).size(),
                    "The files that were loaded into it no longer name a record.");
            if (!row.smsidKey().isEmpty()) {
                draft.line(PlanLine.Effect.MISSING, id, 1, "The inventory of " + draft.records().name(row)
                        + " is missing until its client sends a full one, if it is alive.");
                if (!Work.isAsked(draft.tx(), row)) {
                    draft.line(PlanLine.Effect.ASKS, id, 1,
                            "The client of computer " + id + " is asked for a full inventory.");
                }
            }
        }
    }

    @Override
    public String execute(Work work) {
        String summary = "Deleted " + Words.records(work) + ".";
        for (ComputerRow row : work.rows()) {
            int id = row.id();
            work.pen().about(id);
            Belongings belongings = new Belongings(work, id);
            belongings.eventsTo(null);
            belongings.requestsTo(null);
            Map<String, Object> nobody = new LinkedHashMap<>();
            nobody.put("computer", null);
            FileRecords.idsOf(work.tx(), id).forEach(file -> work.change(JournaledTable.INVENTORY_FILE, nobody, file));
            Contents.historyKeys(work.tx(), id)
                    .forEach(file -> work.delete(RowName.of(JournaledTable.HISTORY, id, file)));
            Notes.of(work.tx(), id).forEach(note -> work.delete(RowName.of(JournaledTable.NOTE, note.id())));
            Notes.tagKeys(work.tx(), id).forEach(tag -> work.delete(RowName.of(JournaledTable.TAG, id, tag)));
            Notes.memberships(work.tx(), id)
                    .forEach(object -> work.delete(RowName.of(JournaledTable.MEMBERSHIP, id, object)));
            KeyValues.of(work.tx(), id).forEach(work::delete);
            IdentityChanges.keys(work.tx(), id)
                    .forEach(file -> work.delete(RowName.of(JournaledTable.IDENTITY_CHANGE, id, file)));
            work.delete(RowName.of(JournaledTable.CONTENT, id));
            work.delete(RowName.of(JournaledTable.COMPUTER, id));
            if (!row.smsidKey().isEmpty()) {
                int[] others = Computers.bySmsid(work.tx(), row.architecture(), row.smsidKey());
                work.ask(row.architecture(), work.records().identification(row), others.length == 1 ? others[0] : null,
                        "DELETED");
            }
        }
        return summary;
    }
}
