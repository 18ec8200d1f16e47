package org.tallystick.store;

import java.util.List;
import java.util.Optional;

/** What people decided about pairs of records, pairs of identities and SMSIDs, so that nobody asks again. */
public final class Decisions {

    /** They are different computers. */
    public static final int SEPARATE = 0;
    /** They are one computer, and stay as they are. */
    public static final int SAME = 1;
    /** The SMSID must no longer be reported by the identity; its coming back opens the case. */
    public static final int WATCHED = 2;

    /**
     * A decision.
     *
     * @param subject  what it is about, in the form that the finder of its kind gives it
     * @param decision {@link #SEPARATE}, {@link #SAME} or {@link #WATCHED}
     * @param entry    entry in the journal
     */
    public record DecisionRow(String subject, int decision, long at, String setId, long entry) {
    }

    private static final String COLUMNS = "subject, decision, moment, set_id, entry";
    private static final String INSERT = "INSERT INTO DECISION (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?)";
    private static final String UPDATE = "UPDATE DECISION SET decision = ?, moment = ?, set_id = ?, entry = ?"
            + " WHERE subject = ?";
    private static final String GET = "SELECT " + COLUMNS + " FROM DECISION WHERE subject = ?";
    private static final String ALL = "SELECT " + COLUMNS + " FROM DECISION ORDER BY subject";

    private Decisions() {
    }

    /** The subject of two records, whatever their order. */
    public static String pair(int one, int other) {
        return "P:" + Math.min(one, other) + ':' + Math.max(one, other);
    }

    /** The subject of one identity under a SMSID. */
    public static String identity(String smsidKey, String nameKey, String cardKey) {
        String subject = "I:" + smsidKey + '|' + nameKey + '|' + cardKey;
        return subject.substring(0, Math.min(subject.length(), 600));
    }

    /** An identity under a SMSID, by its look-up keys. */
    public record Identity(String smsidKey, String nameKey, String cardKey) {
    }

    /** What {@link #identity(String, String, String)} was made of; the ends of very long keys are lost. */
    public static Identity identity(String subject) {
        int smsid = subject.indexOf('|');
        int card = subject.lastIndexOf('|');
        if (!subject.startsWith("I:") || smsid < 0 || card == smsid) {
            throw new IllegalArgumentException("This is no identity: " + subject);
        }
        return new Identity(subject.substring(2, smsid), subject.substring(smsid + 1, card),
                subject.substring(card + 1));
    }

    /** Keeps a decision in place of an earlier one on the same subject. */
    public static void put(Tx tx, DecisionRow row) {
        if (tx.sql(UPDATE).set(row.decision()).set(row.at()).set(row.setId()).set(row.entry()).set(row.subject())
                .update() == 0) {
            tx.sql(INSERT).set(row.subject()).set(row.decision()).set(row.at()).set(row.setId()).set(row.entry())
                    .update();
        }
    }

    /** Reads a decision. */
    public static Optional<DecisionRow> get(Tx tx, String subject) {
        return tx.sql(GET).set(subject).first(row -> new DecisionRow(row.getString(1), row.getInt(2), row.getLong(3),
                row.getString(4), row.getLong(5)));
    }

    /** Every decision. */
    public static List<DecisionRow> all(Tx tx) {
        return tx.sql(ALL).list(row -> new DecisionRow(row.getString(1), row.getInt(2), row.getLong(3),
                row.getString(4), row.getLong(5)));
    }
}
