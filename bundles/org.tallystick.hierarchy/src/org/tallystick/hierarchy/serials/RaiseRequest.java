package org.tallystick.hierarchy.serials;

import java.util.Set;

/**
 * How to raise the numbers of this site.
 *
 * @param kinds  which; empty for all
 * @param next   the number to go on with, which must be above everything known; null to go on after what is known
 * @param margin how many numbers to leave out, counted from {@code next} or from what is known
 */
public record RaiseRequest(Set<ObjectClass> kinds, Long next, long margin, String remark) {

    /** Copies the set. */
    public RaiseRequest {
        kinds = Set.copyOf(kinds);
    }
}
