package org.tallystick.loader.load;

import java.util.ArrayList;
import java.util.List;

import org.tallystick.loader.journal.JournalPen;
import org.tallystick.loader.match.Candidate;
import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.model.FileResult;
import org.tallystick.store.Computers;
import org.tallystick.store.Events;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.Tx;

/** Takes computers out of the inventory for a file: at once, whole, and never more than the limit (D7). */
final class Removals {

    private static final long HOUR = 3_600_000L;

    private Removals() {
    }

    /** Stops the file where its removals would go beyond what is allowed within an hour. */
    static void checkLimit(Tx tx, List<Candidate> hits, LoadSettings settings, long now, MatchOutcome match)
            throws CannotLoad {
        if (settings.removalLimit() > 0
                && Computers.removedByFilesSince(tx, now - HOUR) + hits.size() > settings.removalLimit()) {
            throw new CannotLoad(FileResult.HELD, FileReason.REMOVAL_LIMIT, "The file would take " + hits.size()
                    + (hits.size() == 1 ? " computer" : " computers") + " out of the inventory, beyond the limit of "
                    + settings.removalLimit() + " within an hour.", match, null, null);
        }
    }

    /** Takes the hits out, each whole, with an entry in the journal by which they come back. */
    static List<Integer> remove(FileWork work, List<Candidate> hits, String reason) {
        Tx tx = work.tx();
        JournalPen pen = new JournalPen(tx, work.now());
        List<Integer> removed = new ArrayList<>(hits.size());
        for (Candidate hit : hits) {
            pen.touch(JournaledTable.COMPUTER, hit.computer());
            if (Computers.remove(tx, hit.computer(), work.now(), work.fileId(), reason)) {
                removed.add(hit.computer());
                pen.about(hit.computer());
            }
        }
        pen.close(0, "loader", "removal", null, (removed.size() == 1 ? "Computer " : "Computers ")
                + EventDesk.numbers(removed) + " left the inventory by file " + work.file().name() + ".", reason, null);
        return removed;
    }

    /** Whether the alarm of the limit is due: one within an hour. */
    static boolean alarmIsDue(Tx tx, long now) {
        return Events.lastOf(tx, EventCode.REMOVAL_LIMIT.number()) <= now - HOUR;
    }
}
