package org.tallystick.loader.cleanup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.store.ComputerRow;
import org.tallystick.store.JournaledTable;

/** Takes records out of the inventory and keeps them whole. */
final class Quarantine implements Step {

    @Override
    public void plan(PlanDraft draft) {
        List<ComputerRow> current = draft.rows().stream().filter(row -> row.state() == ComputerRow.CURRENT).toList();
        if (current.isEmpty()) {
            draft.problem("None of the records is in the inventory, so there is nothing to take out.");
            return;
        }
        draft.keepRows(current);
        for (ComputerRow row : current) {
            draft.warnOf(row);
            draft.line(PlanLine.Effect.GOES, row.id(), 1, "Record " + draft.title(row)
                    + " leaves the inventory and is kept whole; it can be restored.");
            draft.warn(row.id(), "If its client is alive, its next full inventory makes a new record of "
                    + draft.records().name(row) + ", and what changes only is held until then.");
        }
    }

    @Override
    public String execute(Work work) {
        for (ComputerRow row : work.rows()) {
            work.pen().about(row.id());
            Map<String, Object> columns = new LinkedHashMap<>();
            columns.put("state", (long) ComputerRow.QUARANTINED);
            columns.put("revision", row.revision() + 1L);
            columns.put("removed", work.pen().now());
            columns.put("removed_by", null);
            columns.put("removal_reason", "CLEAN_UP");
            work.change(JournaledTable.COMPUTER, columns, row.id());
        }
        return "Quarantined " + Words.records(work) + ".";
    }
}
