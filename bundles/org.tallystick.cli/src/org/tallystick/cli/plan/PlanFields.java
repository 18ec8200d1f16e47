package org.tallystick.cli.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The fields that an object of a plan has: all of them, and no other. */
final class PlanFields {

    private final String object;
    private final Set<String> known;
    private final Set<String> missing;

    PlanFields(String object, String... names) {
        this.object = object;
        this.known = new LinkedHashSet<>(List.of(names));
        this.missing = new LinkedHashSet<>(known);
    }

    void seen(String name) {
        if (!known.contains(name)) {
            throw new BadPlanException("'" + name + "' is no field of a " + object + ".");
        }
        missing.remove(name);
    }

    void complete() {
        if (!missing.isEmpty()) {
            throw new BadPlanException("a " + object + " lacks '" + missing.iterator().next() + "'.");
        }
    }
}
