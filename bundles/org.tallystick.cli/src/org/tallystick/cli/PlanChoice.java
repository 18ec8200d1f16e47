package org.tallystick.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tallystick.cli.output.Texts;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.SetFilter;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say what a plan is about: named sets, computers, or all sets of a filter that wait. */
final class PlanChoice {

    /** What is done to each computer by itself, so that each can be left out by itself. */
    private static final Set<CleanupAction> ONE_BY_ONE = EnumSet.of(CleanupAction.QUARANTINE, CleanupAction.DELETE,
            CleanupAction.RESTORE, CleanupAction.SPLIT);

    private static final Set<CleanupAction> CHANGES_RECORDS = EnumSet.of(CleanupAction.MERGE, CleanupAction.SPLIT,
            CleanupAction.QUARANTINE, CleanupAction.DELETE, CleanupAction.RESTORE, CleanupAction.REPAIR);

    @Option(names = "--set", arity = "1..*", paramLabel = "SET", description = "These sets, whatever their state.")
    private List<String> sets = List.of();
    @Option(names = "--kind", arity = "1..*", split = ",", paramLabel = "N", description = {
            "All waiting sets of these kinds.", "Default: all waiting sets." })
    private List<DuplicateKind> kinds = List.of();
    @Option(names = "--computer", arity = "1..*", split = ",", paramLabel = "ID", description = {
            "These computers, without a set; with one --set, only these of it." })
    private List<Integer> computers = List.of();
    @Option(names = "--action", paramLabel = "ACTION", description = {
            "merge, split, keep-separate, same-computer, new-identity, quarantine, delete,",
            "restore or repair. Default: what each set proposes." })
    private CleanupAction action;
    @Option(names = "--survivor", paramLabel = "ID", description = {
            "The computer that stays. Default: the one that the set proposes." })
    private Integer survivor;
    @Option(names = "--take", arity = "1..*", paramLabel = "ATTRIBUTE=ID", description = {
            "In a merge, take this identification attribute from this computer.",
            "Default: from the one that was scanned last." })
    private Map<String, Integer> take = new LinkedHashMap<>();
    @Mixin
    private final ScopeOption scope = new ScopeOption("current");
    @Mixin
    private final ConfidenceOption confidence = new ConfidenceOption();
    @Option(names = "--exclude", arity = "1..*", paramLabel = "SET", description = "Leave these sets out.")
    private List<String> excluded = List.of();
    @Option(names = "--limit", paramLabel = "N", description = "Plan at most so many sets, the most certain of a kind first.")
    private Integer limit;

    /** Refuses what does not go together, before a site is opened. */
    void check(CommandSpec spec) {
        boolean named = !sets.isEmpty();
        refuse(spec, named && !kinds.isEmpty(), "--set and --kind do not go together.");
        refuse(spec, !computers.isEmpty() && !kinds.isEmpty(), "--computer and --kind do not go together.");
        refuse(spec, sets.size() > 1 && !computers.isEmpty(), "With --computer there is at most one --set.");
        refuse(spec, !named && !computers.isEmpty() && action == null,
                "Computers without a set need an --action, such as quarantine.");
        boolean one = sets.size() == 1 || !named && !computers.isEmpty();
        refuse(spec, (survivor != null || !take.isEmpty()) && !one,
                "--survivor and --take are for one --set, or for computers.");
        boolean filtered = confidence.least(spec) > 0 || !excluded.isEmpty() || limit != null;
        refuse(spec, filtered && (named || !computers.isEmpty()),
                "--min-confidence, --exclude and --limit choose among sets that wait, not among named ones.");
        refuse(spec, limit != null && limit < 1, "The limit is 1 or more.");
        scope.scope(spec);
    }

    private static void refuse(CommandSpec spec, boolean wrong, String sentence) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }

    /** The requests in the order in which they will be done. */
    List<PlanRequest> requests(Session session, InventorySite site, CommandSpec spec) {
        List<PlanRequest> requests = new ArrayList<>();
        if (!sets.isEmpty()) {
            for (String set : new LinkedHashSet<>(sets)) {
                known(site, set);
                requests.add(new PlanRequest(set, action, survivor, computers, take));
            }
        } else if (!computers.isEmpty()) {
            Set<Integer> distinct = new LinkedHashSet<>(computers);
            if (ONE_BY_ONE.contains(action)) {
                distinct.forEach(computer -> requests.add(PlanRequest.of(action, List.of(computer))));
            } else {
                requests.add(new PlanRequest(null, action, survivor, List.copyOf(distinct), take));
            }
        } else {
            waiting(session, site, spec).forEach(set -> requests.add(new PlanRequest(set.id(), action, null, List.of(),
                    Map.of())));
        }
        return requests;
    }

    /** Sets that wait for a decision and for which there is something to plan. */
    private List<DuplicateSet> waiting(Session session, InventorySite site, CommandSpec spec) {
        excluded.forEach(set -> known(site, set));
        NeverSearched.tell(session, site.duplicates(), Set.copyOf(kinds));
        SetFilter filter = new SetFilter(Set.copyOf(kinds), DuplicatesCommand.WAITING, scope.scope(spec), null,
                confidence.least(spec),
                null);
        List<DuplicateSet> wanted = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        int later = 0;
        for (DuplicateSet set : site.duplicates().sets(filter, Integer.MAX_VALUE)) {
            boolean fits = !excluded.contains(set.id()) && wanted.size() < (limit == null ? Integer.MAX_VALUE : limit)
                    && (action == null ? set.proposal() != null
                            : site.cleanup().actions(set.kind()).contains(action));
            if (fits && isFree(set, taken)) {
                wanted.add(set);
            } else if (fits) {
                later++;
            }
        }
        if (later > 0) {
            session.tell(Texts.count(later, "set") + " left for the next plan, because another one of this plan "
                    + "changes some of the same computers first.");
        }
        return wanted;
    }

    /** What changes a record moves its revision, so a second set with it would only be skipped. */
    private boolean isFree(DuplicateSet set, Set<Integer> taken) {
        if (!CHANGES_RECORDS.contains(action == null ? set.proposal().action() : action)) {
            return true;
        }
        return Collections.disjoint(taken, set.computers()) && taken.addAll(set.computers());
    }

    private static void known(InventorySite site, String set) {
        if (site.duplicates().set(set).isEmpty()) {
            throw DuplicatesShowCommand.unknown(set);
        }
    }
}
