package org.tallystick.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What happens to computers in an ordinary week. */
final class Changes {

    private final Arrivals arrivals;
    private final Fleet fleet;
    private final Random random;

    Changes(Arrivals arrivals, Fleet fleet, Random random) {
        this.arrivals = arrivals;
        this.fleet = fleet;
        this.random = random;
    }

    void rename(Machine machine) throws IOException {
        machine.rename(fleet.newName(machine.place()));
        full(machine, DemoSituation.RENAME, DemoFile.Expected.updated("M5", Events.ATTRIBUTES_DIFFER));
    }

    void swapCard(Machine machine) throws IOException {
        machine.plugIn(fleet.newCard());
        full(machine, DemoSituation.SWAPPED_CARD, DemoFile.Expected.updated("M5", Events.ATTRIBUTES_DIFFER));
    }

    void rescan(Machine machine) throws IOException {
        full(machine, DemoSituation.RESCAN, DemoFile.Expected.updated("M1"));
    }

    /** Disks fill up, programs come, are updated and go, people change desks. */
    void delta(Machine machine) throws IOException {
        List<GroupBuilder> changes = new ArrayList<>();
        machine.fill(0, 1 + random.nextInt(6));
        changes.add(MachineGroups.disk(machine, 0).action("Update"));
        if (random.nextInt(2) == 0) {
            machine.patch();
            changes.add(MachineGroups.operatingSystem(machine).action("Update"));
        }
        if (random.nextInt(2) == 0) {
            int index = random.nextInt(machine.programs().size());
            machine.programs().set(index, machine.programs().get(index).updated());
            changes.add(MachineGroups.program(machine.programs().get(index)).action("Update"));
        }
        if (random.nextInt(3) == 0) {
            Programs.Program added = Programs.other(machine.programs(), random);
            Programs.Program gone = machine.programs().remove(random.nextInt(machine.programs().size()));
            changes.add(new GroupBuilder("Installed Software", "EXAMPLE|INSTALLED_SOFTWARE|1.0").key(1)
                    .common("Product", 96, gone.name()).action("Delete"));
            machine.programs().add(added);
            changes.add(MachineGroups.program(added).action("Add"));
        }
        if (random.nextInt(10) == 0) {
            List<Names.Person> people = machine.place().people();
            machine.handTo(people.get(random.nextInt(people.size())));
            changes.add(MachineGroups.user(machine).action("Update"));
        }
        arrivals.add(machine, DemoSituation.DELTA, Report.delta(machine, arrivals.now(), changes),
                DemoFile.Expected.updated("M1"));
    }

    private void full(Machine machine, DemoSituation situation, DemoFile.Expected expected) throws IOException {
        arrivals.add(machine, situation, Report.full(machine, arrivals.now(), Report.Keys.DEFAULT), expected);
    }
}
