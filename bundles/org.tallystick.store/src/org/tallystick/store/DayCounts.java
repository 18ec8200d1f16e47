package org.tallystick.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many files came and events were raised by day, and how many sets of duplicates waited. Numbers of files and events
 * rise with time, so a moment is found by halving the numbers, and rows are counted from their key alone: no index on
 * moments has to be kept up while files are loaded.
 */
public final class DayCounts {

    /** What is counted by its numbers. */
    public enum Kind {
        /** Files of any end. */
        FILES("SELECT moment FROM INVENTORY_FILE WHERE id = ?", "SELECT MIN(id) FROM INVENTORY_FILE WHERE id > ?",
                "SELECT MIN(id) FROM INVENTORY_FILE", "SELECT MAX(id) FROM INVENTORY_FILE",
                "SELECT COUNT(*) FROM INVENTORY_FILE WHERE id >= ? AND id < ?"),
        /** Events. */
        EVENTS("SELECT moment FROM EVENT WHERE id = ?", "SELECT MIN(id) FROM EVENT WHERE id > ?",
                "SELECT MIN(id) FROM EVENT", "SELECT MAX(id) FROM EVENT",
                "SELECT COUNT(*) FROM EVENT WHERE id >= ? AND id < ?");

        private final String moment;
        private final String next;
        private final String first;
        private final String last;
        private final String count;

        Kind(String moment, String next, String first, String last, String count) {
            this.moment = moment;
            this.next = next;
            this.first = first;
            this.last = last;
            this.count = count;
        }
    }

    /** How many sets of a kind waited for a decision after the last search of a day, which counts from 1970-01-01. */
    public record Waiting(int day, int kind, int waiting) {
    }

    private static final String WAITING = "SELECT day_no, kind, waiting FROM SET_COUNT WHERE day_no >= ?"
            + " ORDER BY day_no, kind";
    private static final String SET_WAITING = "UPDATE SET_COUNT SET waiting = ? WHERE day_no = ? AND kind = ?";
    private static final String ADD_WAITING = "INSERT INTO SET_COUNT (waiting, day_no, kind) VALUES (?, ?, ?)";

    private DayCounts() {
    }

    /**
     * Counts rows between moments in milliseconds since 1970.
     *
     * @param bounds rising; the answer has one number less, each of what came from one bound on and before the next
     */
    public static List<Integer> between(Tx tx, Kind kind, List<Long> bounds) {
        List<Long> ids = new ArrayList<>();
        for (long bound : bounds) {
            ids.add(firstFrom(tx, kind, bound));
        }
        List<Integer> counts = new ArrayList<>();
        for (int i = 1; i < ids.size(); i++) {
            counts.add(ids.get(i) <= ids.get(i - 1) ? 0
                    : (int) tx.sql(kind.count).set(ids.get(i - 1)).set(ids.get(i)).oneLong());
        }
        return counts;
    }

    /** The smallest number whose row came at a moment or later; one above the largest where none did. */
    private static long firstFrom(Tx tx, Kind kind, long moment) {
        long low = tx.sql(kind.first).oneLong();
        long high = tx.sql(kind.last).oneLong() + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (momentFrom(tx, kind, middle) < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The moment of a row, or of the next one where its number was taken away. */
    private static long momentFrom(Tx tx, Kind kind, long id) {
        Optional<Long> found = tx.sql(kind.moment).set(id).first(row -> row.getLong(1));
        if (found.isPresent()) {
            return found.get();
        }
        long next = tx.sql(kind.next).set(id).oneLong();
        return next == 0 ? Long.MAX_VALUE : momentFrom(tx, kind, next);
    }

    /** Keeps how many sets of a kind wait, in place of what was kept for the day before. */
    public static void putWaiting(Tx tx, Waiting row) {
        if (tx.sql(SET_WAITING).set(row.waiting()).set(row.day()).set(row.kind()).update() == 0) {
            tx.sql(ADD_WAITING).set(row.waiting()).set(row.day()).set(row.kind()).update();
        }
    }

    /** What was kept from a day on, by day and kind. */
    public static List<Waiting> waitingFrom(Tx tx, int day) {
        return tx.sql(WAITING).set(day).list(row -> new Waiting(row.getInt(1), row.getInt(2), row.getInt(3)));
    }
}
