package org.tallystick.store;

import java.util.EnumMap;
import java.util.Map;

/**
 * Gives out the numbers of new rows. A number is one above the largest in the table, or the floor that a purge left,
 * whichever is higher; so none is ever given twice, no counter can fall behind its table (Q199731, invariant I2), and a
 * killed load leaves no gap. Only the one writing transaction uses it; what it gave out is taken back with the
 * transaction.
 */
final class Numbers {

    /** A table whose rows are numbered. */
    enum Kind {
        /** Computers. */
        COMPUTER("COMPUTER"),
        /** Records of files. */
        FILE("INVENTORY_FILE"),
        /** Events. */
        EVENT("EVENT"),
        /** Resync requests. */
        RESYNC("RESYNC"),
        /** Rows known by their content. */
        INSTANCE("INSTANCE"),
        /** Group classes. */
        GROUP_CLASS("GROUP_CLASS"),
        /** Architectures. */
        ARCHITECTURE("ARCHITECTURE"),
        /** Further key attributes of Identification groups. */
        KEY_ATTRIBUTE("KEY_ATTRIBUTE"),
        /** Sources of groups. */
        SOURCE("SOURCE"),
        /** Entries of the journal. */
        JOURNAL("JOURNAL"),
        /** Notes. */
        NOTE("NOTE"),
        /** Times that a site was attached. */
        ATTACHMENT("ATTACHMENT"),
        /** Times that a site was restored or its numbers were raised. */
        RECOVERY("RECOVERY"),
        /** Imports. */
        IMPORT("IMPORT_RUN");

        private final String table;

        Kind(String table) {
            this.table = table;
        }

        String table() {
            return table;
        }

        private String maximum() {
            return switch (this) {
                case COMPUTER -> "SELECT MAX(id) FROM COMPUTER";
                case FILE -> "SELECT MAX(id) FROM INVENTORY_FILE";
                case EVENT -> "SELECT MAX(id) FROM EVENT";
                case RESYNC -> "SELECT MAX(id) FROM RESYNC";
                case INSTANCE -> "SELECT MAX(id) FROM INSTANCE";
                case GROUP_CLASS -> "SELECT MAX(id) FROM GROUP_CLASS";
                case ARCHITECTURE -> "SELECT MAX(id) FROM ARCHITECTURE";
                case KEY_ATTRIBUTE -> "SELECT MAX(id) FROM KEY_ATTRIBUTE";
                case SOURCE -> "SELECT MAX(id) FROM SOURCE";
                case JOURNAL -> "SELECT MAX(id) FROM JOURNAL";
                case NOTE -> "SELECT MAX(id) FROM NOTE";
                case ATTACHMENT -> "SELECT MAX(id) FROM ATTACHMENT";
                case RECOVERY -> "SELECT MAX(id) FROM RECOVERY";
                case IMPORT -> "SELECT MAX(id) FROM IMPORT_RUN";
            };
        }
    }

    private static final String FLOOR = "SELECT next_number FROM NUMBER_FLOOR WHERE table_name = ?";

    private static final String RAISE = "UPDATE NUMBER_FLOOR SET next_number = ? WHERE table_name = ?";
    private static final String ADD_FLOOR = "INSERT INTO NUMBER_FLOOR (table_name, next_number) VALUES (?, ?)";

    private final Map<Kind, Long> kept = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> next = new EnumMap<>(Kind.class);

    /** Takes the next number of a kind inside a transaction. */
    long take(Tx tx, Kind kind) {
        Long number = next.get(kind);
        if (number == null) {
            number = firstFree(tx, kind);
            kept.put(kind, number);
        }
        next.put(kind, number + 1);
        return number;
    }

    void keep() {
        kept.putAll(next);
    }

    void takeBack() {
        next.clear();
        next.putAll(kept);
    }

    /** Sees to it that no number up to the largest in use is given again, although its row goes. */
    static void raiseFloor(Tx tx, Kind kind) {
        raise(tx, kind, firstFree(tx, kind));
    }

    /** Sees to it that no number below this one is given; a floor only rises. */
    static void raise(Tx tx, Kind kind, long to) {
        long next = Math.max(to, tx.sql(FLOOR).set(kind.table()).oneLong());
        if (tx.sql(RAISE).set(next).set(kind.table()).update() == 0) {
            tx.sql(ADD_FLOOR).set(kind.table()).set(next).update();
        }
        tx.numbers().next.computeIfPresent(kind, (same, known) -> Math.max(known, next));
    }

    /** The number that would be given next, without taking it. */
    static long upcoming(Tx tx, Kind kind) {
        Long remembered = tx.hasNumbers() ? tx.numbers().next.get(kind) : null;
        return remembered == null ? firstFree(tx, kind) : remembered;
    }

    /** Forgets everything, so that the tables are asked again; after a dry run. */
    void forget() {
        next.clear();
        kept.clear();
    }

    static long firstFree(Tx tx, Kind kind) {
        long floor = tx.sql(FLOOR).set(kind.table()).oneLong();
        return Math.max(floor, largest(tx, kind) + 1);
    }

    static long largest(Tx tx, Kind kind) {
        return tx.sql(kind.maximum()).oneLong();
    }
}
