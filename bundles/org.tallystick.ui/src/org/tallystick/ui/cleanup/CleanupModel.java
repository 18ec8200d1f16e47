package org.tallystick.ui.cleanup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.CleanupResult;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.cleanup.PlannedSet;
import org.tallystick.loader.cleanup.SetResult;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;

/** What a person decides on the pages of the wizard. Plain, so that it can be tested without a window. */
final class CleanupModel {

    private final Map<DuplicateKind, CleanupAction> actions = new EnumMap<>(DuplicateKind.class);
    private final Map<DuplicateKind, List<CleanupAction>> allowed = new EnumMap<>(DuplicateKind.class);
    private final List<PlanRequest> given;
    private List<DuplicateSet> chosen = List.of();
    private String reason = "";
    private CleanupPlan plan;
    private CleanupResult result;

    /** With requests that were made elsewhere, or none where sets are chosen in the wizard. */
    CleanupModel(List<PlanRequest> given) {
        this.given = List.copyOf(given);
    }

    boolean hasRequests() {
        return !given.isEmpty();
    }

    /** Takes over what can be done with sets of each kind. */
    void allow(Map<DuplicateKind, List<CleanupAction>> actionsByKind) {
        allowed.putAll(actionsByKind);
    }

    List<CleanupAction> allowed(DuplicateKind kind) {
        return allowed.getOrDefault(kind, List.of());
    }

    /** The sets to work on. */
    void choose(List<DuplicateSet> sets) {
        chosen = List.copyOf(sets);
    }

    List<DuplicateSet> chosen() {
        return chosen;
    }

    /** How many sets of each kind were chosen, in the order of the kinds. */
    Map<DuplicateKind, Integer> chosenByKind() {
        Map<DuplicateKind, Integer> counts = new EnumMap<>(DuplicateKind.class);
        chosen.forEach(set -> counts.merge(set.kind(), 1, Integer::sum));
        return counts;
    }

    /** How many of the chosen sets of a kind have no proposal, and would be told so by a plan. */
    int withoutProposal(DuplicateKind kind) {
        return (int) chosen.stream().filter(set -> set.kind() == kind && set.proposal() == null).count();
    }

    /** What is to be done with sets of a kind; null for what each of them proposes. */
    void act(DuplicateKind kind, CleanupAction action) {
        if (action == null) {
            actions.remove(kind);
        } else {
            actions.put(kind, action);
        }
    }

    CleanupAction action(DuplicateKind kind) {
        return actions.get(kind);
    }

    void because(String why) {
        reason = why.strip();
    }

    String reason() {
        return reason;
    }

    /** What the plan is to be made of. */
    List<PlanRequest> requests() {
        if (hasRequests()) {
            return given;
        }
        List<PlanRequest> requests = new ArrayList<>();
        for (DuplicateSet set : chosen) {
            requests.add(actions.containsKey(set.kind()) ? PlanRequest.of(set.id(), actions.get(set.kind()))
                    : PlanRequest.proposed(set.id()));
        }
        return requests;
    }

    /** Takes a fresh plan. */
    void plan(CleanupPlan fresh) {
        plan = fresh;
    }

    CleanupPlan plan() {
        return plan;
    }

    /** Whether a unit of the plan is to be done. */
    void include(PlannedSet unit, boolean wanted) {
        List<PlannedSet> units = new ArrayList<>(plan.sets());
        units.replaceAll(one -> one.equals(unit) ? one.withIncluded(wanted) : one);
        plan = plan.withSets(units);
    }

    /** Whether there is anything to execute. */
    boolean canRun() {
        return plan != null && result == null && plan.sets().stream().anyMatch(PlannedSet::willRun);
    }

    /** The plan with the reason of the person. */
    CleanupPlan wanted() {
        return plan.withReason(reason);
    }

    void result(CleanupResult account) {
        result = account;
    }

    CleanupResult result() {
        return result;
    }

    /** Numbers of what the run wrote into the journal, for taking it back. */
    static List<Long> entries(CleanupResult account) {
        return account.results().stream().map(SetResult::entry).filter(entry -> entry > 0).toList();
    }

    /** How many units ended in which way, without the ways in which none did. */
    static Map<SetResult.End, Integer> sums(List<SetResult> results) {
        Map<SetResult.End, Integer> sums = new LinkedHashMap<>();
        for (SetResult.End end : SetResult.End.values()) {
            int count = (int) results.stream().filter(one -> one.end() == end).count();
            if (count > 0) {
                sums.put(end, count);
            }
        }
        return sums;
    }
}
