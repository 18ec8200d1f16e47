package org.tallystick.loader.duplicates;

import java.time.Instant;

/**
 * A stretch of time in which one identity held the record: one bar of the time line that shows flips.
 *
 * @param identity place in {@link DuplicateSet#identities()}
 * @param from     its first scan, or load where the scan has no time
 * @param to       its last scan or load before another identity came
 * @param file     number of the file that brought it
 */
public record Sighting(int identity, Instant from, Instant to, long file) {
}
