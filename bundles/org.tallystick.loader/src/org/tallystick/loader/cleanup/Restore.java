package org.tallystick.loader.cleanup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.JournaledTable;

/** Brings records back from quarantine, and asks their clients for what they sent meanwhile (Q250063). */
final class Restore implements Step {

    @Override
    public void plan(PlanDraft draft) {
        List<ComputerRow> removed = draft.rows().stream().filter(row -> row.state() == ComputerRow.QUARANTINED)
                .toList();
        if (removed.isEmpty()) {
            draft.problem("None of the records is in quarantine, so there is nothing to restore.");
            return;
        }
        draft.keepRows(removed);
        for (ComputerRow row : removed) {
            draft.warnOf(row);
            draft.line(PlanLine.Effect.COMES, row.id(), 1,
                    "Record " + draft.title(row) + " comes back into the inventory as it was.");
            if (!row.smsidKey().isEmpty()) {
                for (int other : Computers.bySmsid(draft.tx(), row.architecture(), row.smsidKey())) {
                    draft.warn(row.id(), "Computer " + other
                            + " has the same SMSID; the next file of the client may take both out again (Q138021).");
                }
                if (!Work.isAsked(draft.tx(), row)) {
                    draft.line(PlanLine.Effect.ASKS, row.id(), 1, "The client of computer " + row.id()
                            + " is asked for a full inventory, as what it sent meanwhile is not in the record.");
                }
            }
        }
    }

    @Override
    public String execute(Work work) {
        for (ComputerRow row : work.rows()) {
            work.pen().about(row.id());
            Map<String, Object> columns = new LinkedHashMap<>();
            columns.put("state", (long) ComputerRow.CURRENT);
            columns.put("revision", row.revision() + 1L);
            columns.put("removed", null);
            columns.put("removed_by", null);
            columns.put("removal_reason", null);
            work.change(JournaledTable.COMPUTER, columns, row.id());
            work.ask(row.architecture(), work.records().identification(row), row.id(), "RESTORED");
        }
        return "Restored " + Words.records(work) + ".";
    }
}
