package org.tallystick.loader.journal;

import java.time.Instant;
import java.util.List;

/**
 * One change of data that a person or a file made, with what is needed to take it back.
 *
 * @param run       entries of one run have one number
 * @param by        the account, or {@code loader}
 * @param action    stable code: those of {@code CleanupAction}, {@code removal} by the loader, {@code import},
 *                  {@code note},
 *                  {@code tag}, {@code junk}, {@code undo}; of the hierarchy {@code site}, {@code attach},
 *                  {@code detach}, {@code recovery}, {@code package}, {@code advertisement}, {@code collection},
 *                  {@code machine-group}
 * @param set       the set of duplicates; null where there is none
 * @param computers the records concerned, rising
 * @param summary   one sentence
 * @param reason    why, in the words of who did it; empty where nothing was said
 * @param undoOf    for an undo, the entry that it takes back; null otherwise
 * @param undoneBy  the entry that took it back; null while it stands
 * @param undoable  whether images of what was before are kept
 */
public record JournalEntry(long id, long run, Instant at, String by, String action, String set,
        List<Integer> computers, String summary, String reason, Long undoOf, Long undoneBy, boolean undoable) {
}
