package org.tallystick.hierarchy.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.tallystick.hierarchy.Refusal;

/**
 * A rule of a collection: it finds the computers for which every condition holds. Conditions on one group class must hold
 * for one and the same row of it.
 *
 * @param conditions at least one
 */
public record Rule(List<Condition> conditions) {

    static final String AND = " AND ";
    private static final String FORM = "A rule is written like Disk/Free Storage (MByte) < 100 AND Identification/Name like"
            + " LAB%, and this one is '";

    /** Copies the list. */
    public Rule {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw Refusal.value("A rule has at least one condition.");
        }
    }

    /**
     * Reads a rule as {@link #toString} writes it: conditions with {@code AND} between, each {@code group/attribute
     * comparison value}. A value stands in double quotes when it is blank, begins with one or holds {@code AND}; a double
     * quote inside is written twice.
     */
    public static Rule parse(String text) {
        List<Condition> conditions = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            at = condition(text, at, conditions);
        }
        return new Rule(conditions);
    }

    /** Reads one condition; answers where the next begins, behind the end where there is none. */
    private static int condition(String text, int from, List<Condition> conditions) {
        int slash = text.indexOf('/', from);
        int sign = -1;
        Operator operator = null;
        for (Operator candidate : Operator.values()) {
            int found = slash < 0 ? -1 : indexOf(text, ' ' + candidate.sign() + ' ', slash);
            if (found >= 0 && (sign < 0 || found < sign)) {
                sign = found;
                operator = candidate;
            }
        }
        if (operator == null) {
            throw Refusal.value(FORM + text + "'.");
        }
        int start = sign + operator.sign().length() + 2;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        StringBuilder value = new StringBuilder();
        int end = start < text.length() && text.charAt(start) == '"' ? quoted(text, start, value)
                : plain(text, start, value);
        conditions.add(new Condition(text.substring(from, slash), text.substring(slash + 1, sign), operator,
                value.toString()));
        return end;
    }

    /** Where a sign stands, whatever its letter case; -1 where it does not. */
    static int indexOf(String text, String sign, int from) {
        for (int i = from; i + sign.length() <= text.length(); i++) {
            if (text.regionMatches(true, i, sign, 0, sign.length())) {
                return i;
            }
        }
        return -1;
    }

    private static int plain(String text, int start, StringBuilder value) {
        int and = text.indexOf(AND, start);
        value.append(text, start, and < 0 ? text.length() : and);
        if (value.toString().isBlank()) {
            throw Refusal.value(FORM + text + "'; a blank value is written as \"\".");
        }
        return and < 0 ? text.length() + 1 : and + AND.length();
    }

    private static int quoted(String text, int start, StringBuilder value) {
        int at = start + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && (at + 1 == text.length() || text.charAt(at + 1) != '"')) {
                return afterQuote(text, at + 1);
            }
            value.append(c);
            at += c == '"' ? 2 : 1;
        }
        throw Refusal.value(FORM + text + "'; a double quote is missing at its end.");
    }

    private static int afterQuote(String text, int at) {
        if (text.substring(at).isBlank()) {
            return text.length() + 1;
        }
        if (text.startsWith(AND, at)) {
            return at + AND.length();
        }
        throw Refusal.value(FORM + text + "'; something stands behind the double quote.");
    }

    @Override
    public String toString() {
        return conditions.stream().map(Condition::toString).collect(Collectors.joining(AND));
    }
}
