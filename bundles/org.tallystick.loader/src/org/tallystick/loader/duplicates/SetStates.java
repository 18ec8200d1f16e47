package org.tallystick.loader.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.tallystick.store.Decisions;
import org.tallystick.store.Decisions.DecisionRow;
import org.tallystick.store.DuplicateSets;
import org.tallystick.store.Tx;

/**
 * How far a set is, from what was kept of it and from what people decided about its records and identities. Nobody is
 * asked twice; new evidence opens a case again.
 */
final class SetStates {

    private SetStates() {
    }

    private enum Verdict {
        ALL_DECIDED, WATCHED, CAME_BACK, UNDECIDED
    }

    /**
     * The state of a found set.
     *
     * @param kept    null where nothing was kept of it
     * @param members its records as kept
     * @param justNow whether people acted on it while the search was under way, which saw what was before
     */
    static int of(Tx tx, FoundSet set, DuplicateSets.SetRow kept, int[] members, boolean justNow) {
        Verdict verdict = verdict(tx, set);
        if (verdict == Verdict.ALL_DECIDED) {
            return DuplicateSets.DECIDED;
        }
        if (kept == null || kept.state() != DuplicateSets.DECIDED) {
            int before = kept == null ? DuplicateSets.OPEN : kept.state();
            return verdict == Verdict.CAME_BACK ? DuplicateSets.REAPPEARED : before;
        }
        if (justNow) {
            return DuplicateSets.DECIDED;
        }
        return verdict == Verdict.CAME_BACK || hasNews(set, kept, members)
                || !isSettled(set, verdict) ? DuplicateSets.REAPPEARED : DuplicateSets.DECIDED;
    }

    private static boolean hasNews(FoundSet set, DuplicateSets.SetRow kept, int[] members) {
        if (set.kind() == DuplicateKind.CLONES) {
            List<String> known = SetForm.read(kept.body()).subjects();
            return set.subjects().stream().anyMatch(subject -> !known.contains(subject.name()));
        }
        return set.computers().stream().anyMatch(computer -> Arrays.binarySearch(members, computer) < 0);
    }

    /** What was decided otherwise than pair by pair is done with while its records are out, or watched in peace. */
    private static boolean isSettled(FoundSet set, Verdict verdict) {
        return set.scope() == SetScope.HISTORY || verdict == Verdict.WATCHED;
    }

    private static Verdict verdict(Tx tx, FoundSet set) {
        if (isByPairs(set) && allPairs(tx, set.computers())) {
            return Verdict.ALL_DECIDED;
        }
        boolean all = !set.subjects().isEmpty();
        boolean watched = false;
        for (FoundSet.Subject subject : set.subjects()) {
            Optional<DecisionRow> decision = Decisions.get(tx, subject.name());
            boolean isWatched = decision.isPresent() && decision.get().decision() == Decisions.WATCHED;
            if (isWatched && subject.seen() > decision.get().at()) {
                return Verdict.CAME_BACK;
            }
            watched |= isWatched;
            all &= decision.isPresent();
        }
        boolean isOfIdentities = set.kind() == DuplicateKind.CLONES || watched;
        return all && isOfIdentities ? Verdict.ALL_DECIDED : watched ? Verdict.WATCHED : Verdict.UNDECIDED;
    }

    private static boolean isByPairs(FoundSet set) {
        return set.kind() != DuplicateKind.CLONES && set.kind() != DuplicateKind.DOUBLED_ROWS
                && set.computers().size() > 1;
    }

    private static boolean allPairs(Tx tx, List<Integer> computers) {
        for (int i = 0; i < computers.size(); i++) {
            for (int j = i + 1; j < computers.size(); j++) {
                if (Decisions.get(tx, Decisions.pair(computers.get(i), computers.get(j))).isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }
}
