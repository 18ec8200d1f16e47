package org.tallystick.demo;

import java.io.IOException;
import java.util.List;

/** Computers that are taken for others, and how that is found out: the situations of Q138021 and Q192859. */
final class Confusions {

    private final Arrivals arrivals;
    private final Fleet fleet;
    private final Cast cast;
    private final Roles roles;

    Confusions(Arrivals arrivals, Fleet fleet, Cast cast, Roles roles) {
        this.arrivals = arrivals;
        this.fleet = fleet;
        this.cast = cast;
        this.roles = roles;
    }

    void plan(List<List<SecondWeek.Happening>> days) {
        roles.clones().forEach(clones -> planClones(clones, days));
        planReimaged(days);
        planTakenOver(days);
        planOldAgents(days);
        planWithoutSmsid(days);
        for (Machine machine : roles.nameless()) {
            days.get(1).add(() -> rescan(machine));
        }
        for (Machine machine : roles.cardless()) {
            days.get(2).add(() -> rescan(machine));
        }
        for (Machine machine : cast.take(1)) {
            days.get(3).add(() -> add(machine, DemoSituation.WITHOUT_KEYS, Report.Keys.NONE,
                    DemoFile.Expected.updated("M1")));
        }
    }

    /** A, B, A: on Monday in turn, later the first and the last once more, so that the name flips each time. */
    private void planClones(Clones clones, List<List<SecondWeek.Happening>> days) {
        List<Machine> members = clones.members();
        if (members.isEmpty()) {
            return;
        }
        days.get(0).add(() -> {
            for (Machine member : members) {
                scan(clones, member);
            }
        });
        days.get(2).add(() -> scan(clones, members.get(0)));
        days.get(4).add(() -> scan(clones, members.get(members.size() - 1)));
    }

    private void scan(Clones clones, Machine member) throws IOException {
        add(member, DemoSituation.CLONE, Report.Keys.DEFAULT, clones.report(member));
    }

    /** Same name and card under a new SMSID; of one of them an old agent then hits both records (M2). */
    private void planReimaged(List<List<SecondWeek.Happening>> days) {
        List<Machine> machines = cast.take(7);
        for (int i = 0; i < machines.size(); i++) {
            Machine machine = machines.get(i);
            days.get(i % 3).add(() -> {
                machine.identifyAs(fleet.newSmsid(machine.place()));
                add(machine, DemoSituation.REIMAGED, Report.Keys.DEFAULT,
                        DemoFile.Expected.entered("M6", Events.OVERLAP_OF_NEW));
            });
        }
        if (!machines.isEmpty()) {
            Machine first = machines.get(0);
            days.get(3).add(() -> add(first, DemoSituation.SEVERAL_RECORDS, Report.Keys.WITHOUT_SMSID,
                    DemoFile.Expected.ambiguous("M2", 2, Events.SAME_IDENTIFICATION, Events.RESYNC_SENT)));
            days.get(4).add(() -> add(first, DemoSituation.RESYNC_ANSWER, Report.Keys.DEFAULT,
                    DemoFile.Expected.updated("M1")));
        }
    }

    /** One computer is retired and stays on record, another takes over its name, or its docking station. */
    private void planTakenOver(List<List<SecondWeek.Happening>> days) {
        DemoFile.Expected expected = DemoFile.Expected.updated("M5", Events.ATTRIBUTES_DIFFER,
                Events.OVERLAP_OF_MATCHED);
        for (int i = 0; i < 5; i++) {
            List<Machine> pair = cast.takeGroup(2);
            boolean dock = i == 4;
            if (!pair.isEmpty()) {
                days.get(i).add(() -> {
                    Machine heir = pair.get(1);
                    if (dock) {
                        heir.plugIn(pair.get(0).card());
                    } else {
                        heir.rename(pair.get(0).name());
                    }
                    add(heir, dock ? DemoSituation.SWAPPED_CARD : DemoSituation.NAME_TAKEN_OVER, Report.Keys.DEFAULT,
                            expected);
                });
            }
        }
    }

    /**
     * Two records with one SMSID were made because old agents did not designate it. New agents do: the first file,
     * full or delta, hits both (M4).
     */
    private void planOldAgents(List<List<SecondWeek.Happening>> days) {
        for (int i = 0; i < roles.oldAgents().size(); i++) {
            List<Machine> pair = roles.oldAgents().get(i);
            if (!pair.isEmpty()) {
                boolean isFull = i == 0;
                days.get(1).add(() -> hitBoth(pair.get(0), isFull));
                days.get(2).add(() -> add(pair.get(0), DemoSituation.RESYNC_ANSWER, Report.Keys.DEFAULT,
                        isFull ? DemoFile.Expected.updated("M1") : DemoFile.Expected.entered("M6")));
                days.get(3).add(() -> {
                    pair.get(1).identifyAs(fleet.newSmsid(pair.get(1).place()));
                    add(pair.get(1), DemoSituation.FIRST_INVENTORY, Report.Keys.DEFAULT,
                            DemoFile.Expected.entered("M6"));
                });
            }
        }
    }

    private void hitBoth(Machine machine, boolean isFull) throws IOException {
        machine.rename(fleet.newName(machine.place()));
        if (isFull) {
            add(machine, DemoSituation.SEVERAL_RECORDS, Report.Keys.DEFAULT,
                    DemoFile.Expected.ambiguous("M4", 2, Events.SAME_SMSID, Events.RESYNC_SENT));
        } else {
            machine.fill(0, 2);
            arrivals.add(machine, DemoSituation.SEVERAL_RECORDS,
                    Report.delta(machine, arrivals.now(), List.of(MachineGroups.disk(machine, 0).action("Update"))),
                    DemoFile.Expected.held("AWAITING_RESYNC", 2, Events.SAME_SMSID, Events.RESYNC_SENT));
        }
    }

    private void planWithoutSmsid(List<List<SecondWeek.Happening>> days) {
        for (int i = 0; i < roles.withoutSmsid().size(); i++) {
            Machine machine = roles.withoutSmsid().get(i);
            if (i == 0) {
                days.get(3).add(() -> {
                    machine.rename(fleet.newName(machine.place()));
                    add(machine, DemoSituation.WITHOUT_SMSID, Report.Keys.DEFAULT,
                            DemoFile.Expected.entered("M3", Events.OVERLAP_WITHOUT_SMSID));
                });
            } else {
                days.get(3).add(() -> add(machine, DemoSituation.WITHOUT_SMSID, Report.Keys.DEFAULT,
                        DemoFile.Expected.updated("M1")));
            }
        }
    }

    private void rescan(Machine machine) throws IOException {
        add(machine, DemoSituation.RESCAN, Report.Keys.DEFAULT, DemoFile.Expected.updated("M1"));
    }

    private void add(Machine machine, DemoSituation situation, Report.Keys keys, DemoFile.Expected expected)
            throws IOException {
        arrivals.add(machine, situation, Report.full(machine, arrivals.now(), keys), expected);
    }
}
