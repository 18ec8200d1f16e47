package org.tallystick.loader.query;

import java.time.Instant;
import java.util.OptionalInt;

import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.model.FileResult;

/**
 * The answer to "why": what the loader decided for one file, with every candidate and every key.
 *
 * @param fileId   number of the file's record
 * @param fileName the path as it was given
 * @param reason   reason code, null where there is none
 * @param computer the computer that was updated or made
 * @param match    candidates and comparisons; null where matching was not reached
 */
public record MatchRecord(long fileId, String fileName, Instant at, FileResult result, String reason, String message,
        String outcome, OptionalInt computer, MatchOutcome match) {
}
