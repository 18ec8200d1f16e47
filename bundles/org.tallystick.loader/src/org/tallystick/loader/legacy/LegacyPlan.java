package org.tallystick.loader.legacy;

import java.time.Instant;
import java.util.List;

import org.tallystick.loader.repair.RowFault;

/**
 * What is in an export, what was wrong with it, what was put right in staging, and what would be let in. The site itself
 * is as before.
 *
 * @param id       number of the import
 * @param origin   the folder
 * @param tables   tables with the number of their rows
 * @param before   what the check found, counters first
 * @param after    what it found again after the repair; empty where all is well
 * @param machines how many machines would be let in
 * @param done     how many are in already, of an import that was interrupted
 * @param leftOut  how many stay outside
 * @param removed  how many there are of which only history is left, which stays outside (Q277674)
 * @param lost     how many current instances are missing until the next full inventories
 * @param losing   how many machines lose them, and are asked
 * @param logs     what logs of the old utilities say beside it
 * @param notes    what else is odd
 */
public record LegacyPlan(int id, String origin, Instant made, List<TableCount> tables, List<RowFault> before,
        List<RowFault> after, long machines, long done, long leftOut, long removed, long lost, long losing,
        List<LogFinding> logs, List<String> notes) {

    /** Copies the lists. */
    public LegacyPlan {
        tables = List.copyOf(tables);
        before = List.copyOf(before);
        after = List.copyOf(after);
        logs = List.copyOf(logs);
        notes = List.copyOf(notes);
    }

    /** A table and how many rows it has. */
    public record TableCount(String table, long rows) {
    }

    /**
     * What a machine loses by the repair.
     *
     * @param name   what a person calls it; empty where it has no name
     * @param groups names of groups with the number of instances that go, such as {@code Disk (2)}
     */
    public record MachineLoss(int machine, String name, List<String> groups) {

        /** Copies the list. */
        public MachineLoss {
            groups = List.copyOf(groups);
        }
    }

    /**
     * A line of a log of an old utility beside what the check found.
     *
     * @param log     name of the log
     * @param subject the table or SMSID
     * @param claimed what the log says
     * @param found   what was found
     * @param agrees  whether they are one
     * @param text    why they differ, as far as it is known; a sentence
     */
    public record LogFinding(String log, String subject, String claimed, String found, boolean agrees, String text) {
    }
}
