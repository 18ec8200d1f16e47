package org.tallystick.demo;

/** Codes of events: those below 1000 are of Q122178, the others the loader's own. */
final class Events {

    static final int OVERLAP_OF_NEW = 180;
    static final int OVERLAP_OF_MATCHED = 181;
    static final int ATTRIBUTES_DIFFER = 182;
    static final int SAME_IDENTIFICATION = 183;
    static final int SAME_SMSID = 185;
    static final int RESYNC_SENT = 186;
    static final int TYPE_DIFFERS = 187;
    static final int OVERLAP_WITHOUT_SMSID = 1001;
    static final int SMSID_IN_USE = 1002;
    static final int KEYS_DIFFER = 1004;

    private Events() {
    }
}
