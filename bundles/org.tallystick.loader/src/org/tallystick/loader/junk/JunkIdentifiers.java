package org.tallystick.loader.junk;

import java.util.List;

/**
 * Identifiers that many computers carry by accident: default serial numbers, zero cards, cards of docking stations
 * (Q259249). They add nothing in the search for duplicates; matching by Q138021 is not touched. Any thread but that of
 * the user interface; failures are {@code StoreException}s.
 */
public interface JunkIdentifiers {

    /** Every value, shipped ones first. */
    List<JunkValue> values();

    /** Adds a value, or switches a shipped one on again. */
    void add(JunkKind kind, String value, String remark);

    /** Takes an added value away, or switches a shipped one off; answers whether it was there and active. */
    boolean remove(JunkKind kind, String value);

    /** Back to what came with the program. */
    void reset();

    /** A value that more computers than this carry is junk by itself. */
    int shareLimit();

    /** Sets that number, 2 or more. */
    void setShareLimit(int computers);
}
