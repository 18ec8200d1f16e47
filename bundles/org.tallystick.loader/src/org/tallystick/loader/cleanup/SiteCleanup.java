package org.tallystick.loader.cleanup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.SetState;
import org.tallystick.loader.journal.JournalPen;
import org.tallystick.loader.repair.SiteRepair;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.Decisions;
import org.tallystick.store.Definitions;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.Journals;
import org.tallystick.store.Settings;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;
import org.tallystick.store.Tx;
import org.tallystick.store.Units;

/** Clean-ups of one site over its store. */
public final class SiteCleanup implements Cleanup {

    /** Setting with the identity of the site's database. */
    public static final String SITE_GUID = "site-guid";

    private final SiteStore store;
    private final String site;
    private final Function<String, DuplicateSet> sets;
    private final Runnable changed;
    private final Map<CleanupAction, Step> steps = new EnumMap<>(CleanupAction.class);

    /**
     * Makes the clean-up of a site.
     *
     * @param site    code of the site
     * @param sets    finds a kept set of duplicates by its id; null where it is gone
     * @param repair  how rows are put right
     * @param changed called after something was done
     */
    public SiteCleanup(SiteStore store, String site, Function<String, DuplicateSet> sets, SiteRepair repair,
            Runnable changed) {
        this.store = store;
        this.site = site;
        this.sets = sets;
        this.changed = changed;
        steps.put(CleanupAction.MERGE, new Merge());
        steps.put(CleanupAction.SPLIT, new Split());
        steps.put(CleanupAction.KEEP_SEPARATE, new Decide(false));
        steps.put(CleanupAction.SAME_COMPUTER, new Decide(true));
        steps.put(CleanupAction.NEW_IDENTITY, new NewIdentity());
        steps.put(CleanupAction.QUARANTINE, new Quarantine());
        steps.put(CleanupAction.DELETE, new Delete());
        steps.put(CleanupAction.RESTORE, new Restore());
        steps.put(CleanupAction.REPAIR, new Repair(repair));
    }

    @Override
    public List<CleanupAction> actions(DuplicateKind kind) {
        return switch (kind) {
            case SAME_IDENTITY -> List.of(CleanupAction.MERGE, CleanupAction.KEEP_SEPARATE,
                    CleanupAction.SAME_COMPUTER, CleanupAction.NEW_IDENTITY, CleanupAction.QUARANTINE,
                    CleanupAction.DELETE, CleanupAction.RESTORE);
            case SEVERAL_IDENTITIES -> List.of(CleanupAction.MERGE, CleanupAction.KEEP_SEPARATE,
                    CleanupAction.SAME_COMPUTER, CleanupAction.QUARANTINE, CleanupAction.DELETE,
                    CleanupAction.RESTORE);
            case CLONES -> List.of(CleanupAction.NEW_IDENTITY, CleanupAction.SPLIT, CleanupAction.SAME_COMPUTER,
                    CleanupAction.QUARANTINE, CleanupAction.DELETE);
            case PROBABLE -> List.of(CleanupAction.MERGE, CleanupAction.KEEP_SEPARATE, CleanupAction.SAME_COMPUTER,
                    CleanupAction.QUARANTINE, CleanupAction.DELETE);
            case DOUBLED_ROWS -> List.of(CleanupAction.REPAIR);
        };
    }

    @Override
    public List<IdentityOrder> identityOrders() {
        return store.read(tx -> {
            List<IdentityOrder> orders = new ArrayList<>();
            for (Decisions.DecisionRow row : Decisions.all(tx)) {
                if (row.decision() == Decisions.WATCHED) {
                    orders.add(order(tx, row));
                }
            }
            return orders;
        });
    }

    private static IdentityOrder order(Tx tx, Decisions.DecisionRow row) {
        Decisions.Identity identity = Decisions.identity(row.subject());
        boolean done = false;
        for (Definitions.ArchitectureRow architecture : Definitions.architectures(tx)) {
            for (int computer : identity.nameKey().isEmpty() ? new int[0]
                    : Computers.byName(tx, architecture.id(), identity.nameKey())) {
                ComputerRow found = Computers.get(tx, computer).orElseThrow();
                done |= found.cardKey().equals(identity.cardKey()) && !found.smsidKey().equals(identity.smsidKey());
            }
        }
        return new IdentityOrder(identity.smsidKey(), identity.nameKey(), identity.cardKey(),
                Instant.ofEpochMilli(row.at()), row.setId(), done);
    }

    @Override
    public CleanupPlan plan(List<PlanRequest> requests, BooleanSupplier cancelled) {
        String guid = store.read(tx -> Settings.get(tx, SITE_GUID)).orElse("");
        List<PlannedSet> planned = new ArrayList<>(requests.size());
        for (PlanRequest request : requests) {
            if (cancelled.getAsBoolean()) {
                throw new StoreException(StoreProblem.CANCELLED,
                        "The plan was cancelled; nothing was changed. Plan again when there is time.", null);
            }
            DuplicateSet set = request.set() == null ? null : sets.apply(request.set());
            planned.add(request.set() != null && set == null ? gone(request)
                    : store.read(tx -> plan(tx, request, set)));
        }
        return new CleanupPlan(site, guid, Instant.now(), JournalPen.account(), "", planned);
    }

    private static PlannedSet gone(PlanRequest request) {
        return new PlannedSet(request.set(), request.set(),
                request.action() == null ? CleanupAction.KEEP_SEPARATE : request.action(), null, List.of(), Map.of(),
                Map.of(), false, "There is no set " + request.set() + "; search again.", "", List.of());
    }

    private PlannedSet plan(Tx tx, PlanRequest request, DuplicateSet set) {
        CleanupAction action = request.action() != null ? request.action()
                : set != null && set.proposal() != null ? set.proposal().action() : null;
        List<ComputerRow> rows = new ArrayList<>();
        String missing = null;
        for (int computer : wanted(request, set, action)) {
            ComputerRow row = Computers.get(tx, computer).orElse(null);
            if (row == null && action == CleanupAction.REPAIR) {
                continue; // rows of a computer that is not there are what is to be repaired
            }
            if (row == null) {
                missing = "Computer " + computer + " is no longer in the database; search again.";
            } else {
                rows.add(row);
            }
        }
        PlanDraft draft = new PlanDraft(tx, site, set, action == null ? CleanupAction.KEEP_SEPARATE : action, request,
                rows);
        if (missing != null) {
            draft.problem(missing);
        } else if (action == null) {
            draft.problem("Nothing is proposed for this set; choose what to do.");
        } else if (set != null && !actions(set.kind()).contains(action)) {
            draft.problem(action == CleanupAction.MERGE && set.kind() == DuplicateKind.CLONES
                    ? "The record is of several real computers; a merge would mix them for good. "
                            + "Give their clients new identities instead."
                    : "To " + action.code() + " does not fit sets of this kind.");
        } else if (rows.isEmpty() && action != CleanupAction.REPAIR) {
            draft.problem("No record is left to act on; search again.");
        } else {
            steps.get(action).plan(draft);
        }
        return draft.finish();
    }

    /** All records of a set; for what takes records out, all but the one that should stay; to restore, that one. */
    private static List<Integer> wanted(PlanRequest request, DuplicateSet set, CleanupAction action) {
        if (!request.computers().isEmpty() || set == null) {
            return request.computers().stream().distinct().sorted().toList();
        }
        boolean takesOut = action == CleanupAction.QUARANTINE || action == CleanupAction.DELETE;
        Integer stays = request.survivor() != null ? request.survivor()
                : set.proposal() == null ? null : set.proposal().survivor();
        boolean proposed = set.proposal() != null && set.proposal().action() == action;
        if (action == CleanupAction.RESTORE && stays != null && (proposed || request.survivor() != null)) {
            return List.of(stays); // the others would claim the same identity again
        }
        return takesOut && stays != null
                ? set.computers().stream().filter(computer -> !computer.equals(stays)).toList()
                : set.computers();
    }

    @Override
    public CleanupResult execute(CleanupPlan plan, Consumer<SetResult> listener, BooleanSupplier cancelled) {
        checkSite(plan);
        try {
            return run(plan, store::unit, sets, listener, cancelled);
        } finally {
            changed.run();
        }
    }

    @Override
    public CleanupResult rehearse(CleanupPlan plan, Consumer<SetResult> listener, BooleanSupplier cancelled) {
        checkSite(plan);
        // Read before, as other connections wait for rows that the rehearsal has touched.
        Map<String, DuplicateSet> kept = new HashMap<>();
        plan.sets().stream().filter(planned -> planned.set() != null && planned.willRun())
                .forEach(planned -> kept.computeIfAbsent(planned.set(), sets));
        CleanupResult result = store.dryRun(units -> run(plan, units, kept::get,
                done -> listener.accept(new SetResult(done.planned(), done.end(), 0, done.message())), cancelled));
        return new CleanupResult(0, result.results().stream()
                .map(done -> new SetResult(done.planned(), done.end(), 0, done.message())).toList(), result.seconds());
    }

    private CleanupResult run(CleanupPlan plan, Units units, Function<String, DuplicateSet> kept,
            Consumer<SetResult> listener, BooleanSupplier cancelled) {
        long start = System.nanoTime();
        List<SetResult> results = new ArrayList<>(plan.sets().size());
        long run = 0;
        boolean stopped = false;
        for (PlannedSet planned : plan.sets()) {
            SetResult result;
            if (!planned.willRun()) {
                result = new SetResult(planned, SetResult.End.LEFT_OUT, 0,
                        planned.problem() == null ? "Left out." : planned.problem());
            } else if (stopped || cancelled.getAsBoolean()) {
                stopped = true;
                result = new SetResult(planned, SetResult.End.CANCELLED, 0, "Not reached; nothing was done.");
            } else {
                result = execute(units, plan, planned, kept, run);
                stopped = result.end() == SetResult.End.FAILED;
                run = run == 0 ? result.entry() : run;
            }
            results.add(result);
            listener.accept(result);
        }
        return new CleanupResult(run, results, (System.nanoTime() - start) / 1e9);
    }

    /** What a plan promises; what it asks for and warns of may have changed with the sets before it. */
    private static List<PlanLine> effects(PlannedSet planned) {
        return planned.lines().stream().filter(line -> switch (line.effect()) {
            case GOES, COMES, MOVES, CHANGES, REMEMBERS -> true;
            case MISSING, ASKS, WARNING -> false;
        }).toList();
    }

    private void checkSite(CleanupPlan plan) {
        String guid = store.read(tx -> Settings.get(tx, SITE_GUID)).orElse("");
        if (!site.equals(plan.site()) || !guid.equals(plan.guid())) {
            throw new StoreException(StoreProblem.BAD_NAME, "The plan was made for another site (" + plan.site()
                    + ") and cannot be executed here; make a new one.", null);
        }
    }

    private SetResult execute(Units units, CleanupPlan plan, PlannedSet planned, Function<String, DuplicateSet> kept,
            long run) {
        DuplicateSet set = planned.set() == null ? null : kept.apply(planned.set());
        if (planned.set() != null && set == null) {
            return new SetResult(planned, SetResult.End.SKIPPED, 0,
                    "The set is no longer there; nothing was done. Search again.");
        }
        try {
            return units.unit(tx -> execute(tx, plan, planned, set, run));
        } catch (StoreException e) {
            return new SetResult(planned, SetResult.End.FAILED, 0, e.getMessage());
        }
    }

    private SetResult execute(Tx tx, CleanupPlan plan, PlannedSet planned, DuplicateSet set, long run) {
        List<ComputerRow> rows = new ArrayList<>();
        for (int computer : planned.computers()) {
            ComputerRow row = Computers.get(tx, computer).orElse(null);
            if (row == null || row.revision() != planned.revisions().getOrDefault(computer, -1)) {
                Long done = Journals.doneSince(tx, computer, planned.action().code(), plan.made().toEpochMilli());
                if (done != null) {
                    return new SetResult(planned, SetResult.End.LEFT_OUT, 0,
                            "Was done already, by entry " + done + " of the journal.");
                }
                return new SetResult(planned, SetResult.End.SKIPPED, 0, "Computer " + computer
                        + (row == null ? " is no longer there" : " was changed since the plan was made")
                        + "; nothing was done. Plan it again.");
            }
            rows.add(row);
        }
        // The records may be the same while what people decided about them is not; so the plan is made once more.
        PlannedSet again = plan(tx, new PlanRequest(planned.set(), planned.action(), planned.survivor(),
                planned.computers(), planned.attributes()), set);
        if (again.problem() != null) {
            return new SetResult(planned, SetResult.End.SKIPPED, 0, again.problem());
        }
        if (!effects(again).equals(effects(planned))) {
            return new SetResult(planned, SetResult.End.SKIPPED, 0,
                    "What would be done is not what the plan says; nothing was done. Plan it again.");
        }
        JournalPen pen = new JournalPen(tx, System.currentTimeMillis());
        Work work = new Work(tx, pen, planned, set, rows);
        String summary = steps.get(planned.action()).execute(work);
        if (set != null) {
            work.change(JournaledTable.DUPLICATE_SET, Map.of("state", (long) SetState.DECIDED.ordinal()), set.id());
        }
        long entry = pen.close(run, JournalPen.account(), planned.action().code(), planned.set(), summary,
                plan.reason(), null).id();
        return new SetResult(planned, SetResult.End.DONE, entry, summary);
    }
}
