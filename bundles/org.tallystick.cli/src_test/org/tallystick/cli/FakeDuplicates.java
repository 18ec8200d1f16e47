package org.tallystick.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.tallystick.loader.cleanup.Cleanup;
import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.CleanupResult;
import org.tallystick.loader.cleanup.IdentityOrder;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.cleanup.PlannedSet;
import org.tallystick.loader.cleanup.SetResult;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.Duplicates;
import org.tallystick.loader.duplicates.SearchListener;
import org.tallystick.loader.duplicates.SearchResult;
import org.tallystick.loader.duplicates.SetDetails;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.policy.CleanupPolicy;
import org.tallystick.loader.policy.Policies;

/** Duplicates of the made-up site: sets from {@link DuplicateSamples}, and a memory of what was asked. */
final class FakeDuplicates implements Duplicates, Cleanup, Policies {

    final List<String> asked;
    List<DuplicateSet> sets = DuplicateSamples.sets();
    List<CleanupPolicy> rules = List.of(new CleanupPolicy(DuplicateKind.SEVERAL_IDENTITIES, CleanupAction.MERGE, 0.95,
            CleanupPolicy.Mode.PROPOSE, 100));
    Set<DuplicateKind> unsearched = Set.of();
    SetFilter filter;
    List<PlanRequest> requests = new ArrayList<>();
    CleanupPlan executed;
    SetResult.End end = SetResult.End.DONE;

    FakeDuplicates(List<String> asked) {
        this.asked = asked;
    }

    @Override
    public SearchResult search(Set<DuplicateKind> kinds, SearchListener listener, BooleanSupplier cancelled) {
        asked.add("search " + kinds.stream().map(DuplicateKind::number).sorted().toList());
        listener.progress(DuplicateKind.CLONES, 7, 320);
        return new SearchResult(320, Map.of(), 1, 0, 0, cancelled.getAsBoolean(), 0.41234);
    }

    @Override
    public Optional<Instant> searched(DuplicateKind kind) {
        return unsearched.contains(kind) ? Optional.empty() : Optional.of(CommandRun.NOW);
    }

    @Override
    public List<DuplicateSet> sets(SetFilter wanted, int limit) {
        filter = wanted;
        return fitting(wanted).stream().limit(limit).toList();
    }

    private List<DuplicateSet> fitting(SetFilter wanted) {
        return sets.stream().filter(set -> wanted.kinds().isEmpty() || wanted.kinds().contains(set.kind()))
                .filter(set -> wanted.states().isEmpty() || wanted.states().contains(set.state()))
                .filter(set -> wanted.scope() == null || wanted.scope() == set.scope())
                .filter(set -> set.confidence() >= wanted.minConfidence())
                .filter(set -> wanted.computer() == null || set.computers().contains(wanted.computer())).toList();
    }

    @Override
    public int count(SetFilter wanted) {
        return fitting(wanted).size();
    }

    @Override
    public Map<DuplicateKind, Integer> waiting() {
        Map<DuplicateKind, Integer> counts = new EnumMap<>(DuplicateKind.class);
        sets.forEach(set -> counts.merge(set.kind(), 1, Integer::sum));
        return counts;
    }

    @Override
    public Optional<DuplicateSet> set(String id) {
        return sets.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    @Override
    public Optional<SetDetails> details(String id) {
        return set(id).map(DuplicateSamples::details);
    }

    @Override
    public CleanupPlan plan(List<PlanRequest> wanted, BooleanSupplier cancelled) {
        requests = List.copyOf(wanted);
        return DuplicateSamples.plan(wanted.stream()
                .map(request -> DuplicateSamples.planned(request, set(String.valueOf(request.set())).orElse(null)))
                .toList());
    }

    @Override
    public CleanupResult execute(CleanupPlan plan, Consumer<SetResult> listener, BooleanSupplier cancelled) {
        executed = plan;
        return run(plan, listener, 41);
    }

    @Override
    public CleanupResult rehearse(CleanupPlan plan, Consumer<SetResult> listener, BooleanSupplier cancelled) {
        asked.add("rehearse");
        return run(plan, listener, 0);
    }

    private CleanupResult run(CleanupPlan plan, Consumer<SetResult> listener, long first) {
        List<SetResult> results = new ArrayList<>();
        long entry = first;
        for (PlannedSet planned : plan.sets()) {
            SetResult result = !planned.willRun()
                    ? new SetResult(planned, SetResult.End.LEFT_OUT, 0,
                            planned.problem() == null ? "Left out." : planned.problem())
                    : end == SetResult.End.DONE
                            ? new SetResult(planned, end, entry, planned.action().label() + ".")
                            : new SetResult(planned, end, 0, "Computer 17 was changed since the plan was made.");
            entry = entry == 0 || result.entry() == 0 ? entry : entry + 1;
            results.add(result);
            listener.accept(result);
        }
        return new CleanupResult(entry == first ? 0 : first, results, 0.25);
    }

    @Override
    public List<IdentityOrder> identityOrders() {
        return DuplicateSamples.orders();
    }

    @Override
    public List<CleanupAction> actions(DuplicateKind kind) {
        return kind == DuplicateKind.CLONES
                ? List.of(CleanupAction.NEW_IDENTITY, CleanupAction.SPLIT, CleanupAction.SAME_COMPUTER)
                : List.of(CleanupAction.MERGE, CleanupAction.KEEP_SEPARATE, CleanupAction.QUARANTINE);
    }

    @Override
    public List<CleanupPolicy> policies() {
        return rules;
    }

    @Override
    public void set(List<CleanupPolicy> policies) {
        rules = List.copyOf(policies);
    }

    @Override
    public Outcome run(BooleanSupplier cancelled) {
        asked.add("run the rules");
        return new Outcome(2, new CleanupResult(0, List.of(), 0), 0);
    }
}
