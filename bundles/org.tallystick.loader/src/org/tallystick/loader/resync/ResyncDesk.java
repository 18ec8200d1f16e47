package org.tallystick.loader.resync;

import java.util.Optional;

import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyText;
import org.tallystick.store.ResyncRow;
import org.tallystick.store.Resyncs;
import org.tallystick.store.Tx;

/** Asks for full inventories and closes the requests that one answers, inside the transaction of a file. */
public final class ResyncDesk {

    private static final int LONGEST_TEXT = 400;

    private ResyncDesk() {
    }

    /**
     * What came of asking.
     *
     * @param request the open request
     * @param isNew   whether it was made now; false where one was open already (at most one per computer)
     */
    public record Asked(FileOutcome.Resync request, boolean isNew) {
    }

    /**
     * Asks the client of an Identification for a full inventory. Without a SMSID nobody can be addressed (domain rule
     * A11): empty then.
     *
     * @param computer the computer that is meant, null where it is not in the inventory
     * @param known    what the inventory knows of the client, for the site and domain that the file does not tell;
     *                 null where it knows nothing
     */
    public static Optional<Asked> ask(Tx tx, int architecture, Identification of, Integer computer,
            Identification known, String reason, long at, long file) {
        String smsid = of.normal(AttributeName.SMSID);
        if (smsid.isEmpty()) {
            return Optional.empty();
        }
        String key = KeyText.of(smsid);
        Optional<ResyncRow> open = Resyncs.openOf(tx, architecture, key);
        if (open.isPresent()) {
            return Optional.of(new Asked(shown(open.get()), false));
        }
        ResyncRow row = new ResyncRow(Resyncs.nextId(tx), architecture, key, cut(of.value(AttributeName.SMSID)),
                computer, told(of, known, AttributeName.SITE), told(of, known, AttributeName.DOMAIN), reason,
                ResyncRow.ASKED, at, null, null, file, null);
        Resyncs.insert(tx, row);
        return Optional.of(new Asked(shown(row), true));
    }

    /** Closes the request that a full inventory answers (domain decision D20). */
    public static void answer(Tx tx, int architecture, Identification of, long at, long file) {
        String smsid = of.normal(AttributeName.SMSID);
        if (!smsid.isEmpty()) {
            Resyncs.openOf(tx, architecture, KeyText.of(smsid))
                    .ifPresent(row -> Resyncs.answer(tx, row.id(), at, file));
        }
    }

    private static FileOutcome.Resync shown(ResyncRow row) {
        return new FileOutcome.Resync(row.id(), row.smsid(), row.reason());
    }

    private static String told(Identification of, Identification known, String attributeKey) {
        boolean blank = of.normal(attributeKey).isEmpty();
        return cut(blank && known != null ? known.value(attributeKey) : of.value(attributeKey));
    }

    private static String cut(String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST_TEXT));
    }
}
