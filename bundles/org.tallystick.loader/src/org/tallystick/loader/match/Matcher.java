package org.tallystick.loader.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Matches an Identification to a computer as the SMS Inventory Data Loader does (Q138021): all key attributes, then
 * SMSID alone, then a search for partial agreement that selects nothing. Pure: it asks {@link CurrentComputers} and
 * changes nothing. Stateless apart from its limit, so safe for any thread.
 */
public final class Matcher {

    /** More overlaps than this are reported as one event with their numbers (domain rule D11). */
    public static final int DEFAULT_OVERLAP_LIMIT = 1000;

    private static final int SHOWN_OF_MANY = 20;
    /** Looking at so many computers costs less than another question. */
    private static final int FEW = 8;

    private final int overlapLimit;

    /** Makes a matcher that compares at most this many overlapping computers attribute by attribute. */
    public Matcher(int overlapLimit) {
        this.overlapLimit = overlapLimit;
    }

    /** Decides for one MIF. Errors of the database pass through: they never mean "none found" (M9). */
    public MatchOutcome match(Identification incoming, CurrentComputers current) {
        List<Identification.Attribute> keys = incoming.effectiveKeys();

        List<Candidate> sameOnAll = agreeingOnAll(keys, current); // Q138021 step 1
        if (sameOnAll.size() == 1) {
            return decided(MatchBranch.M1, incoming, sameOnAll);
        }
        if (sameOnAll.size() > 1) {
            return decided(MatchBranch.M2, incoming, sameOnAll);
        }

        Identification.Attribute smsid = incoming.find(AttributeName.SMSID);
        if (smsid == null) {
            return overlapping(MatchBranch.M3, incoming, keys, List.of(), List.of(), current); // A3
        }
        if (incoming.designatesKeys() && !smsid.isKey()) {
            List<Candidate> holders = candidates(MatchStep.UNDESIGNATED_SMSID, smsid, keys, current); // A2
            return overlapping(MatchBranch.M8, incoming, keys, List.of(), holders, current);
        }
        List<Candidate> sameSmsid = candidates(MatchStep.SMSID, smsid, keys, current); // Q138021 step 2
        if (sameSmsid.size() > 1) {
            return decided(MatchBranch.M4, incoming, sameSmsid);
        }
        MatchBranch branch = sameSmsid.isEmpty() ? MatchBranch.M6 : MatchBranch.M5;
        return overlapping(branch, incoming, keys, sameSmsid, List.of(), current); // Q138021 step 3
    }

    private static MatchOutcome decided(MatchBranch branch, Identification incoming, List<Candidate> hits) {
        OptionalInt selected = hits.size() == 1 ? OptionalInt.of(hits.get(0).computer()) : OptionalInt.empty();
        return new MatchOutcome(branch, incoming, selected, hits, List.of(), null, List.of());
    }

    private static List<Candidate> candidates(MatchStep step, Identification.Attribute by,
            List<Identification.Attribute> keys, CurrentComputers current) {
        if (by.isBlank()) {
            return List.of(); // A4: a blank SMSID matches nothing
        }
        List<Candidate> found = new ArrayList<>();
        for (int computer : current.find(by.key(), by.normal())) {
            found.add(compare(computer, step, keys, current.identification(computer)));
        }
        return found;
    }

    /**
     * A4: blank equals blank only where another key agrees with a telling value, so the computers that agree on every
     * telling key are asked for, and only those are looked at.
     */
    private static List<Candidate> agreeingOnAll(List<Identification.Attribute> keys, CurrentComputers current) {
        int[] common = null;
        for (Identification.Attribute key : bySelectivity(keys)) {
            int[] found = current.find(key.key(), key.normal());
            common = common == null ? found : Numbers.inBoth(common, found);
            if (common.length <= FEW) {
                break;
            }
        }
        List<Candidate> agreeing = new ArrayList<>();
        for (int computer : common == null ? new int[0] : common) {
            Candidate candidate = compare(computer, MatchStep.ALL_KEYS, keys, current.identification(computer));
            if (candidate.keys().stream().noneMatch(key -> key.agreement() == Agreement.DIFFER)) {
                agreeing.add(candidate);
            }
        }
        return agreeing;
    }

    /** The telling keys; those that few computers share come first. */
    private static List<Identification.Attribute> bySelectivity(List<Identification.Attribute> keys) {
        return keys.stream().filter(Identification.Attribute::isTelling)
                .sorted(Comparator.comparingInt(Matcher::selectivity).reversed()).toList();
    }

    private static int selectivity(Identification.Attribute attribute) {
        return switch (attribute.key()) {
            case AttributeName.SMSID -> 6;
            case AttributeName.NET_CARD_ID -> 5;
            case AttributeName.NAME -> 4;
            case AttributeName.SMS_LOCATION -> 3;
            case AttributeName.LOG_ON_NAME -> 2;
            case AttributeName.DOMAIN, AttributeName.SITE, AttributeName.SYSTEM_ROLE, AttributeName.SYSTEM_TYPE -> 0;
            default -> 1;
        };
    }

    private MatchOutcome overlapping(MatchBranch branch, Identification incoming,
            List<Identification.Attribute> keys, List<Candidate> hits, List<Candidate> holders,
            CurrentComputers current) {
        int selected = hits.isEmpty() ? -1 : hits.get(0).computer();
        int[] numbers = new int[0];
        List<String> shared = new ArrayList<>();
        for (Identification.Attribute key : keys) {
            int[] found = key.isTelling() ? Numbers.without(current.find(key.key(), key.normal()), selected)
                    : new int[0];
            if (found.length > 0) {
                shared.add(key.name());
                numbers = numbers.length == 0 ? found : Numbers.inEither(numbers, found);
            }
        }
        OptionalInt chosen = hits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(selected);
        boolean mass = numbers.length > overlapLimit;
        List<Candidate> overlaps = new ArrayList<>();
        for (int i = 0; i < (mass ? Math.min(SHOWN_OF_MANY, overlapLimit) : numbers.length); i++) {
            overlaps.add(compare(numbers[i], MatchStep.PARTIAL, keys, current.identification(numbers[i])));
        }
        return new MatchOutcome(branch, incoming, chosen, hits, overlaps,
                mass ? new MatchOutcome.MassOverlap(shared, numbers) : null, holders);
    }

    /** Compares over all effective keys; a key that the stored row lacks differs unless both are blank (A4, A5). */
    public static Candidate compare(int computer, MatchStep step, List<Identification.Attribute> keys,
            Identification stored) {
        List<KeyComparison> comparisons = new ArrayList<>(keys.size());
        for (Identification.Attribute key : keys) {
            Identification.Attribute other = stored.find(key.key());
            String otherNormal = other == null ? "" : other.normal();
            comparisons.add(new KeyComparison(key.name(), key.value(), other == null ? null : other.value(),
                    agreement(key, otherNormal)));
        }
        return new Candidate(computer, step, comparisons);
    }

    private static Agreement agreement(Identification.Attribute key, String otherNormal) {
        if (!key.normal().equals(otherNormal)) {
            return Agreement.DIFFER;
        }
        if (key.isBlank()) {
            return Agreement.BLANK;
        }
        return key.isTelling() ? Agreement.AGREE : Agreement.IGNORABLE;
    }
}
