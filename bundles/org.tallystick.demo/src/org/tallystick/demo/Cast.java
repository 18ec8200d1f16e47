package org.tallystick.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Gives each part of the story its own computers, so that what happens to one never disturbs the other. */
final class Cast {

    private static final int ORDINARY_FLEET = 320;

    private final Deque<Machine> free;
    private final int fleet;

    Cast(List<Machine> machines, Random random) {
        List<Machine> shuffled = new ArrayList<>(machines);
        Collections.shuffle(shuffled, random);
        free = new ArrayDeque<>(shuffled);
        fleet = machines.size();
    }

    /** Takes as many computers as a fleet of ordinary size would give, in proportion; fewer when there are no more. */
    List<Machine> take(int ordinary) {
        return takeExactly(Math.max(1, ordinary * fleet / ORDINARY_FLEET));
    }

    /** Takes a number of computers; none at all when there are not as many. */
    List<Machine> takeGroup(int count) {
        return free.size() < count ? List.of() : takeExactly(count);
    }

    private List<Machine> takeExactly(int count) {
        List<Machine> taken = new ArrayList<>();
        while (taken.size() < count && !free.isEmpty()) {
            taken.add(free.removeFirst());
        }
        return taken;
    }
}
