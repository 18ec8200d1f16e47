package org.tallystick.loader.match;

import java.util.Locale;

/**
 * How values of identification attributes are compared. Equality is defined here and never by the collation of a
 * database, which once merged V with W (Q194146) and hid one card behind two spellings (Q185914).
 */
public final class ComparisonRules {

    private static final int CARD_DIGITS = 12;

    private ComparisonRules() {
    }

    /**
     * Returns the canonical form of a value.
     *
     * @param attributeKey the attribute's {@link AttributeName#key(String) key}
     * @param raw          the value as reported, may be null
     * @return the form to compare ordinally; empty when the value counts as blank, never null
     */
    public static String normal(String attributeKey, String raw) {
        if (raw == null) {
            return "";
        }
        String trimmed = raw.strip();
        if (trimmed.isEmpty()) {
            return "";
        }
        return switch (attributeKey) {
            case AttributeName.NET_CARD_ID -> card(trimmed);
            case AttributeName.SMS_LOCATION -> isOnlySeparators(trimmed) ? "" : trimmed.toUpperCase(Locale.ROOT);
            case AttributeName.SMSID, AttributeName.NAME, AttributeName.DOMAIN, AttributeName.SITE,
                    AttributeName.SYSTEM_ROLE, AttributeName.SYSTEM_TYPE ->
                trimmed.toUpperCase(Locale.ROOT);
            default -> {
                String upper = trimmed.toUpperCase(Locale.ROOT);
                yield upper.equals("NONE") ? "" : upper; // Q191437: None and blank are one value
            }
        };
    }

    /**
     * Tells whether a value agrees with nobody although it is not blank: the card address of a remote access adapter
     * (Q295769) or all ones.
     *
     * @param normal a canonical form from {@link #normal(String, String)}
     */
    public static boolean isIgnorable(String attributeKey, String normal) {
        return attributeKey.equals(AttributeName.NET_CARD_ID)
                && (normal.equals("000000000000") || normal.equals("FFFFFFFFFFFF"));
    }

    private static String card(String trimmed) {
        char[] digits = new char[CARD_DIGITS];
        int count = 0;
        for (int i = 0; i < trimmed.length(); i++) {
            char c = trimmed.charAt(i);
            if (c == ':' || c == '-' || c == '.' || Character.isWhitespace(c)) {
                continue;
            }
            if (count == CARD_DIGITS || !isHex(c)) {
                return trimmed.toUpperCase(Locale.ROOT);
            }
            digits[count++] = Character.toUpperCase(c);
        }
        return count == CARD_DIGITS ? new String(digits) : trimmed.toUpperCase(Locale.ROOT);
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isOnlySeparators(String location) {
        for (int i = 0; i < location.length(); i++) {
            char c = location.charAt(i);
            if (c != '|' && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }
}
