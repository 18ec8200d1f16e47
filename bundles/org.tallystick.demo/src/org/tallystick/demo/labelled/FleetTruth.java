package org.tallystick.demo.labelled;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is true of a labelled fleet, by which a search for duplicates can be judged.
 *
 * @param computers  real computers
 * @param files      how many files were written
 * @param identities every SMSID that was reported, as it was reported last
 */
public record FleetTruth(int computers, int files, Map<String, Identity> identities) {

    /**
     * One SMSID.
     *
     * @param machine   number of the real computer that reported it last
     * @param cloned    whether several computers report under it
     * @param name      as reported last
     * @param card      as reported last
     * @param situation what happened to the computer
     */
    public record Identity(String smsid, int machine, boolean cloned, String name, String card,
            FleetSituation situation) {

        /** Whether Name and card agree and tell: kind 3, if both are one computer. */
        boolean agrees(Identity other) {
            return !name.isBlank() && name.equals(other.name) && isTelling(card) && card.equals(other.card);
        }

        private static boolean isTelling(String card) {
            return !card.isBlank() && !card.equals("00:00:00:00:00:00");
        }
    }

    /** Two SMSIDs of one computer, in order. */
    public record Pair(String one, String other) {

        /** Puts them in order. */
        public static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** Copies the map. */
    public FleetTruth {
        identities = Map.copyOf(identities);
    }

    /** Pairs that are one computer and agree in Name and card (kind 3), with what happened. */
    public Map<Pair, FleetSituation> sameNameAndCard() {
        return pairs(true);
    }

    /** Pairs that are one computer and only other attributes can tell (kind 4), with what happened. */
    public Map<Pair, FleetSituation> otherwiseTheSame() {
        return pairs(false);
    }

    /** SMSIDs under which several computers report (kind 2). */
    public List<String> clones() {
        return identities.values().stream().filter(Identity::cloned).map(Identity::smsid).sorted().toList();
    }

    /** Whether two SMSIDs are of one real computer. */
    public boolean areOne(String smsid, String other) {
        Identity one = identities.get(smsid);
        Identity two = identities.get(other);
        return one != null && two != null && one.machine == two.machine;
    }

    private Map<Pair, FleetSituation> pairs(boolean agreeing) {
        Map<Integer, List<Identity>> byMachine = new HashMap<>();
        identities.values()
                .forEach(identity -> byMachine.computeIfAbsent(identity.machine, any -> new ArrayList<>())
                        .add(identity));
        Map<Pair, FleetSituation> pairs = new HashMap<>();
        for (List<Identity> same : byMachine.values()) {
            for (Identity one : same) {
                for (Identity other : same) {
                    if (one.smsid.compareTo(other.smsid) < 0 && one.agrees(other) == agreeing) {
                        pairs.put(Pair.of(one.smsid, other.smsid), one.situation);
                    }
                }
            }
        }
        return pairs;
    }
}
