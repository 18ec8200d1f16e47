package org.tallystick.loader.duplicates;

import java.time.Instant;
import java.util.Map;

/**
 * One of the identities that reported under one SMSID.
 *
 * @param identification Name, NetCardID and the other attributes as last reported by it, in the order of the group
 * @param first          when it was loaded first
 * @param last           when it was loaded last
 * @param scans          how many files of it were loaded
 */
public record CloneIdentity(Map<String, String> identification, Instant first, Instant last, int scans) {
}
