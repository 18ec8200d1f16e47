package org.tallystick.loader.match;

import java.util.List;

/**
 * A computer that the search brought up, with the comparison over all effective keys.
 *
 * @param computer the computer's number
 * @param step     the question that found it
 * @param keys     one comparison per effective key, in the order of the MIF
 */
public record Candidate(int computer, MatchStep step, List<KeyComparison> keys) {

    /** Copies the list. */
    public Candidate {
        keys = List.copyOf(keys);
    }

    /** Names of the keys that agree with a telling value (domain rule D10). */
    public List<String> agree() {
        return names(Agreement.AGREE);
    }

    /** Names of the keys that differ. */
    public List<String> differ() {
        return names(Agreement.DIFFER);
    }

    private List<String> names(Agreement wanted) {
        return keys.stream().filter(key -> key.agreement() == wanted).map(KeyComparison::attribute).toList();
    }
}
