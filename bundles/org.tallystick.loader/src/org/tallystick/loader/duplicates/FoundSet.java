package org.tallystick.loader.duplicates;

import java.util.List;

/**
 * A set as a finder found it, before it is compared with what is kept and with what people decided.
 *
 * @param id         stable over searches, at most 300 characters
 * @param confidence 0 to 1
 * @param title      at most 400 characters count; the cause likewise
 * @param cause      equal for sets that probably have one cause; empty if none
 * @param computers  the records, rising; not empty but for kind 5
 * @param smsid      for kinds 1 and 2, as reported; null otherwise
 * @param identities for kind 2, oldest first; empty otherwise
 * @param subjects   what a decision about this set can be about; empty where it is about pairs of its records
 * @param proposal   null where nothing can be proposed
 */
public record FoundSet(String id, DuplicateKind kind, SetScope scope, double confidence, String title, String cause,
        List<Evidence> evidence, List<Integer> computers, String smsid, List<CloneIdentity> identities,
        List<Subject> subjects, Proposal proposal) {

    /** Copies the lists. */
    public FoundSet {
        evidence = List.copyOf(evidence);
        computers = List.copyOf(computers);
        identities = List.copyOf(identities);
        subjects = List.copyOf(subjects);
    }

    /** A set of records that is decided pair by pair. */
    public FoundSet(String id, DuplicateKind kind, SetScope scope, double confidence, String title, String cause,
            List<Evidence> evidence, List<Integer> computers, String smsid, Proposal proposal) {
        this(id, kind, scope, confidence, title, cause, evidence, computers, smsid, List.of(), List.of(), proposal);
    }

    /**
     * Something that people decide about.
     *
     * @param name as {@link org.tallystick.store.Decisions} keeps it
     * @param seen when it was last seen to be so, in milliseconds since 1970; a watched subject that was seen after the
     *             decision opens the case again
     */
    public record Subject(String name, long seen) {
    }
}
