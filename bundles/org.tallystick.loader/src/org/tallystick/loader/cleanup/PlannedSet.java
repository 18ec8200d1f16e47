package org.tallystick.loader.cleanup;

import java.util.List;
import java.util.Map;

import org.tallystick.loader.duplicates.CleanupAction;

/**
 * One unit of a plan, done whole or not at all.
 *
 * @param set        id of the set of duplicates; null for computers picked by hand
 * @param title      what a person calls it
 * @param survivor   for a merge
 * @param computers  all records concerned, rising
 * @param revisions  of each record as the plan saw it; execution leaves the unit out where one has moved
 * @param attributes for a merge, the record that each identification attribute is taken from, by its name
 * @param included   whether it is to be done; lines can be left out
 * @param problem    why it cannot be done, a sentence; null where it can
 * @param because    why this is proposed
 */
public record PlannedSet(String set, String title, CleanupAction action, Integer survivor, List<Integer> computers,
        Map<Integer, Integer> revisions, Map<String, Integer> attributes, boolean included, String problem,
        String because, List<PlanLine> lines) {

    /** Copies the collections. */
    public PlannedSet {
        computers = List.copyOf(computers);
        revisions = Map.copyOf(revisions);
        attributes = Map.copyOf(attributes);
        lines = List.copyOf(lines);
    }

    /** The same, to be done or left out. */
    public PlannedSet withIncluded(boolean wanted) {
        return new PlannedSet(set, title, action, survivor, computers, revisions, attributes, wanted, problem, because,
                lines);
    }

    /** Whether executing the plan would try it. */
    public boolean willRun() {
        return included && problem == null;
    }
}
