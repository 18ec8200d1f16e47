package org.tallystick.loader.repair;

import java.util.List;

/**
 * One place where rows are not as they must be.
 *
 * @param where     the table, or the group of a computer
 * @param computers the computers concerned, rising; of an import, their numbers there
 * @param count     how many rows are concerned
 * @param lost      how many rows of the inventory as it is now go with the repair, and are missing until the next full
 *                  one
 * @param sentence  what is wrong
 * @param repair    what the repair does about it, a sentence
 */
public record RowFault(FaultKind kind, String where, List<Integer> computers, long count, int lost, String sentence,
        String repair) {

    /** Copies the list. */
    public RowFault {
        computers = List.copyOf(computers);
    }
}
