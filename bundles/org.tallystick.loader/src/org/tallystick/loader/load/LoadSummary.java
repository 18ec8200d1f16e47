package org.tallystick.loader.load;

import java.time.Duration;

/**
 * The sum of a load. {@code files = loaded + unchanged + held + refused + stale} always holds.
 *
 * @param created   loaded files that made a new computer ({@code new} in JSON)
 * @param updated   loaded files that updated one
 * @param ambiguous files that hit several computers (M2, M4)
 * @param removed   computers that were taken out
 * @param cancelled whether the load was stopped before the last file
 */
public record LoadSummary(long files, long loaded, long unchanged, long held, long refused, long stale, long created,
        long updated, long ambiguous, long removed, long events, Duration duration, boolean cancelled) {
}
