package org.tallystick.loader.cleanup;

import java.util.List;
import java.util.Map;

import org.tallystick.loader.duplicates.CleanupAction;

/**
 * What a person asks for: an action on a set of duplicates, or on computers without one.
 *
 * @param set        id of the set; null for computers that were picked by hand
 * @param action     null for what the set proposes
 * @param survivor   the record that stays, for a merge; null for the proposed one
 * @param computers  the records to act on; empty for all of the set
 * @param attributes for a merge, which record an identification attribute is taken from, by the attribute's name;
 *                   others come from the record that was scanned last
 */
public record PlanRequest(String set, CleanupAction action, Integer survivor, List<Integer> computers,
        Map<String, Integer> attributes) {

    /** Copies the collections. */
    public PlanRequest {
        computers = List.copyOf(computers);
        attributes = Map.copyOf(attributes);
    }

    /** What the set proposes. */
    public static PlanRequest proposed(String set) {
        return new PlanRequest(set, null, null, List.of(), Map.of());
    }

    /** An action on a set. */
    public static PlanRequest of(String set, CleanupAction action) {
        return new PlanRequest(set, action, null, List.of(), Map.of());
    }

    /** An action on computers. */
    public static PlanRequest of(CleanupAction action, List<Integer> computers) {
        return new PlanRequest(null, action, null, computers, Map.of());
    }
}
