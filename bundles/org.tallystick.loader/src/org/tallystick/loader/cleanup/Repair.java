package org.tallystick.loader.cleanup;

import java.util.List;

import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.repair.RowFault;
import org.tallystick.loader.repair.SiteRepair;
import org.tallystick.store.ComputerRow;

/** Puts the rows of a set of kind 5 right, by the check that found them (Q215023). */
final class Repair implements Step {

    private final SiteRepair repair;

    Repair(SiteRepair repair) {
        this.repair = repair;
    }

    @Override
    public void plan(PlanDraft draft) {
        if (draft.set() == null || draft.set().kind() != DuplicateKind.DOUBLED_ROWS) {
            draft.problem("A repair is for sets of doubled rows; search for them first.");
            return;
        }
        for (Evidence evidence : draft.set().evidence()) {
            draft.line(PlanLine.Effect.CHANGES, null, 1, evidence.text());
        }
        for (ComputerRow row : draft.rows()) {
            if (!row.smsidKey().isEmpty() && !Work.isAsked(draft.tx(), row)) {
                draft.line(PlanLine.Effect.MISSING, row.id(), 1, "What computer " + row.id()
                        + " loses is missing until its client sends a full inventory, for which it is then asked.");
            }
        }
    }

    @Override
    public String execute(Work work) {
        List<RowFault> done = repair.repair(work.tx(), work.pen(), work.planned().set());
        work.planned().computers().forEach(work.pen()::about);
        return done.isEmpty() ? "Nothing was wrong any more in " + work.planned().title() + "."
                : "Repaired " + done.size() + (done.size() == 1 ? " fault" : " faults") + " in "
                        + work.planned().title() + ".";
    }
}
