package org.tallystick.store;

/**
 * The record of a file that came in and how it ended. Times are milliseconds since 1970 in UTC.
 *
 * @param id       number of the record
 * @param name     path as given
 * @param hash     SHA-256 of the bytes, or of bytes and owner for a file without identity
 * @param scan     time of the scan that the file tells, null where it tells none
 * @param result   the loader's number of the result
 * @param reason   reason code, null where there is none
 * @param line     place of the first problem, 0 where there is none; likewise column
 * @param branch   way through Q138021, null where matching was not reached
 * @param computer computer that was updated, made or removed, null where there is none
 * @param owner    owner given from outside, null where there was none
 * @param decision candidates and comparisons in the loader's encoding, null where matching was not reached
 */
public record FileRow(long id, String name, byte[] hash, long size, long at, Long scan, int result, String reason,
        int line, int column, String message, String branch, String outcome, Integer computer, String owner,
        String profile, byte[] decision) {
}
