package org.tallystick.loader.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Current computers of one architecture in memory, numbered from 1. */
final class MemoryComputers implements CurrentComputers {

    private static final List<String> DEFAULT_KEYS = List.of("Name", "SMSID", "NetCardID");

    private final Map<Integer, Identification> computers = new LinkedHashMap<>();
    private final List<String> questions = new ArrayList<>();
    private RuntimeException failure;
    private int failAt;

    /** An Identification of pairs of name and value with the three default keys, as far as it has them. */
    static Identification of(String... pairs) {
        return keyed(DEFAULT_KEYS, pairs);
    }

    /** An Identification with keys of its own; a value may be null. */
    static Identification keyed(List<String> keys, String... pairs) {
        List<Identification.Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.add(Identification.Attribute.of(pairs[i], pairs[i + 1], keys.contains(pairs[i])));
        }
        return new Identification("Personal Computer", attributes);
    }

    static Identification pc(String name, String smsid, String card) {
        return of("Name", name, "SMSID", smsid, "NetCardID", card);
    }

    static MemoryComputers with(Identification... current) {
        MemoryComputers computers = new MemoryComputers();
        for (Identification identification : current) {
            computers.computers.put(computers.computers.size() + 1, identification);
        }
        return computers;
    }

    /** Lets a question fail: the first is 1. */
    MemoryComputers failing(int question, RuntimeException with) {
        failAt = question;
        failure = with;
        return this;
    }

    List<String> questions() {
        return questions;
    }

    @Override
    public int[] find(String attributeKey, String normal) {
        assert !normal.isEmpty();
        questions.add(attributeKey);
        if (questions.size() == failAt) {
            throw failure;
        }
        return computers.entrySet().stream().filter(entry -> entry.getValue().normal(attributeKey).equals(normal))
                .mapToInt(Map.Entry::getKey).toArray();
    }

    @Override
    public Identification identification(int computer) {
        return computers.get(computer);
    }

    /** The outcome in words, such as {@code M5 selects 1 SMSID/Name; overlaps 2 Name/SMSID}. */
    static String words(MatchOutcome outcome) {
        StringBuilder words = new StringBuilder(outcome.branch().name());
        outcome.selected().ifPresent(computer -> words.append(" selects ").append(computer));
        if (outcome.selected().isPresent() != (outcome.hits().size() == 1)) {
            words.append(" but has ").append(outcome.hits().size()).append(" hits");
        }
        if (outcome.hits().size() != 1 || outcome.branch() != MatchBranch.M1) {
            outcome.hits().forEach(hit -> add(words, outcome.isAmbiguous() ? "hits" : "by", hit));
        }
        outcome.overlaps().forEach(overlap -> add(words, "overlaps", overlap));
        if (outcome.massOverlap() != null) {
            words.append("; in all ").append(Arrays.toString(outcome.massOverlap().computers()));
        }
        outcome.smsidHolders().forEach(holder -> words.append("; held by ").append(holder.computer()));
        return words.toString();
    }

    private static void add(StringBuilder words, String verb, Candidate candidate) {
        words.append("; ").append(verb).append(' ').append(candidate.computer()).append(' ')
                .append(String.join(",", candidate.agree())).append('/')
                .append(String.join(",", candidate.differ()));
    }
}
