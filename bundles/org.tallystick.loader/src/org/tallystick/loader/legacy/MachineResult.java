package org.tallystick.loader.legacy;

import java.util.List;

/**
 * How a machine of an import ended.
 *
 * @param machine  its number where it comes from
 * @param name     what a person calls it; empty where it has no name
 * @param computer the computer it is now; null where it is none
 * @param end      how
 * @param states   how many states of it were loaded, the present one among them
 * @param problems why states were not loaded, one sentence each
 * @param asked    SMSID of the client that was asked for a full inventory; null where none was
 * @param entry    number of the entry in the journal; 0 where nothing was written
 */
public record MachineResult(int machine, String name, Integer computer, End end, int states, List<String> problems,
        String asked, long entry) {

    /** Copies the list. */
    public MachineResult {
        problems = List.copyOf(problems);
    }

    /** How. The code is the name in lower case. */
    public enum End {
        /** It is a new computer. */
        NEW,
        /** It was joined with a computer that was there. */
        UPDATED,
        /** It was let in before. */
        UNCHANGED,
        /** The site knows something newer of it. */
        STALE,
        /** The loader held or refused it; the file is in the list with its reason. */
        NOT_LOADED,
        /** It has no identity and stays outside. */
        LEFT_OUT
    }
}
