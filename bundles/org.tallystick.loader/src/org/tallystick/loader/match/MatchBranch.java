package org.tallystick.loader.match;

/** The way through Q138021 that a MIF took. */
public enum MatchBranch {
    /** Step 1 found exactly one computer that agrees on all key attributes: it is updated. */
    M1("one computer agrees on all key attributes"),
    /** Step 1 found several: they are taken out of the inventory and a resync is requested. */
    M2("several computers agree on all key attributes"),
    /** No computer agrees on all keys and the MIF has no SMSID: it is a new computer. */
    M3("no computer agrees on all key attributes and there is no SMSID to ask for"),
    /** Step 2 found several computers with the SMSID: they are taken out and a resync is requested. */
    M4("several computers have this SMSID"),
    /** Step 2 found exactly one computer with the SMSID: it is updated although other keys differ. */
    M5("one computer has this SMSID although other key attributes differ"),
    /** Neither step found a computer: it is new, and step 3 tells of partial agreement. */
    M6("no computer agrees on all key attributes or on the SMSID"),
    /** The MIF designates no key; reported as the branch that it ended in. */
    M7("no key is designated, so every attribute counts"),
    /** The MIF carries a SMSID but does not designate it: step 2 is not asked. */
    M8("the SMSID is not designated as a key and no computer agrees on all the others"),
    /** The database failed during a search: nothing is decided. */
    M9("the database could not be asked"),
    /** The MIF has no Identification group, or two. */
    M10("the file does not say which computer it is of");

    private final String sentence;

    MatchBranch(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in plain words, to follow "because". */
    public String sentence() {
        return sentence;
    }
}
