package org.tallystick.loader.load;

import java.util.List;
import java.util.OptionalInt;

import org.tallystick.loader.match.MatchBranch;
import org.tallystick.model.FileResult;

/**
 * How one file ended. Exactly one of the five results, with everything that a person or a script asks of it.
 *
 * @param fileId   number of the file's record, 0 where none was kept (unchanged files)
 * @param file     the path as it was given, with {@code /} between folders
 * @param reason   why it was held, refused or stale; null for loaded and unchanged
 * @param line     line of the first problem, 0 where it has no place
 * @param column   column of the first problem, 0 where it has no place
 * @param message  one sentence for people; null where there is nothing to add
 * @param branch   the way through Q138021; null where matching was not reached
 * @param outcome  what was done; null unless loaded or, for held files of M2 and M4, ambiguous
 * @param computer the computer that was updated or made
 * @param removed  computers that were taken out of the inventory
 * @param resync   the request for a full inventory that the file led to or that is open already, or null
 * @param events   what was raised, in order
 * @param warnings what the reader repaired or found odd, one sentence each
 */
public record FileOutcome(long fileId, String file, FileResult result, FileReason reason, int line, int column,
        String message, MatchBranch branch, LoadOutcome outcome, OptionalInt computer, List<Integer> removed,
        Resync resync, List<Event> events, List<String> warnings) {

    /** A request for a full inventory: its number, the client's SMSID and why. */
    public record Resync(int id, String smsid, String reason) {
    }

    /**
     * An event as the file raised it.
     *
     * @param computer  the computer found (180, 181) or selected (182); empty where there is none
     * @param agree     attributes that agree, as the MIF spells them
     * @param differ    attributes that differ
     * @param count     1, or the number of computers that one event stands for (D11)
     * @param computers their numbers where count is above 1, else empty
     * @param text      what a person reads
     */
    public record Event(long id, EventCode code, OptionalInt computer, List<String> agree, List<String> differ,
            int count, int[] computers, String text) {
    }
}
