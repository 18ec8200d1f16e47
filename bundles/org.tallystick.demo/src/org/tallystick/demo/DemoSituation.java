package org.tallystick.demo;

/** What a file of the demo tells of. */
public enum DemoSituation {
    /** The first full inventory of a computer. */
    FIRST_INVENTORY("first full inventory"),
    /** A few groups changed since the last scan. */
    DELTA("changes since the last scan"),
    /** A full inventory in which nothing but the time of the scan is new. */
    RESCAN("full scan without changes"),
    /** The computer has another name. */
    RENAME("renamed"),
    /** The computer has another network card. */
    SWAPPED_CARD("network card swapped"),
    /** One of several computers that were copied from one disk image, SMSID and all. */
    CLONE("copy of another computer's disk"),
    /** Installed anew under the same name: same card, new SMSID. */
    REIMAGED("installed anew"),
    /** The computer took over the name of one that was retired. */
    NAME_TAKEN_OVER("took over a retired computer's name"),
    /** An old agent whose MIFs do not designate the SMSID as a key. */
    OLD_AGENT("agent that does not designate the SMSID"),
    /** Several records are hit at once. */
    SEVERAL_RECORDS("several records for one identity"),
    /** A full inventory in answer to a request. */
    RESYNC_ANSWER("full inventory that was asked for"),
    /** A computer whose agent knows no SMSID. */
    WITHOUT_SMSID("computer without SMSID"),
    /** A MIF that designates no key at all. */
    WITHOUT_KEYS("no key designated"),
    /** A scan that was long on its way. */
    LATE_ARRIVAL("older scan that arrives late"),
    /** The same bytes for the second time. */
    SAME_BYTES("same bytes again"),
    /** A delta of a computer that nobody knows. */
    UNKNOWN_COMPUTER("changes of an unknown computer"),
    /** A delta that changes a group or row that nobody knows. */
    UNKNOWN_ROW("changes of an unknown group"),
    /** The removal of a computer. */
    DELETE("removal of a computer"),
    /** A file without identity, and nobody says whose. */
    WITHOUT_OWNER("file without identity"),
    /** An object that is no computer. */
    DEVICE("another kind of object"),
    /** An attribute with another type than before. */
    TYPE_MISMATCH("attribute of another type"),
    /** A well-formed file that says the wrong things of its identity. */
    BAD_IDENTITY("identity missing, double or forbidden"),
    /** A damaged file. */
    BROKEN("damaged file");

    private final String label;

    DemoSituation(String label) {
        this.label = label;
    }

    /** A few words for lists. */
    public String label() {
        return label;
    }
}
