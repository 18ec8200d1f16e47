package org.tallystick.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.tallystick.store.Numbers.Kind;

/**
 * Holds the next number of every table against what is in use (I2): numbers of rows that are there, and numbers that
 * other rows still name although the row is gone, for a new row must never take the place of a lost one (Q199731).
 */
public final class Counters {

    /**
     * A counter that is behind.
     *
     * @param next what would be given next
     * @param used the largest number in use
     */
    public record Behind(String table, long next, long used) {
    }

    private static final Map<Kind, List<String>> NAMED_BY = new EnumMap<>(Map.of(
            Kind.COMPUTER, List.of("SELECT MAX(computer) FROM CONTENT", "SELECT MAX(computer) FROM HISTORY",
                    "SELECT MAX(computer) FROM KEY_VALUE", "SELECT MAX(computer) FROM INVENTORY_FILE",
                    "SELECT MAX(computer) FROM EVENT", "SELECT MAX(entered) FROM EVENT",
                    "SELECT MAX(computer) FROM RESYNC", "SELECT MAX(computer) FROM JOURNAL_COMPUTER",
                    "SELECT MAX(computer) FROM NOTE", "SELECT MAX(computer) FROM TAG",
                    "SELECT MAX(computer) FROM MEMBERSHIP"),
            Kind.FILE, List.of("SELECT MAX(file) FROM EVENT", "SELECT MAX(file) FROM WAITING_FILE",
                    "SELECT MAX(file) FROM HISTORY", "SELECT MAX(last_file) FROM COMPUTER"),
            Kind.ARCHITECTURE, List.of("SELECT MAX(architecture) FROM COMPUTER",
                    "SELECT MAX(architecture) FROM GROUP_CLASS"),
            Kind.GROUP_CLASS, List.of("SELECT MAX(class_id) FROM ATTRIBUTE"),
            Kind.KEY_ATTRIBUTE, List.of("SELECT MAX(attribute) FROM KEY_VALUE"),
            Kind.JOURNAL, List.of("SELECT MAX(entry) FROM JOURNAL_IMAGE", "SELECT MAX(entry) FROM JOURNAL_COMPUTER")));

    private Counters() {
    }

    /**
     * The counters that are behind.
     *
     * @param named largest numbers that contents and history name, by table: {@code INSTANCE}, {@code GROUP_CLASS},
     *              {@code SOURCE}
     */
    public static List<Behind> behind(Tx tx, Map<String, Long> named) {
        List<Behind> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            long used = Math.max(Numbers.largest(tx, kind), named.getOrDefault(kind.table(), 0L));
            for (String question : NAMED_BY.getOrDefault(kind, List.of())) {
                used = Math.max(used, tx.sql(question).oneLong());
            }
            long next = Numbers.upcoming(tx, kind);
            if (next <= used) {
                found.add(new Behind(kind.table(), next, used));
            }
        }
        return found;
    }

    /** Raises a counter above what is in use. Numbers never go down again, so nobody takes this back. */
    public static void raise(Tx tx, Behind counter) {
        for (Kind kind : Kind.values()) {
            if (kind.table().equals(counter.table())) {
                Numbers.raise(tx, kind, counter.used() + 1);
            }
        }
    }
}
