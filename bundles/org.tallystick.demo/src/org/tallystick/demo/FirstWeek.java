package org.tallystick.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.tallystick.mif.MifDocument;

/** Every computer sends a full inventory. */
final class FirstWeek {

    private static final int DAYS = 3;

    private final Arrivals arrivals;
    private final Fleet fleet;
    private final Roles roles;
    private final Random random;
    private final Set<String> smsids = new HashSet<>();

    FirstWeek(Arrivals arrivals, Fleet fleet, Roles roles, Random random) {
        this.arrivals = arrivals;
        this.fleet = fleet;
        this.roles = roles;
        this.random = random;
    }

    void play(LocalDate monday) throws IOException {
        List<Machine> order = new ArrayList<>(fleet.machines());
        order.removeAll(roles.strangers());
        Collections.shuffle(order, random);
        int perDay = (order.size() + DAYS - 1) / DAYS;
        for (int i = 0; i < order.size(); i++) {
            if (i % perDay == 0) {
                arrivals.begin(monday.plusDays(i / perDay), perDay);
            }
            report(order.get(i), i);
        }
    }

    private void report(Machine machine, int place) throws IOException {
        boolean known = machine.smsid() != null && !smsids.add(machine.smsid());
        if (roles.oldAgents().stream().anyMatch(pair -> pair.contains(machine))) {
            full(machine, DemoSituation.OLD_AGENT, Report.Keys.WITHOUT_SMSID,
                    known ? DemoFile.Expected.entered("M8", Events.SMSID_IN_USE) : DemoFile.Expected.entered("M8"));
        } else if (clonesWith(machine) != null) {
            full(machine, DemoSituation.CLONE, Report.Keys.DEFAULT, clonesWith(machine).report(machine));
        } else if (machine.smsid() == null) {
            full(machine, DemoSituation.WITHOUT_SMSID, Report.Keys.DEFAULT, DemoFile.Expected.entered("M3"));
        } else if (place == fleet.machines().size() / 2) {
            MifDocument document = Report.full(machine, arrivals.now(), Report.Keys.DEFAULT);
            arrivals.add(machine.name(), machine.number(), DemoSituation.FIRST_INVENTORY, arrivals.oneLine(document),
                    DemoFile.Expected.entered("M6"));
        } else {
            full(machine, DemoSituation.FIRST_INVENTORY, Report.Keys.DEFAULT, DemoFile.Expected.entered("M6"));
        }
    }

    private Clones clonesWith(Machine machine) {
        return roles.clones().stream().filter(group -> group.members().contains(machine)).findFirst().orElse(null);
    }

    private void full(Machine machine, DemoSituation situation, Report.Keys keys, DemoFile.Expected expected)
            throws IOException {
        arrivals.add(machine, situation, Report.full(machine, arrivals.now(), keys), expected);
    }
}
