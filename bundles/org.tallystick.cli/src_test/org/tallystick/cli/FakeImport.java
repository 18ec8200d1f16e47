package org.tallystick.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.legacy.ImportListener;
import org.tallystick.loader.legacy.LegacyImport;
import org.tallystick.loader.legacy.LegacyPlan;
import org.tallystick.loader.legacy.LegacyResult;
import org.tallystick.loader.legacy.MachineResult;
import org.tallystick.loader.repair.FaultKind;
import org.tallystick.loader.repair.RowFault;

/** An import into the made-up site: two machines, a doubled data key, a log that agrees. */
final class FakeImport implements LegacyImport {

    final List<String> asked;
    boolean unfinished;
    MachineResult.End second = MachineResult.End.NEW;

    FakeImport(List<String> asked) {
        this.asked = asked;
    }

    private static LegacyPlan plan() {
        return new LegacyPlan(1, "/srv/old", CommandRun.NOW,
                List.of(new LegacyPlan.TableCount("MachineDataTable", 14), new LegacyPlan.TableCount("Disk_SPEC", 5)),
                List.of(new RowFault(FaultKind.DUPLICATE_DATA_KEY, "Disk_SPEC", List.of(3), 1, 1,
                        "Disk_SPEC has 2 rows under the data key 12.", "Both go; nobody can tell which is right.")),
                List.of(), 2, 0, 1, 1, 1, 1,
                List.of(new LegacyPlan.LogFinding("Datdupck.log", "Disk_SPEC", "1 data key", "1 data key in 2 rows",
                        true,
                        "They agree.")),
                List.of("Table Old_COMM is named by no group."));
    }

    @Override
    public LegacyPlan plan(Path folder, ImportListener listener, BooleanSupplier cancelled) {
        asked.add("import " + folder.getFileName());
        listener.step("Checking");
        return plan();
    }

    @Override
    public Optional<LegacyPlan> unfinished() {
        return unfinished ? Optional.of(plan()) : Optional.empty();
    }

    @Override
    public List<LegacyPlan.MachineLoss> losses(LegacyPlan plan, int limit) {
        return List.of(new LegacyPlan.MachineLoss(3, "LAB3", List.of("Disk (1)")));
    }

    @Override
    public LegacyResult execute(LegacyPlan plan, String reason, ImportListener listener, BooleanSupplier cancelled) {
        asked.add("let in because " + reason);
        listener.done(new MachineResult(2, "LAB2", 4, MachineResult.End.UPDATED, 3, List.of(), null, 61));
        listener.done(second == MachineResult.End.NEW
                ? new MachineResult(3, "LAB3", 18, second, 1, List.of(), "X0000003", 62)
                : new MachineResult(3, "LAB3", null, second, 0, List.of("The file is held."), null, 0));
        return new LegacyResult(plan.id(), 61, Map.of(MachineResult.End.UPDATED, 1, second, 1), 1, List.of(), false,
                0.25);
    }

    @Override
    public void discard(int id) {
        asked.add("discard " + id);
    }
}
