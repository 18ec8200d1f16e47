package org.tallystick.cli.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.tallystick.loader.match.Candidate;
import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.loader.query.MatchRecord;
import org.tallystick.model.InventoryFile;

/**
 * What {@code why} tells of one file. It exists because a file that was refused before matching has no match record,
 * and its answer is asked for in the same way.
 *
 * @param match null where matching was not reached
 */
public record Decision(String file, Instant at, String result, String reason, String message, String outcome,
        OptionalInt computer, MatchOutcome match) {

    /** The decision that was kept. */
    public static Decision of(MatchRecord record) {
        return new Decision(record.fileName(), record.at(), record.result().getLiteral(), record.reason(),
                record.message(), record.outcome(), record.computer(), record.match());
    }

    /** What the record of a file tells when no decision was kept for it. */
    public static Decision of(InventoryFile file) {
        OptionalInt computer = file.getComputerId() > 0 ? OptionalInt.of(file.getComputerId()) : OptionalInt.empty();
        return new Decision(file.getName(), file.getAt(), file.getResult().getLiteral(), file.getReason(),
                file.getMessage(), file.getOutcome(), computer, null);
    }

    /** All candidates in the order of the steps that found them. */
    List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>(match.hits());
        all.addAll(match.overlaps());
        all.addAll(match.smsidHolders());
        return all;
    }

    /** The stable word for a constant. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
