package org.tallystick.store;

/**
 * A request for a full inventory. Times are milliseconds since 1970 in UTC, null where it did not come to that.
 *
 * @param computer the computer that is meant, null where it is not in the inventory
 * @param askedBy  file that led to it
 */
public record ResyncRow(int id, int architecture, String smsidKey, String smsid, Integer computer, String site,
        String domain, String reason, int state, long asked, Long delivered, Long answered, long askedBy,
        Long answeredBy) {

    /** Written, not handed over yet. */
    public static final int ASKED = 0;
    /** Handed over. */
    public static final int DELIVERED = 1;
    /** A full inventory came. */
    public static final int ANSWERED = 2;
    /** Given up. */
    public static final int EXPIRED = 3;
}
