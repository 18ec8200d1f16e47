package org.tallystick.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.tallystick.mif.MifDocument;

/** Files that are late, double, of strangers, of other things than computers, or damaged. */
final class OddFiles {

    private static final int SMALLEST_FLEET = 40;

    /** The loader stops at a hundred removals an hour (decision D7), and the demo is loaded in less. */
    private static final int MOST_REMOVED = 50;

    private final Arrivals arrivals;
    private final Fleet fleet;
    private final Cast cast;
    private final Roles roles;
    private final Random random;

    OddFiles(Arrivals arrivals, Fleet fleet, Cast cast, Roles roles, Random random) {
        this.arrivals = arrivals;
        this.fleet = fleet;
        this.cast = cast;
        this.roles = roles;
        this.random = random;
    }

    void plan(List<List<SecondWeek.Happening>> days) {
        if (fleet.machines().size() < SMALLEST_FLEET) {
            return;
        }
        List<SecondWeek.Happening> any = new ArrayList<>();
        cast.take(3).forEach(machine -> any.add(() -> lateArrival(machine)));
        cast.take(5).forEach(machine -> any.add(() -> sameBytes(machine)));
        cast.take(3).forEach(machine -> any.add(() -> unknownRow(machine)));
        cast.take(4).stream().limit(MOST_REMOVED).forEach(machine -> any.add(() -> delete(machine)));
        cast.take(2).forEach(machine -> any.add(() -> typeMismatch(machine)));
        planBroken(any);
        for (int i = 0; i < 3; i++) {
            any.add(this::withoutOwner);
        }
        any.add(this::forbidden);
        any.forEach(happening -> days.get(random.nextInt(days.size())).add(happening));
        planStrangers(days);
        planDevices(days);
    }

    /** A scan of two days ago comes after one of today: it was long on its way. */
    private void lateArrival(Machine machine) throws IOException {
        MifDocument older = Report.full(machine, arrivals.now().minus(Duration.ofDays(2)), Report.Keys.DEFAULT);
        machine.fill(0, 3);
        arrivals.add(machine, DemoSituation.RESCAN, full(machine), DemoFile.Expected.updated("M1"));
        arrivals.add(machine, DemoSituation.LATE_ARRIVAL, older, DemoFile.Expected.stale());
    }

    private void sameBytes(Machine machine) throws IOException {
        byte[] bytes = arrivals.add(machine, DemoSituation.RESCAN, full(machine), DemoFile.Expected.updated("M1"));
        arrivals.add(machine.name(), machine.number(), DemoSituation.SAME_BYTES, bytes,
                DemoFile.Expected.unchanged());
    }

    private void unknownRow(Machine machine) throws IOException {
        GroupBuilder change = machine.number() % 2 == 0
                ? new GroupBuilder("Sound", "EXAMPLE|SOUND|1.0").common("Card", 40, "Sound Blaster 16").action("Update")
                : new GroupBuilder("Installed Software", "EXAMPLE|INSTALLED_SOFTWARE|1.0").key(1)
                        .common("Product", 96, "Lotus 1-2-3 für Windows").action("Delete");
        arrivals.add(machine, DemoSituation.UNKNOWN_ROW, Report.delta(machine, arrivals.now(), List.of(change)),
                DemoFile.Expected.held("ROW_MISSING", 0, Events.RESYNC_SENT));
    }

    private void delete(Machine machine) throws IOException {
        arrivals.add(machine, DemoSituation.DELETE, Report.delete(machine), DemoFile.Expected.deleted());
    }

    /** An agent that writes "16 GB" where all others write a number. */
    private void typeMismatch(Machine machine) throws IOException {
        GroupBuilder memory = new GroupBuilder("PC Memory", "MICROSOFT|PC_MEMORY|1.0")
                .text("Total Physical Memory (KByte)", 16, machine.hardware().memoryMiB() / 1024 + " GB");
        arrivals.add(machine, DemoSituation.TYPE_MISMATCH,
                Report.of(Report.identification(machine, Report.Keys.DEFAULT), machine, arrivals.now(),
                        List.of(memory)),
                DemoFile.Expected.refused("TYPE_MISMATCH", Events.TYPE_DIFFERS));
    }

    /** A NOIDMIF in the common folder: nobody can tell whose rooms these are. */
    private void withoutOwner() throws IOException {
        int room = 100 + random.nextInt(400);
        GroupBuilder group = new GroupBuilder("Location", "EXAMPLE|LOCATION|1.0").text("Room", 16, "R " + room)
                .text("Cost Centre", 16, "K" + room * 3);
        add("location-" + room, DemoSituation.WITHOUT_OWNER,
                arrivals.bytes(Report.withoutIdentity(List.of(group)), StandardCharsets.UTF_8),
                DemoFile.Expected.held("ORPHAN", 0));
    }

    private void forbidden() throws IOException {
        add("till-000003", DemoSituation.BAD_IDENTITY, arrivals.bytes(Devices.forbidden(), StandardCharsets.UTF_8),
                DemoFile.Expected.refused("IDMIF_POLICY"));
    }

    private void planBroken(List<SecondWeek.Happening> any) {
        List<Machine> machines = cast.takeGroup(8);
        if (machines.isEmpty()) {
            return;
        }
        String syntax = "MIF_SYNTAX";
        any.add(() -> broken(machines.get(0), BrokenFiles.truncated(text(machines.get(0))), syntax));
        any.add(() -> broken(machines.get(1), BrokenFiles.unescapedQuote(text(machines.get(1))), syntax));
        any.add(() -> broken(machines.get(2), BrokenFiles.singleQuotes(text(machines.get(2))), syntax));
        any.add(() -> broken(machines.get(3), BrokenFiles.groupNotClosed(text(machines.get(3))), syntax));
        any.add(() -> broken(machines.get(4), BrokenFiles.textForNumber(text(machines.get(4))), syntax));
        any.add(() -> add("SETUP", DemoSituation.BROKEN, BrokenFiles.binary(random),
                DemoFile.Expected.refused("NOT_A_MIF")));
        any.add(() -> add("index", DemoSituation.BROKEN, BrokenFiles.webPage(),
                DemoFile.Expected.refused("NOT_A_MIF")));
        any.add(() -> broken(machines.get(5), BrokenFiles.empty(), "EMPTY"));
        any.add(() -> identity(machines.get(6), false, "MIF_NO_IDENTIFICATION"));
        any.add(() -> identity(machines.get(7), true, "MIF_TWO_IDENTIFICATIONS"));
    }

    private void broken(Machine machine, byte[] bytes, String reason) throws IOException {
        arrivals.add(machine.name(), machine.number(), DemoSituation.BROKEN, bytes, DemoFile.Expected.refused(reason));
    }

    private void identity(Machine machine, boolean twice, String reason) throws IOException {
        List<GroupBuilder> groups = new ArrayList<>();
        GroupBuilder architecture = Report.architecture("Personal Computer");
        if (twice) {
            groups.add(Report.identification(machine, Report.Keys.DEFAULT));
            groups.add(architecture);
            groups.add(Report.identification(fleet.machines().get(0), Report.Keys.DEFAULT));
        } else {
            groups.add(architecture);
        }
        groups.add(MachineGroups.memory(machine));
        arrivals.add(machine, DemoSituation.BAD_IDENTITY, Report.withoutIdentity(groups),
                DemoFile.Expected.refused(reason));
    }

    /** Changes of computers whose first inventory was lost; one of them then sends the full one that is asked for. */
    private void planStrangers(List<List<SecondWeek.Happening>> days) {
        for (int i = 0; i < roles.strangers().size(); i++) {
            Machine stranger = roles.strangers().get(i);
            boolean removal = i == 2;
            days.get(i).add(() -> {
                MifDocument document = removal ? Report.delete(stranger)
                        : Report.delta(stranger, arrivals.now(),
                                List.of(MachineGroups.disk(stranger, 0).action("Update")));
                arrivals.add(stranger, DemoSituation.UNKNOWN_COMPUTER, document,
                        DemoFile.Expected.held("UNKNOWN_COMPUTER", 0, Events.RESYNC_SENT));
            });
            if (i == 0) {
                days.get(4).add(() -> arrivals.add(stranger, DemoSituation.RESYNC_ANSWER, full(stranger),
                        DemoFile.Expected.entered("M6")));
            }
        }
    }

    private void planDevices(List<List<SecondWeek.Happening>> days) {
        for (int i = 1; i <= 3; i++) {
            int number = i;
            days.get(0).add(() -> powerSupply(number, 100, DemoFile.Expected.entered("M6")));
            days.get(1).add(() -> projector(number, 800 * number, DemoFile.Expected.entered("M3")));
        }
        days.get(3).add(() -> powerSupply(2, 64, DemoFile.Expected.updated("M1")));
        days.get(3).add(() -> projector(1, 812, DemoFile.Expected.updated("M1")));
    }

    private void powerSupply(int number, int charge, DemoFile.Expected expected) throws IOException {
        MifDocument document = Devices.powerSupply(number, charge, arrivals.now());
        add("ups-" + number, DemoSituation.DEVICE, arrivals.bytes(document, StandardCharsets.UTF_8), expected);
    }

    private void projector(int number, int lampHours, DemoFile.Expected expected) throws IOException {
        add("projector-" + number, DemoSituation.DEVICE,
                arrivals.bytes(Devices.projector(number, lampHours), Place.OFFICE.charset()), expected);
    }

    private void add(String name, DemoSituation situation, byte[] bytes, DemoFile.Expected expected)
            throws IOException {
        arrivals.add(name, 0, situation, bytes, expected);
    }

    private MifDocument full(Machine machine) {
        return Report.full(machine, arrivals.now(), Report.Keys.DEFAULT);
    }

    private String text(Machine machine) {
        return new String(arrivals.bytes(full(machine), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
