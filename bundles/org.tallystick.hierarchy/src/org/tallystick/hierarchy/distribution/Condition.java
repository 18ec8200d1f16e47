package org.tallystick.hierarchy.distribution;

import java.util.Arrays;

import org.tallystick.hierarchy.Refusal;

/**
 * One comparison of a rule.
 *
 * @param groupClass class string such as {@code MICROSOFT|DISK|1.0}, or the name of a group such as {@code Disk}
 * @param attribute  name of an attribute of the group
 * @param value      what is compared with; may be blank
 */
public record Condition(String groupClass, String attribute, Operator operator, String value) {

    /** Checks the texts. */
    public Condition {
        groupClass = Texts.line(groupClass, "group class of a rule");
        attribute = Texts.line(attribute, "attribute of a rule");
        value = Texts.line(value, "value of a rule");
        String name = attribute;
        if (groupClass.isEmpty() || name.isEmpty() || groupClass.indexOf('/') >= 0 || Arrays.stream(Operator.values())
                .anyMatch(sign -> Rule.indexOf(name + ' ', ' ' + sign.sign() + ' ', 0) >= 0)
                || name.regionMatches(true, name.length() - 4, " not", 0, 4)) {
            throw Refusal.value("A rule is written like Disk/Free Storage (MByte) < 100: group or class, a slash, an"
                    + " attribute, a comparison and a value.");
        }
    }

    @Override
    public String toString() {
        boolean plain = !value.isEmpty() && !value.startsWith("\"") && !(value + " ").contains(Rule.AND);
        return groupClass + '/' + attribute + ' ' + operator.sign() + ' '
                + (plain ? value : '"' + value.replace("\"", "\"\"") + '"');
    }
}
