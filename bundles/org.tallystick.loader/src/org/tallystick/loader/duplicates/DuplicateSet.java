package org.tallystick.loader.duplicates;

import java.time.Instant;
import java.util.List;

/**
 * Records that may be one computer, or one record that may be several, as the last search found them.
 *
 * @param id         stable over searches, such as {@code 1:SMSID:X0000001}
 * @param confidence 0 to 1, never more than is known
 * @param title      what a person calls it: the name or SMSID
 * @param cause      the likely cause it shares with others, such as {@code first seen on 2026-03-09}; empty if none
 * @param computers  the records, rising; for kind 5 those that are concerned
 * @param smsid      for kinds 1 and 2, as reported; null otherwise
 * @param identities for kind 2, and for kind 1 where the records are of several computers, oldest first; else empty
 * @param sites      codes of the sites that own the records, with commas
 * @param proposal   null where nothing can be proposed
 * @param found      first search that found it
 * @param changed    last search in which it changed
 */
public record DuplicateSet(String id, DuplicateKind kind, SetScope scope, SetState state, double confidence,
        String title, String cause, List<Evidence> evidence, List<Integer> computers, String smsid,
        List<CloneIdentity> identities, String sites, Proposal proposal, Instant found, Instant changed) {

    /** Copies the lists. */
    public DuplicateSet {
        evidence = List.copyOf(evidence);
        computers = List.copyOf(computers);
        identities = List.copyOf(identities);
    }
}
