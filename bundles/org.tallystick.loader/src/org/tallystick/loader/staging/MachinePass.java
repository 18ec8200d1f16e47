package org.tallystick.loader.staging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.repair.FaultKind;
import org.tallystick.mif.MifNames;
import org.tallystick.store.Staging;
import org.tallystick.store.Tx;

/** The part of a pass that looks at each machine as a whole: blank instances, equal keys, its Identification. */
final class MachinePass {

    private static final int AT_ONCE = 50;

    private final StagedPass pass;

    MachinePass(StagedPass pass) {
        this.pass = pass;
    }

    void run() {
        long last = 0;
        while (last >= 0) {
            long from = last;
            pass.goOn();
            last = pass.inTransaction(tx -> some(tx, from));
        }
    }

    /** Looks at some machines after a number; answers the last one, -1 where there are no more. */
    private long some(Tx tx, long after) {
        StagedMachines machines = new StagedMachines(tx, pass.definitions());
        long last = -1;
        for (Staging.Machine machine : Staging.waiting(tx, after, AT_ONCE)) {
            if (machine.machine() != last) { // one that stands twice is told elsewhere
                check(tx, machine, machines);
            }
            last = machine.machine();
        }
        return last;
    }

    private void check(Tx tx, Staging.Machine machine, StagedMachines machines) {
        if (pass.definitions().architectures().get(machine.architecture()).direct()) {
            if (pass.isMending()) {
                Staging.setMachine(tx, machine.machine(), Staging.LEFT_OUT);
            }
            return;
        }
        List<StagedInstance> all = machines.of(machine.machine());
        if (all.size() == StagedMachines.MOST_INSTANCES) {
            leaveOut(tx, machine, FaultKind.DAMAGED_ROW, "instances",
                    "more than " + StagedMachines.MOST_INSTANCES + " instances.");
            return;
        }
        List<StagedInstance> told = withoutBlank(tx, all);
        List<StagedInstance> current = told.stream().filter(one -> !one.row().earlier()).toList();
        current = withoutDoubles(tx, current);
        checkIdentification(tx, machine, current, told);
    }

    private List<StagedInstance> withoutBlank(Tx tx, List<StagedInstance> all) {
        List<StagedInstance> told = new ArrayList<>(all.size());
        for (StagedInstance one : all) {
            if (!one.whole()) {
                continue; // told where its row is missing
            }
            if (!one.isBlank()) {
                told.add(one);
                continue;
            }
            boolean current = !one.row().earlier();
            pass.tally().add(FaultKind.BLANK_ROW, one.group().name(), 1, one.row().machine(), current ? 1 : 0,
                    "An instance of group " + one.group().name() + " has no value at all.",
                    "instances of group " + one.group().name() + " have no value at all.", "They go.");
            pass.drop(tx, one.row(), true);
        }
        return told;
    }

    private record Key(String className, List<String> values) {
    }

    private record SpecificKey(int table, long key) {
    }

    /** Of instances of a class that agree in the keys the last stays, as the loader has it (Q250063). */
    private List<StagedInstance> withoutDoubles(Tx tx, List<StagedInstance> current) {
        Map<Key, StagedInstance> last = new LinkedHashMap<>();
        List<StagedInstance> older = new ArrayList<>();
        Set<SpecificKey> rows = new HashSet<>();
        current.stream().sorted(Comparator.comparingLong(one -> one.row().instance())).forEach(one -> {
            boolean sameRow = one.row().spec() != 0
                    && !rows.add(new SpecificKey(one.row().specTable(), one.row().spec()));
            StagedInstance before = last.put(
                    new Key(MifNames.normalise(one.group().className()), one.key()), one);
            if (before != null && !sameRow) { // one data key twice is told elsewhere
                older.add(before);
            }
        });
        for (StagedInstance one : older) {
            StagedInstance stays = last.get(new Key(MifNames.normalise(one.group().className()), one.key()));
            boolean lost = !one.sameValues(stays);
            pass.tally().add(FaultKind.EQUAL_GROUP_KEYS, one.group().name(), 1, one.row().machine(), lost ? 1 : 0,
                    "An instance of group " + one.group().name() + " has the keys of another one of its machine.",
                    "instances of group " + one.group().name() + " have the keys of another one of their machine.",
                    "The last one stays, as the loader has it.");
            pass.drop(tx, one.row(), lost);
        }
        return List.copyOf(last.values());
    }

    private void checkIdentification(Tx tx, Staging.Machine machine, List<StagedInstance> current,
            List<StagedInstance> told) {
        List<StagedInstance> identities = current.stream().filter(MachinePass::isIdentification).toList();
        if (identities.size() == 1) {
            return;
        }
        if (identities.size() > 1) {
            StagedInstance last = identities.get(identities.size() - 1);
            for (StagedInstance one : identities.subList(0, identities.size() - 1)) {
                pass.tally().add(FaultKind.IDENTIFICATION, last.group().name(), 1, machine.machine(), 1,
                        "An instance of Identification stands beside another one of its machine.",
                        "instances of Identification stand beside another one of their machine.",
                        "The last one stays.");
                pass.drop(tx, one.row(), true);
            }
            return;
        }
        Optional<StagedInstance> earlier = told.stream()
                .filter(one -> one.row().earlier() && isIdentification(one)).max(Comparator.comparingLong(
                        one -> one.row().moment() == null ? Long.MIN_VALUE : one.row().moment()));
        if (earlier.isEmpty()) {
            leaveOut(tx, machine, FaultKind.IDENTIFICATION, "machines",
                    "no Identification, and had none.");
            return;
        }
        pass.tally().add(FaultKind.IDENTIFICATION, earlier.get().group().name(), 1, machine.machine(), 1,
                "A machine has no Identification any more.", "machines have no Identification any more.",
                "The last one that they had counts.");
        if (pass.isMending()) {
            Staging.makeCurrent(tx, earlier.get().row().number());
            pass.addLoss(tx, machine.machine(), earlier.get().row().group());
        }
    }

    private static boolean isIdentification(StagedInstance one) {
        return MifNames.normalise(one.group().className()).equals(InventoryReport.IDENTIFICATION);
    }

    private void leaveOut(Tx tx, Staging.Machine machine, FaultKind kind, String where, String what) {
        pass.tally().add(kind, where, 1, machine.machine(), 0, "A machine has " + what, "machines have " + what,
                "They stay outside; their clients are asked when they send something.");
        if (pass.isMending()) {
            Staging.setMachine(tx, machine.machine(), Staging.LEFT_OUT);
        }
    }
}
