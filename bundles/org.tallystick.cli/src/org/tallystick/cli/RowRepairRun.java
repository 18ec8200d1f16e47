package org.tallystick.cli;

import org.tallystick.cli.output.RepairLines;
import org.tallystick.loader.repair.RepairPlan;
import org.tallystick.loader.repair.RepairResult;
import org.tallystick.loader.repair.RowRepair;

/** The repair of rows: what it would do, or does, step by step. */
final class RowRepairRun {

    private final Session session;
    private final boolean json;

    RowRepairRun(Session session, boolean json) {
        this.session = session;
        this.json = json;
    }

    int preview(RowRepair repair, Interruption interruption) {
        RepairPlan plan = repair.plan(interruption);
        if (json) {
            plan.faults().forEach(fault -> session.json().line(line -> RepairLines.json(line, fault)));
            session.json().line(line -> RepairLines.summary(line, plan));
        } else {
            RepairLines.text(session.out(), plan);
        }
        session.tell("This was a dry run: nothing was changed.");
        return plan.isSound() ? ExitCode.DONE : ExitCode.FOUND;
    }

    int apply(RowRepair repair, String reason, Interruption interruption) {
        RepairPlan plan = repair.plan(interruption);
        StepReport<RepairResult.Line> report = new StepReport<>(session, this::print, interruption);
        RepairResult result = repair.execute(plan, reason, report, report);
        if (report.isClosed()) {
            return ExitCode.CLOSED_PIPE;
        }
        if (json) {
            session.json().line(line -> RepairLines.summary(line, result));
        } else {
            RepairLines.textSummary(session.out(), result);
        }
        if (result.cancelled()) {
            return ExitCode.INTERRUPTED;
        }
        return result.after() != null && result.after().isSound() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private void print(RepairResult.Line step) {
        if (json) {
            session.json().line(line -> RepairLines.json(line, step));
        } else {
            RepairLines.text(session.out(), step);
        }
    }
}
