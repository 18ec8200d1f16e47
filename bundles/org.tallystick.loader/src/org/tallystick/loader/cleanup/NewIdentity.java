package org.tallystick.loader.cleanup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.tallystick.loader.duplicates.CloneIdentity;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.loader.duplicates.SetState;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.store.Decisions;
import org.tallystick.store.JournaledTable;

/**
 * Orders new SMSIDs for the clones of a set. The identity that reported first keeps the SMSID; the others are watched,
 * and one that reports under the old SMSID again opens the case: the file at the client was not removed (Q192859).
 */
final class NewIdentity implements Step {

    @Override
    public void plan(PlanDraft draft) {
        if (draft.set() == null || draft.set().identities().size() < 2) {
            draft.problem("New identities are for clones, which several computers under one SMSID are.");
            return;
        }
        CloneIdentity keeper = keeper(draft.set());
        boolean ordered = draft.set().state() == SetState.DECIDED && others(draft.set()).stream()
                .allMatch(identity -> Decisions.get(draft.tx(), Decide.subject(draft.set().smsid(), identity))
                        .filter(row -> row.decision() == Decisions.WATCHED).isPresent());
        if (ordered) {
            draft.problem("The new SMSIDs were ordered already; there is nothing to do until one of the clients"
                    + " comes back.");
            return;
        }
        draft.line(PlanLine.Effect.REMEMBERS, null, 1,
                named(keeper) + (isLast(draft.set()) ? " reported last" : " reported first")
                        + " and keeps the SMSID " + draft.set().smsid() + ".");
        for (CloneIdentity identity : others(draft.set())) {
            draft.line(PlanLine.Effect.REMEMBERS, null, 1, named(identity)
                    + " must be given a new SMSID at the client; if it reports under the old one again, the set reappears.");
        }
        if (draft.set().kind() == DuplicateKind.CLONES) {
            draft.warn(null, "The record stays mixed until the clients have new SMSIDs; its history can be split.");
        }
    }

    @Override
    public String execute(Work work) {
        DuplicateSet set = work.set();
        List<CloneIdentity> others = others(set);
        for (CloneIdentity identity : others) {
            String subject = Decide.subject(set.smsid(), identity);
            work.pen().touch(JournaledTable.DECISION, subject);
            Decisions.put(work.tx(), new Decisions.DecisionRow(subject, Decisions.WATCHED, work.pen().now(), set.id(),
                    work.pen().id()));
        }
        String keeper = Decide.subject(set.smsid(), keeper(set));
        work.pen().touch(JournaledTable.DECISION, keeper);
        Decisions.put(work.tx(), new Decisions.DecisionRow(keeper, Decisions.SAME, work.pen().now(), set.id(),
                work.pen().id()));
        work.planned().computers().forEach(work.pen()::about);
        return "Ordered new SMSIDs in place of " + set.smsid() + " for "
                + String.join(", ", others.stream().map(NewIdentity::named)
                        .map(name -> name.replaceFirst("^The", "the")).toList())
                + ".";
    }

    /** The one that was there first; where all but one record were taken out, the one that is there still. */
    static CloneIdentity keeper(DuplicateSet set) {
        return isLast(set) ? set.identities().stream().max(Comparator.comparing(CloneIdentity::last)).orElseThrow()
                : set.identities().stream().min(Comparator.comparing(CloneIdentity::first)).orElseThrow();
    }

    private static boolean isLast(DuplicateSet set) {
        return set.kind() != DuplicateKind.CLONES && set.scope() == SetScope.HISTORY;
    }

    private static List<CloneIdentity> others(DuplicateSet set) {
        List<CloneIdentity> others = new ArrayList<>(set.identities());
        others.remove(keeper(set));
        return others;
    }

    static String named(CloneIdentity identity) {
        List<String> parts = new ArrayList<>();
        identity.identification().forEach((name, value) -> {
            String key = AttributeName.key(name);
            boolean tells = key.equals(AttributeName.NAME) || key.equals(AttributeName.NET_CARD_ID);
            if (tells && value != null && !value.isBlank()) {
                parts.add(name + " " + value.strip());
            }
        });
        return parts.isEmpty() ? "The computer without name and card"
                : "The computer with " + String.join(" and ", parts);
    }
}
