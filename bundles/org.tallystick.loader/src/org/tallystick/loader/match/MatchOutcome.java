package org.tallystick.loader.match;

import java.util.List;
import java.util.OptionalInt;

/**
 * What Q138021 says of one MIF: a value that the loader acts on, the console shows and a dry run stops at.
 *
 * @param branch        the way taken; never {@link MatchBranch#M7}, which is reported as the branch it ended in
 * @param incoming      the Identification that was asked for
 * @param selected      the computer to update, where there is one
 * @param hits          the candidates of the deciding step: one for M1 and M5, several for M2 and M4, else none
 * @param overlaps      what step 3 found, without the selected computer; of a mass overlap the first few
 * @param massOverlap   all that step 3 found when it is more than the limit; null in the ordinary case (D11)
 * @param smsidHolders  computers that have the SMSID which the MIF carries but does not designate (M8)
 */
public record MatchOutcome(MatchBranch branch, Identification incoming, OptionalInt selected, List<Candidate> hits,
        List<Candidate> overlaps, MassOverlap massOverlap, List<Candidate> smsidHolders) {

    /**
     * More overlapping computers than are compared one by one.
     *
     * @param shared    names of the attributes that at least one of them shares
     * @param computers their numbers, rising
     */
    public record MassOverlap(List<String> shared, int[] computers) {

        /** Copies the list. */
        public MassOverlap {
            shared = List.copyOf(shared);
        }
    }

    /** Copies the lists. */
    public MatchOutcome {
        hits = List.copyOf(hits);
        overlaps = List.copyOf(overlaps);
        smsidHolders = List.copyOf(smsidHolders);
    }

    /** What a person should know of the decision although it changes nothing; a sentence each. */
    public List<String> notes() {
        return hits.stream().flatMap(hit -> hit.keys().stream()).filter(KeyComparison::differsInCase)
                .map(key -> key.attribute() + " is " + key.incoming().strip() + " in the file and "
                        + key.stored().strip()
                        + " in the inventory; it would be a different value on a case-sensitive server.")
                .distinct().toList();
    }

    /** Whether several computers were hit, so that none may be selected (M2, M4). */
    public boolean isAmbiguous() {
        return hits.size() > 1;
    }

    /** Whether no computer of the inventory is meant (M3, M6, M8). */
    public boolean isNew() {
        return hits.isEmpty();
    }

    /** How many computers step 3 found beyond those that are compared here. */
    public int overlapsNotShown() {
        return overlapCount() - overlaps.size();
    }

    /** How many computers step 3 found in all. */
    public int overlapCount() {
        return massOverlap == null ? overlaps.size() : massOverlap.computers().length;
    }
}
