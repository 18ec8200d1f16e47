package org.tallystick.loader.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;

import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.ComparisonRules;
import org.tallystick.store.ComputerKeys;
import org.tallystick.store.IdentityChanges;

/**
 * The identities that held one record under one SMSID, one after the other. Tells a record that flips between several computers from
 * one whose computer was renamed, got another card, starts two systems or goes to a dock (domain 1.6, Q192859,
 * Q254735). Pure but for what it is told to ask.
 */
final class IdentitySeries {

    private static final long HOUR = 3_600_000L;

    /**
     * Keys of a record in a stretch of time; a stretch ends where any of the keys changes.
     *
     * @param file    the file that brought it; 0 for the first
     * @param scan    its newest scan; null where that is not known
     * @param endFile the file that ended it; the largest number for the last
     */
    record State(String name, String smsid, String card, String site, String domain, long from, long file, Long scan,
            long loaded, long endFile) {

        boolean isOf(State other) {
            return name.equals(other.name) && card.equals(other.card);
        }
    }

    /** How two identities differ. */
    enum Difference {
        /** Name and card: two computers, or one of which everything was changed at once. */
        BOTH,
        /** One of them; the other is blank or says nothing. */
        ONE_KNOWN,
        /** Name alone: two systems on one computer, or a rename. */
        NAME_ALONE,
        /** Card alone: a dock, or another card. */
        CARD_ALONE,
        /** Nothing that tells. */
        NONE
    }

    private final List<State> all = new ArrayList<>();
    private final List<State> states;
    private final List<State> identities = new ArrayList<>();
    private final int[] returns = new int[Difference.values().length];
    private final Predicate<String> junkCard;

    /**
     * Looks at a record.
     *
     * @param changes  oldest first
     * @param junkCard whether a card says nothing about who carries it
     */
    IdentitySeries(List<IdentityChanges.ChangeRow> changes, ComputerKeys.KeyRow now, Predicate<String> junkCard) {
        this.junkCard = junkCard;
        long from = now.firstLoaded();
        long file = 0;
        Long scan = null;
        for (IdentityChanges.ChangeRow row : changes) {
            all.add(new State(row.nameKey(), row.smsidKey(), row.cardKey(), row.siteKey(), row.domainKey(), from, file,
                    row.scan() == null || row.scan().equals(scan) ? null : row.scan(), row.loaded(), row.file()));
            from = row.at();
            file = row.file();
            scan = row.scan();
        }
        all.add(new State(now.nameKey(), now.smsidKey(), now.cardKey(), now.siteKey(), now.domainKey(), from, file,
                now.scan() == null || now.scan().equals(scan) ? null : now.scan(), now.loaded(), Long.MAX_VALUE));
        states = all.stream().filter(state -> state.smsid().equals(now.smsidKey())).toList();
        for (State state : states) {
            if (identities.stream().noneMatch(state::isOf)) {
                identities.add(state);
            }
        }
        countReturns();
    }

    /** The states under the SMSID that the record has now, oldest first. */
    List<State> states() {
        return states;
    }

    /** All states, also those of records that were merged into this one with another SMSID. */
    List<State> all() {
        return all;
    }

    /** The first state of each identity, oldest first. */
    List<State> identities() {
        return identities;
    }

    /** The place of a state's identity. */
    int identityOf(State state) {
        for (int i = 0; i < identities.size(); i++) {
            if (identities.get(i).isOf(state)) {
                return i;
            }
        }
        throw new IllegalArgumentException(state.toString());
    }

    /** How often an identity came back after another one that differed so. */
    int returns(Difference difference) {
        return returns[difference.ordinal()];
    }

    /** The states that differ in name and card from the one before: what may be another computer. */
    List<State> newcomers() {
        List<State> newcomers = new ArrayList<>();
        for (int i = 1; i < states.size(); i++) {
            if (isWhole(states.get(i - 1), states.get(i))) {
                newcomers.add(states.get(i));
            }
        }
        return newcomers;
    }

    /**
     * Where two computers reported from two sites or domains within an hour, which one that moves cannot; -1 if nowhere.
     *
     * @param scanOf the scan of the file that brought a state; null where it is not known
     */
    int twoPlaces(LongFunction<Long> scanOf) {
        for (int i = 1; i < states.size(); i++) {
            State before = states.get(i - 1);
            State after = states.get(i);
            boolean elsewhere = differ(before.site(), after.site()) || differ(before.domain(), after.domain());
            if (elsewhere && before.scan() != null && isWhole(before, after)) {
                Long scan = scanOf.apply(after.file());
                if (scan != null && Math.abs(scan - before.scan()) <= HOUR) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Whether both name and card differ and say something. */
    boolean isWhole(State one, State other) {
        return differ(one.name(), other.name()) && !one.card().equals(other.card()) && tells(one.card())
                && tells(other.card());
    }

    private Difference difference(State one, State other) {
        if (isWhole(one, other)) {
            return Difference.BOTH;
        }
        boolean names = differ(one.name(), other.name());
        boolean cards = !one.card().equals(other.card()) && tells(one.card()) && tells(other.card());
        if (!names && !cards) {
            return Difference.NONE;
        }
        boolean otherIsKnown = names ? tells(one.card()) && tells(other.card())
                : !one.name().isEmpty() && !other.name().isEmpty();
        if (!otherIsKnown) {
            return Difference.ONE_KNOWN;
        }
        return names ? Difference.NAME_ALONE : Difference.CARD_ALONE;
    }

    private void countReturns() {
        List<State> sequence = new ArrayList<>();
        for (State state : states) {
            if (sequence.isEmpty() || !sequence.get(sequence.size() - 1).isOf(state)) {
                sequence.add(state);
            }
        }
        for (int i = 2; i < sequence.size(); i++) {
            State back = sequence.get(i);
            Difference strongest = Difference.NONE;
            for (int j = i - 1; j >= 0; j--) {
                if (sequence.get(j).isOf(back)) {
                    returns[strongest.ordinal()]++;
                    break;
                }
                Difference between = difference(back, sequence.get(j));
                if (between == Difference.BOTH && isMixed(back, sequence.get(j))) {
                    between = Difference.NAME_ALONE;
                }
                strongest = between.compareTo(strongest) < 0 ? between : strongest;
            }
        }
    }

    /** Whether the name of one was also seen with the card of the other: then one computer has both. */
    private boolean isMixed(State one, State other) {
        return identities.stream()
                .anyMatch(state -> state.name().equals(one.name()) && state.card().equals(other.card())
                        || state.name().equals(other.name()) && state.card().equals(one.card()));
    }

    private boolean tells(String card) {
        return !card.isEmpty() && !ComparisonRules.isIgnorable(AttributeName.NET_CARD_ID, card)
                && !junkCard.test(card);
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
}
