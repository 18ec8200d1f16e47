package org.tallystick.hierarchy.serials;

import java.time.Instant;

/**
 * The largest number of a kind that a site ever gave, as far as it was seen somewhere. Marks only rise.
 *
 * @param peer    code of the site where it was seen; the own code for what this database saw itself
 * @param site    code of the site that gave the numbers
 * @param largest the largest number seen
 * @param at      when this was heard of
 */
public record HighWaterMark(String peer, String site, ObjectClass kind, long largest, Instant at) {
}
