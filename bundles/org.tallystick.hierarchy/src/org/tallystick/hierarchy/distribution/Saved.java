package org.tallystick.hierarchy.distribution;

import java.util.List;

/**
 * What became of a change.
 *
 * @param object  as it is now
 * @param changed whether anything was written; a change that changes nothing is not one (Q281754)
 * @param notes   what is worth knowing, one sentence each
 */
public record Saved(DistributionObject object, boolean changed, List<String> notes) {

    /** Copies the list. */
    public Saved {
        notes = List.copyOf(notes);
    }
}
