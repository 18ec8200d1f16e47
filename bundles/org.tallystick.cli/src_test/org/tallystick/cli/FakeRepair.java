package org.tallystick.cli;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.tallystick.loader.repair.FaultKind;
import org.tallystick.loader.repair.RepairPlan;
import org.tallystick.loader.repair.RepairResult;
import org.tallystick.loader.repair.RowFault;
import org.tallystick.loader.repair.RowRepair;

/** A repair of the made-up site, which has a counter and a computer with a fault. */
final class FakeRepair implements RowRepair {

    private static final RowFault COUNTER = new RowFault(FaultKind.COUNTER_BELOW_MAXIMUM, "COMPUTER", List.of(), 1, 0,
            "The next number of COMPUTER is 5, and 17 is in use.", "It becomes 18.");
    private static final RowFault DOUBLED = new RowFault(FaultKind.EQUAL_GROUP_KEYS, "Disk", List.of(17), 2, 1,
            "Computer 17 has 2 rows of Disk with the key C.", "The later one stays.");

    final List<String> asked;
    boolean sound;
    String problem;

    FakeRepair(List<String> asked) {
        this.asked = asked;
    }

    private static RepairPlan of(RowFault... faults) {
        return new RepairPlan(CommandRun.NOW, 320, List.of(faults),
                faults.length == 0 ? Map.of() : Map.of(COUNTER.kind(), 1L, DOUBLED.kind(), 1L),
                faults.length == 0 ? List.of() : List.of(17), faults.length == 0 ? 0 : 1);
    }

    @Override
    public RepairPlan plan(BooleanSupplier cancelled) {
        return sound ? of() : of(COUNTER, DOUBLED);
    }

    @Override
    public RepairResult execute(RepairPlan plan, String reason, Consumer<RepairResult.Line> listener,
            BooleanSupplier cancelled) {
        asked.add("repair because " + reason);
        if (plan.isSound()) {
            return new RepairResult(0, plan, List.of(), plan, false, 0.1);
        }
        List<RepairResult.Line> lines = List.of(new RepairResult.Line(0, null, List.of(COUNTER), 0, null, null),
                new RepairResult.Line(problem == null ? 51 : 0, 17, List.of(DOUBLED), 1,
                        problem == null ? "X0000001" : null, problem));
        lines.forEach(listener);
        return new RepairResult(51, plan, lines, problem == null ? of() : plan, false, 0.25);
    }
}
