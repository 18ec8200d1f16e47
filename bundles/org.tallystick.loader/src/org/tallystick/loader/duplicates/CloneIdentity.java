package org.tallystick.loader.duplicates;

import java.time.Instant;
import java.util.Map;

import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.ComparisonRules;
import org.tallystick.loader.match.KeyText;
import org.tallystick.store.Decisions;

/**
 * One of the identities that reported under one SMSID.
 *
 * @param identification Name, NetCardID and the other attributes as last reported by it, in the order of the group
 * @param first          its first scan, or load where the scan has no time
 * @param last           its last scan, or load where the scan has no time
 * @param scans          how many files of it were loaded
 */
public record CloneIdentity(Map<String, String> identification, Instant first, Instant last, int scans) {

    /** What a decision about this identity under a SMSID is kept as. */
    public String subject(String smsid) {
        return Decisions.identity(key(AttributeName.SMSID, smsid), key(AttributeName.NAME, value(AttributeName.NAME)),
                key(AttributeName.NET_CARD_ID, value(AttributeName.NET_CARD_ID)));
    }

    private String value(String attributeKey) {
        for (Map.Entry<String, String> attribute : identification.entrySet()) {
            if (AttributeName.key(attribute.getKey()).equals(attributeKey)) {
                return attribute.getValue();
            }
        }
        return null;
    }

    private static String key(String attributeKey, String value) {
        return KeyText.of(ComparisonRules.normal(attributeKey, value));
    }
}
