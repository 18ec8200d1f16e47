package org.tallystick.loader.repair;

import java.util.List;

/**
 * The exact account of a repair: what was found before, what was done, and what is found after.
 *
 * @param run       number of the run in the journal, by which all of it can be undone; 0 where nothing was done
 * @param after     the check after the last step; null where the run was cancelled before it
 * @param cancelled whether it was stopped between two steps
 */
public record RepairResult(long run, RepairPlan before, List<Line> lines, RepairPlan after, boolean cancelled,
        double seconds) {

    /** Copies the list. */
    public RepairResult {
        lines = List.copyOf(lines);
    }

    /**
     * One step, done whole in one transaction or not at all.
     *
     * @param entry    number of its entry in the journal; 0 for a step that failed, and for counters, which never go
     *                 down again
     * @param computer the computer that was mended; null for rows of no computer that is there
     * @param faults   what was put right
     * @param lost     rows that are missing until the next full inventory
     * @param asked    SMSID of the client that was asked for one; null where none was
     * @param problem  why the step failed, a sentence; null where it is done
     */
    public record Line(long entry, Integer computer, List<RowFault> faults, int lost, String asked, String problem) {

        /** Copies the list. */
        public Line {
            faults = List.copyOf(faults);
        }
    }

    /** How many clients have been asked for a full inventory. */
    public long asked() {
        return lines.stream().filter(line -> line.asked() != null).count();
    }
}
