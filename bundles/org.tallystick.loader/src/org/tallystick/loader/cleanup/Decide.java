package org.tallystick.loader.cleanup;

import java.util.ArrayList;
import java.util.List;

import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.CloneIdentity;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.ComparisonRules;
import org.tallystick.loader.match.KeyText;
import org.tallystick.store.Decisions;
import org.tallystick.store.JournaledTable;

/** Remembers that records are different computers, or one, so that nobody is asked again. Touches no record. */
final class Decide implements Step {

    /** More records than this make more pairs than anybody means. */
    private static final int MOST = 60;

    private final boolean same;

    /** @param same whether they are one computer */
    Decide(boolean same) {
        this.same = same;
    }

    @Override
    public void plan(PlanDraft draft) {
        List<String> subjects = subjects(draft.set(), draft.rows().stream().map(row -> row.id()).toList());
        if (subjects.isEmpty()) {
            draft.problem(draft.rows().size() > MOST ? "A decision takes at most " + MOST + " records; choose fewer."
                    : "A decision needs two records or identities to be about.");
            return;
        }
        int decision = same ? Decisions.SAME : Decisions.SEPARATE;
        boolean decided = subjects.stream().allMatch(subject -> Decisions.get(draft.tx(), subject)
                .filter(row -> row.decision() == decision).isPresent());
        if (decided) {
            draft.problem("This was decided already; there is nothing to do.");
            return;
        }
        draft.line(PlanLine.Effect.REMEMBERS, null, subjects.size(), draft.set() != null
                && draft.set().kind() == DuplicateKind.CLONES
                        ? "The identities under this SMSID are one computer; only another one opens the case again."
                        : same ? "These are records of one computer and stay as they are; nobody is asked again."
                                : "These are different computers; nobody is asked again.");
    }

    @Override
    public String execute(Work work) {
        List<Integer> computers = work.planned().computers();
        for (String subject : subjects(work.set(), computers)) {
            work.pen().touch(JournaledTable.DECISION, subject);
            Decisions.put(work.tx(), new Decisions.DecisionRow(subject, same ? Decisions.SAME : Decisions.SEPARATE,
                    work.pen().now(), work.planned().set(), work.pen().id()));
        }
        computers.forEach(work.pen()::about);
        return (same ? CleanupAction.SAME_COMPUTER : CleanupAction.KEEP_SEPARATE).label() + ": " + Words.records(work)
                + ".";
    }

    static List<String> subjects(DuplicateSet set, List<Integer> computers) {
        List<String> subjects = new ArrayList<>();
        if (set != null && set.kind() == DuplicateKind.CLONES) {
            set.identities().forEach(identity -> subjects.add(subject(set.smsid(), identity)));
        } else if (computers.size() <= MOST) {
            for (int i = 0; i < computers.size(); i++) {
                for (int k = i + 1; k < computers.size(); k++) {
                    subjects.add(Decisions.pair(computers.get(i), computers.get(k)));
                }
            }
        }
        return subjects;
    }

    static String subject(String smsid, CloneIdentity identity) {
        return Decisions.identity(key(AttributeName.SMSID, smsid), value(identity, AttributeName.NAME),
                value(identity, AttributeName.NET_CARD_ID));
    }

    /** The look-up text of an attribute of an identity; empty where it is blank. */
    static String value(CloneIdentity identity, String attribute) {
        for (var entry : identity.identification().entrySet()) {
            if (AttributeName.key(entry.getKey()).equals(attribute)) {
                return key(attribute, entry.getValue());
            }
        }
        return "";
    }

    private static String key(String attribute, String value) {
        return KeyText.of(ComparisonRules.normal(attribute, value));
    }
}
