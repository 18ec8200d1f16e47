package org.tallystick.loader.duplicates;

/** What kind of duplicate a set is; the number is stable and shown. */
public enum DuplicateKind {
    /** Several current computers have one SMSID, or one whole Identification (domain 1.6 type 1, Q192859). */
    SAME_IDENTITY(1, "Same identity", "Several records have one SMSID, or agree in the whole Identification."),
    /** Several real computers report under one SMSID, so one record flips between them (type 2, Q192859). */
    CLONES(2, "Clones", "Several real computers report under one SMSID, and overwrite each other's record."),
    /** One real computer has records under several SMSIDs: re-imaged or reinstalled (type 3, Q149673, Q162165). */
    SEVERAL_IDENTITIES(3, "Several identities", "One computer has several records, each under another SMSID."),
    /** Weighted agreement over many attributes; a person decides. */
    PROBABLE(4, "Probably the same", "Two records agree in more than chance explains."),
    /** Rows of inventory groups that are doubled, crossed, orphaned or blank (Q250063, Q192859, Q199731). */
    DOUBLED_ROWS(5, "Doubled rows", "Rows of inventory groups are doubled, crossed, or belong to nobody.");

    private final int number;
    private final String label;
    private final String explanation;

    DuplicateKind(int number, String label, String explanation) {
        this.number = number;
        this.label = label;
        this.explanation = explanation;
    }

    /** The number, 1 to 5. */
    public int number() {
        return number;
    }

    /** Two or three words for people. */
    public String label() {
        return label;
    }

    /** One sentence for people. */
    public String explanation() {
        return explanation;
    }

    /** The kind of a number; throws {@link IllegalArgumentException} for any but 1 to 5. */
    public static DuplicateKind of(int number) {
        for (DuplicateKind kind : values()) {
            if (kind.number == number) {
                return kind;
            }
        }
        throw new IllegalArgumentException("There is no kind " + number + " of duplicates.");
    }
}
