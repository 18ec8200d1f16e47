package org.tallystick.store;

import java.util.List;

/**
 * A row of the journal. Times are milliseconds since 1970 in UTC.
 *
 * @param run       entries of one run have one number
 * @param actor     the account that did it
 * @param action    stable code
 * @param setId     set of duplicates, null where there is none
 * @param undoOf    the entry that this one takes back, null where none
 * @param undoneBy  the entry that took this one back, null while it stands
 * @param images    how many images of rows it has
 * @param computers the records concerned, rising
 */
public record JournalRow(long id, long run, long at, String actor, String action, String setId, String summary,
        String reason, Long undoOf, Long undoneBy, int images, List<Integer> computers) {
}
