package org.tallystick.loader.junk;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.ComparisonRules;

/** Tells in memory whether a value says nothing about who a computer is. Immutable, for any thread. */
public final class JunkCheck {

    private static final int CARD_DIGITS = 12;

    private final Map<JunkKind, Set<String>> values = new EnumMap<>(JunkKind.class);
    private final Map<JunkKind, Set<String>> beginnings = new EnumMap<>(JunkKind.class);
    private final int shareLimit;

    /**
     * Checks against the active ones of these values.
     *
     * @param shareLimit a value that more computers carry is junk by itself
     */
    public JunkCheck(Collection<JunkValue> junk, int shareLimit) {
        this.shareLimit = shareLimit;
        for (JunkKind kind : JunkKind.values()) {
            values.put(kind, new HashSet<>());
            beginnings.put(kind, new HashSet<>());
        }
        for (JunkValue value : junk) {
            if (value.active()) {
                String text = value.value().strip();
                boolean open = text.length() > 1 && text.endsWith("*");
                if (open) {
                    beginnings.get(value.kind()).add(beginning(value.kind(), text.substring(0, text.length() - 1)));
                } else {
                    values.get(value.kind()).add(normal(value.kind(), text));
                }
            }
        }
    }

    /**
     * Whether a value is junk; a blank one is.
     *
     * @param normal a form from {@link #normal(JunkKind, String)}, or of a card from the comparison rules
     */
    public boolean isJunk(JunkKind kind, String normal) {
        if (normal.isEmpty() || values.get(kind).contains(normal) || values.get(JunkKind.ANY).contains(normal)
                || beginsWith(normal, beginnings.get(kind)) || beginsWith(normal, beginnings.get(JunkKind.ANY))) {
            return true;
        }
        return kind == JunkKind.CARD && ComparisonRules.isIgnorable(AttributeName.NET_CARD_ID, normal);
    }

    /** Whether a value that so many computers carry is junk by itself (Q259249). */
    public boolean isShared(int computers) {
        return computers > shareLimit;
    }

    /** A value that more computers than this carry is junk by itself. */
    public int shareLimit() {
        return shareLimit;
    }

    /** The form in which values are compared: cards by their digits, all others trimmed and in upper case. */
    public static String normal(JunkKind kind, String raw) {
        return kind == JunkKind.CARD ? ComparisonRules.normal(AttributeName.NET_CARD_ID, raw)
                : raw == null ? "" : raw.strip().toUpperCase(Locale.ROOT);
    }

    /** A beginning of a card has its digits too, though they are not twelve. */
    private static String beginning(JunkKind kind, String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (kind != JunkKind.CARD) {
            return upper;
        }
        String digits = String.join("", List.of(upper.split("[:\\-.\\s]")));
        return digits.length() <= CARD_DIGITS && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0) ? digits
                : upper;
    }

    private static boolean beginsWith(String normal, Set<String> beginnings) {
        for (String beginning : beginnings) {
            if (normal.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
