package org.tallystick.loader.load;

/** Events of the loader: the legacy codes of Q122178, and our own from 1000 on so that old logs stay comparable. */
public enum EventCode {
    /** Step 3 after nothing was selected. */
    OVERLAP_OF_NEW(180, "A new computer shares identification attributes with this one"),
    /** Step 3 after a match by SMSID. */
    OVERLAP_OF_MATCHED(181, "A matched computer shares identification attributes with this other one"),
    /** Match by SMSID while other keys differ. */
    ATTRIBUTES_DIFFER(182, "Matched by SMSID although other identification attributes differ"),
    /** M2. */
    SAME_IDENTIFICATION(183, "Several computers had the same identification and were taken out"),
    /** The removal of M2 or M4 failed. */
    REMOVAL_FAILED(184, "Computers with the same identification could not be taken out"),
    /** M4. */
    SAME_SMSID(185, "Several computers had the same SMSID and were taken out"),
    /** A resync request was made. */
    RESYNC_SENT(186, "A full inventory was asked for"),
    /** The type of an attribute differs from its definition. */
    TYPE_DIFFERS(187, "An attribute has another type than its definition"),
    /** Own: step 3 found agreement for a MIF without SMSID (A3), which the article passes over in silence. */
    OVERLAP_WITHOUT_SMSID(1001, "A new computer without SMSID shares identification attributes with this one"),
    /** Own: the MIF carries, but does not designate, a SMSID that another computer has (M8). */
    SMSID_IN_USE(1002, "The SMSID of a new computer is already in use"),
    /** Own: the hourly limit of automatic removals was reached (D7). */
    REMOVAL_LIMIT(1003, "The hourly limit of automatic removals is reached"),
    /** Own: a MIF designates other keys than the class had before (A12). */
    KEYS_DIFFER(1004, "The key attributes of the Identification differ from those known");

    private final int number;
    private final String label;

    EventCode(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** The stable number. */
    public int number() {
        return number;
    }

    /** A short sentence without full stop. */
    public String label() {
        return label;
    }

    /** Returns the code of a number, or null where the number is not known. */
    public static EventCode of(int number) {
        for (EventCode code : values()) {
            if (code.number == number) {
                return code;
            }
        }
        return null;
    }
}
