package org.tallystick.loader.duplicates;

import java.util.Set;

/**
 * Which sets.
 *
 * @param kinds         these; empty for all
 * @param states        these; empty for all
 * @param scope         current or history; null for both
 * @param text          title, SMSID, cause or number of a computer must contain it, without case; null for all
 * @param minConfidence 0 for all
 * @param computer      only sets with this record; null for all
 */
public record SetFilter(Set<DuplicateKind> kinds, Set<SetState> states, SetScope scope, String text,
        double minConfidence, Integer computer) {

    /** Every set. */
    public static final SetFilter ALL = new SetFilter(Set.of(), Set.of(), null, null, 0, null);

    /** Copies the sets. */
    public SetFilter {
        kinds = Set.copyOf(kinds);
        states = Set.copyOf(states);
    }
}
