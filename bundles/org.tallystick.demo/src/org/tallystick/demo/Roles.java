package org.tallystick.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Computers that are special from the first day on.
 *
 * @param clones       groups of computers with one SMSID each
 * @param oldAgents    pairs with one SMSID, whose agents do not designate it as a key
 * @param withoutSmsid computers whose agent knows no SMSID
 * @param nameless     computers that report a blank name
 * @param cardless     computers that report the address of a remote access adapter
 * @param strangers    computers whose first full inventory was lost
 */
record Roles(List<Clones> clones, List<List<Machine>> oldAgents, List<Machine> withoutSmsid,
        List<Machine> nameless, List<Machine> cardless, List<Machine> strangers) {

    private static final int SMALLEST_FLEET = 40;

    /** Gives out the roles, and the values that go with them; very small fleets stay ordinary. */
    static Roles cast(Cast cast, Fleet fleet) {
        if (fleet.machines().size() < SMALLEST_FLEET) {
            return new Roles(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        List<Clones> clones = new ArrayList<>();
        for (int size : new int[] { 2, 2, 3 }) {
            clones.add(new Clones(sharingSmsid(cast.takeGroup(size))));
        }
        List<List<Machine>> oldAgents = new ArrayList<>();
        for (int pair = 0; pair < 2; pair++) {
            oldAgents.add(sharingSmsid(cast.takeGroup(2)));
        }
        List<Machine> withoutSmsid = cast.take(3);
        withoutSmsid.forEach(machine -> machine.identifyAs(null));
        List<Machine> nameless = cast.take(3);
        nameless.forEach(machine -> machine.rename(""));
        List<Machine> cardless = cast.take(6);
        cardless.forEach(machine -> machine.plugIn(Fleet.NO_CARD));
        return new Roles(clones, oldAgents, withoutSmsid, nameless, cardless, cast.takeGroup(3));
    }

    private static List<Machine> sharingSmsid(List<Machine> machines) {
        machines.forEach(machine -> machine.identifyAs(machines.get(0).smsid()));
        return machines;
    }
}
