package org.tallystick.store;

import java.util.List;

/** Direct members of collections and machine groups, seen from the object; {@link Notes} has them by computer. */
public final class Memberships {

    private static final String OF = "SELECT computer FROM MEMBERSHIP --DERBY-PROPERTIES index=MEMBERSHIP_OBJECT\n"
            + " WHERE object_id = ? ORDER BY computer";
    private static final String CURRENT = "SELECT m.computer FROM MEMBERSHIP m --DERBY-PROPERTIES"
            + " index=MEMBERSHIP_OBJECT\n, COMPUTER c WHERE m.object_id = ? AND c.id = m.computer AND c.state = 0"
            + " ORDER BY m.computer";
    private static final String GUIDS = "SELECT c.guid FROM MEMBERSHIP m --DERBY-PROPERTIES index=MEMBERSHIP_OBJECT\n"
            + ", COMPUTER c WHERE m.object_id = ? AND c.id = m.computer ORDER BY c.guid";

    private static final String REMOVE_LOST = "DELETE FROM MEMBERSHIP WHERE object_id = ? AND NOT EXISTS"
            + " (SELECT 1 FROM COMPUTER c WHERE c.id = computer)";

    private Memberships() {
    }

    /** Numbers of the direct members of an object, computers of any state, rising. */
    public static int[] of(Tx tx, String object) {
        return tx.sql(OF).set(object).ints();
    }

    /** The same without computers that were taken out. */
    public static int[] current(Tx tx, String object) {
        return tx.sql(CURRENT).set(object).ints();
    }

    /** Identities of the direct members of an object, which are the same at every site, in order. */
    public static List<String> guids(Tx tx, String object) {
        return tx.sql(GUIDS).set(object).list(row -> row.getString(1));
    }

    /** Ends memberships of computers that are not in the database. */
    public static void removeLost(Tx tx, String object) {
        tx.sql(REMOVE_LOST).set(object).update();
    }
}
