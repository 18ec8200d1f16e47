package org.tallystick.mif;

import java.util.Objects;

/**
 * A group's pragma: {@code keyword:value[,keyword:value]}.
 *
 * @param text as written
 * @param smsAction value of the keyword {@code SMS}, or null when it is missing or something else
 */
public record MifPragma(String text, MifAction smsAction) {

    public MifPragma {
        Objects.requireNonNull(text);
    }

    /** Reads the text; keyword and value are compared without regard to case. */
    public static MifPragma of(String text) {
        MifAction action = null;
        int from = 0;
        while (from <= text.length() && action == null) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            int colon = text.indexOf(':', from);
            if (colon >= 0 && colon < to && text.substring(from, colon).strip().equalsIgnoreCase("SMS")) {
                action = action(text.substring(colon + 1, to).strip());
            }
            from = to + 1;
        }
        return new MifPragma(text, action);
    }

    private static MifAction action(String value) {
        for (MifAction action : MifAction.values()) {
            if (action.name().equalsIgnoreCase(value)) {
                return action;
            }
        }
        return null;
    }
}
