package org.tallystick.loader.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.cleanup.Cleanup;
import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.CleanupResult;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.Duplicates;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.loader.duplicates.SetState;
import org.tallystick.loader.journal.JournalPen;
import org.tallystick.store.DuplicateSets;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.Settings;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** Rules of one site, kept in a setting. */
public final class SitePolicies implements Policies {

    private static final String SETTING = "cleanup-policies";
    private static final int SLICE = 500;
    private static final List<CleanupPolicy> SHIPPED = List.of(new CleanupPolicy(DuplicateKind.SEVERAL_IDENTITIES,
            CleanupAction.MERGE, 0.95, CleanupPolicy.Mode.PROPOSE, 100));

    private final SiteStore store;
    private final Duplicates duplicates;
    private final Cleanup cleanup;
    private final Runnable changed;

    /**
     * Makes the rules of a site.
     *
     * @param changed called after something was changed
     */
    public SitePolicies(SiteStore store, Duplicates duplicates, Cleanup cleanup, Runnable changed) {
        this.store = store;
        this.duplicates = duplicates;
        this.cleanup = cleanup;
        this.changed = changed;
    }

    @Override
    public List<CleanupPolicy> policies() {
        String text = store.read(tx -> Settings.get(tx, SETTING)).orElse(null);
        return text == null ? SHIPPED : read(text);
    }

    @Override
    public void set(List<CleanupPolicy> policies) {
        Set<DuplicateKind> kinds = EnumSet.noneOf(DuplicateKind.class);
        for (CleanupPolicy policy : policies) {
            if (!kinds.add(policy.kind())) {
                throw new StoreException(StoreProblem.BAD_NAME, "There are two rules for kind "
                        + policy.kind().number() + "; keep one of them.", null);
            }
            if (!cleanup.actions(policy.kind()).contains(policy.action())) {
                throw new StoreException(StoreProblem.BAD_NAME, "To " + policy.action().code()
                        + " does not fit kind " + policy.kind().number() + "; choose another action.", null);
            }
        }
        store.unit(tx -> {
            JournalPen pen = new JournalPen(tx, System.currentTimeMillis());
            pen.touch(JournaledTable.SETTING, SETTING);
            Settings.put(tx, SETTING, write(policies));
            return pen.close(0, JournalPen.account(), "policy", null,
                    "Put " + policies.size() + (policies.size() == 1 ? " rule" : " rules") + " for clean-ups in force.",
                    "", null);
        });
        changed.run();
    }

    private static String write(List<CleanupPolicy> policies) {
        StringBuilder text = new StringBuilder();
        for (CleanupPolicy policy : policies) {
            text.append(policy.kind().number()).append(';').append(policy.action().code()).append(';')
                    .append(policy.minConfidence()).append(';').append(policy.mode()).append(';').append(policy.most())
                    .append('\n');
        }
        return text.toString();
    }

    private static List<CleanupPolicy> read(String text) {
        List<CleanupPolicy> policies = new ArrayList<>();
        try {
            for (String line : text.lines().toList()) {
                String[] parts = line.split(";");
                policies.add(new CleanupPolicy(DuplicateKind.of(Integer.parseInt(parts[0])),
                        CleanupAction.of(parts[1]), Double.parseDouble(parts[2]),
                        CleanupPolicy.Mode.valueOf(parts[3].toUpperCase(Locale.ROOT)), Integer.parseInt(parts[4])));
            }
            return policies;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new StoreException(StoreProblem.DAMAGED,
                    "The rules for clean-ups cannot be read; put them in force anew.", e);
        }
    }

    @Override
    public Outcome run(BooleanSupplier cancelled) {
        int proposed = 0;
        int left = 0;
        List<PlanRequest> requests = new ArrayList<>();
        for (CleanupPolicy policy : policies()) {
            List<String> fitting = fitting(policy);
            if (policy.mode() == CleanupPolicy.Mode.PROPOSE) {
                proposed += propose(fitting, cancelled);
            } else {
                fitting.stream().limit(policy.most()).forEach(id -> requests.add(PlanRequest.of(id, policy.action())));
                left += Math.max(0, fitting.size() - policy.most());
            }
        }
        CleanupResult executed = new CleanupResult(0, List.of(), 0);
        if (!requests.isEmpty()) {
            CleanupPlan plan = cleanup.plan(requests, cancelled).withReason("By the rules for clean-ups");
            executed = cleanup.execute(plan, result -> {
            }, cancelled);
        }
        changed.run();
        return new Outcome(proposed, executed, left);
    }

    /** Sets of the present inventory that nobody has decided and that propose what the rule wants. */
    private List<String> fitting(CleanupPolicy policy) {
        Set<SetState> states = policy.mode() == CleanupPolicy.Mode.PROPOSE ? Set.of(SetState.OPEN)
                : Set.of(SetState.OPEN, SetState.PROPOSED);
        SetFilter filter = new SetFilter(Set.of(policy.kind()), states, SetScope.CURRENT, null,
                policy.minConfidence(), null);
        return duplicates.sets(filter, Integer.MAX_VALUE).stream()
                .filter(set -> set.proposal() != null && set.proposal().action() == policy.action())
                .map(DuplicateSet::id).toList();
    }

    private int propose(List<String> ids, BooleanSupplier cancelled) {
        int proposed = 0;
        for (int from = 0; from < ids.size() && !cancelled.getAsBoolean(); from += SLICE) {
            List<String> slice = ids.subList(from, Math.min(ids.size(), from + SLICE));
            proposed += store.unit(tx -> {
                int count = 0;
                for (String id : slice) {
                    if (DuplicateSets.setState(tx, id, DuplicateSets.PROPOSED, System.currentTimeMillis())) {
                        count++;
                    }
                }
                return count;
            });
        }
        return proposed;
    }
}
