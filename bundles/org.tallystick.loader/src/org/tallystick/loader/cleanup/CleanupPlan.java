package org.tallystick.loader.cleanup;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a clean-up would do. It changes nothing, can be kept in a file, and is checked again when it is executed.
 *
 * @param site   code of the site it was made for
 * @param guid   of the site's database, so that it is not executed elsewhere; may be empty
 * @param made   when
 * @param by     the account that made it
 * @param reason why, for the journal; may be empty
 */
public record CleanupPlan(String site, String guid, Instant made, String by, String reason, List<PlannedSet> sets) {

    /** Copies the list. */
    public CleanupPlan {
        sets = List.copyOf(sets);
    }

    /** The same with other units. */
    public CleanupPlan withSets(List<PlannedSet> other) {
        return new CleanupPlan(site, guid, made, by, reason, other);
    }

    /** The same with another reason. */
    public CleanupPlan withReason(String why) {
        return new CleanupPlan(site, guid, made, by, why, sets);
    }

    /** Sums of {@link PlanLine#count()} over what will run, by effect. */
    public Map<PlanLine.Effect, Integer> totals() {
        Map<PlanLine.Effect, Integer> totals = new EnumMap<>(PlanLine.Effect.class);
        sets.stream().filter(PlannedSet::willRun).flatMap(set -> set.lines().stream())
                .forEach(line -> totals.merge(line.effect(), line.count(), Integer::sum));
        return totals;
    }
}
