package org.tallystick.loader.match;

/** The question of Q138021 that brought up a candidate. */
public enum MatchStep {
    /** Step 1: agreement on every key attribute. */
    ALL_KEYS("all key attributes"),
    /** Step 2: agreement on the SMSID alone. */
    SMSID("SMSID alone"),
    /** Step 3: agreement on at least one key attribute; selects nothing. */
    PARTIAL("partial agreement"),
    /** Not a step of the article: the SMSID is in use although the MIF does not designate it (M8). */
    UNDESIGNATED_SMSID("SMSID that is not designated");

    private final String label;

    MatchStep(String label) {
        this.label = label;
    }

    /** Label for tables, in lower case. */
    public String label() {
        return label;
    }
}
