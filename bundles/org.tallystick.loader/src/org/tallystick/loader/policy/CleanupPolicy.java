package org.tallystick.loader.policy;

import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;

/**
 * A rule for sets that need no thinking.
 *
 * @param kind          sets of this kind
 * @param action        what should be done; only where the set itself proposes it
 * @param minConfidence 0 to 1; sets of less are left to people
 * @param mode          whether it only proposes
 * @param most          sets that one run may execute, 1 or more, so that a fault in the data cannot empty a database
 */
public record CleanupPolicy(DuplicateKind kind, CleanupAction action, double minConfidence, Mode mode, int most) {

    /** What a policy does with a set that fits. The code is the name in lower case. */
    public enum Mode {
        /** Marks it as proposed; a person decides. */
        PROPOSE,
        /** Does it, journaled like anything else. */
        EXECUTE
    }

    /** Checks the bounds. */
    public CleanupPolicy {
        if (!(minConfidence >= 0 && minConfidence <= 1) || most < 1) {
            throw new IllegalArgumentException("A policy has a confidence from 0 to 1 and does at least one set.");
        }
    }
}
