package org.tallystick.hierarchy.serials;

import java.time.Instant;
import java.util.List;

/**
 * A time that a site was restored, or that its numbers were raised.
 *
 * @param site     code of the site
 * @param at       when it was recorded
 * @param backupOf when the backup was made; null where nobody knows, or nothing was restored
 * @param by       the account that recorded it
 * @param numbers  what was raised; empty where nothing was
 */
public record Recovery(long id, String site, Instant at, Instant backupOf, Raised raised, String by, String remark,
        List<RaisedNumber> numbers) {

    /** Whether numbers were raised above everything that may have been given before. */
    public enum Raised {
        /** They were not, so objects may get numbers that others have (Q258924). */
        NO,
        /** They were. */
        YES,
        /** Nobody knows. */
        UNKNOWN
    }

    /**
     * Numbers of one kind that were raised.
     *
     * @param before the largest that counted as given
     * @param after  the same afterwards; the next number is one more
     */
    public record RaisedNumber(ObjectClass kind, long before, long after) {
    }

    /** Copies the list. */
    public Recovery {
        numbers = List.copyOf(numbers);
    }
}
