package org.tallystick.hierarchy.distribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.ComparisonRules;
import org.tallystick.loader.query.InventoryScan;
import org.tallystick.loader.query.InventoryScan.Reported;

/** One rule, made ready to be held against many computers. */
final class RuleMatcher {

    /** A condition with the place of its attribute among those that are read of its class. */
    private record Test(int attribute, String attributeKey, Operator operator, String value, BigDecimal number,
            Pattern pattern) {

        boolean holds(Reported reported) {
            if (reported == null || reported.text() == null) {
                return false;
            }
            return switch (operator) {
                case LIKE -> pattern.matcher(reported.text().strip()).matches();
                case NOT_LIKE -> !pattern.matcher(reported.text().strip()).matches();
                default -> compared(reported);
            };
        }

        private boolean compared(Reported reported) {
            if (reported.number() != null && number == null) {
                return operator == Operator.IS_NOT;
            }
            int order = reported.number() != null ? new BigDecimal(reported.number()).compareTo(number)
                    : reported.date() ? date(reported.text())
                            : ComparisonRules.normal(attributeKey, reported.text())
                                    .compareTo(ComparisonRules.normal(attributeKey, value));
            return switch (operator) {
                case IS -> order == 0;
                case IS_NOT -> order != 0;
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case MORE -> order > 0;
                case AT_LEAST -> order >= 0;
                case LIKE, NOT_LIKE -> throw new IllegalStateException("Patterns are not compared.");
            };
        }

        /** A date is compared as far as the value goes: 2026-11-21 is equal to any time of that day. */
        private int date(String reported) {
            String wanted = value.replaceAll("[^0-9]", "");
            return reported.substring(0, Math.min(reported.length(), wanted.length())).compareTo(wanted);
        }
    }

    private final Map<Integer, List<Test>> tests = new LinkedHashMap<>();

    /**
     * Makes a rule ready.
     *
     * @param wanted classes and attributes to be read, to which those of this rule are added
     */
    RuleMatcher(Rule rule, List<InventoryScan.Wanted> wanted) {
        for (Condition condition : rule.conditions()) {
            int place = place(condition.groupClass(), wanted);
            List<String> attributes = new ArrayList<>(wanted.get(place).attributes());
            int attribute = attributes.indexOf(condition.attribute());
            if (attribute < 0) {
                attribute = attributes.size();
                attributes.add(condition.attribute());
                wanted.set(place, new InventoryScan.Wanted(condition.groupClass(), attributes));
            }
            tests.computeIfAbsent(place, each -> new ArrayList<>())
                    .add(new Test(attribute, AttributeName.key(condition.attribute()), condition.operator(),
                            condition.value(), number(condition.value()), pattern(condition.value())));
        }
    }

    private static int place(String groupClass, List<InventoryScan.Wanted> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).groupClass().equals(groupClass)) {
                return i;
            }
        }
        wanted.add(new InventoryScan.Wanted(groupClass, List.of()));
        return wanted.size() - 1;
    }

    private static BigDecimal number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            return null; // it is compared as a text
        }
    }

    private static Pattern pattern(String value) {
        StringBuilder regex = new StringBuilder();
        for (char c : value.toCharArray()) {
            regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    /** Whether the rule finds a computer with these rows. */
    boolean finds(List<List<Reported[]>> rows) {
        for (Map.Entry<Integer, List<Test>> ofClass : tests.entrySet()) {
            if (rows.get(ofClass.getKey()).stream().noneMatch(row -> ofClass.getValue().stream()
                    .allMatch(test -> test.holds(row[test.attribute()])))) {
                return false;
            }
        }
        return true;
    }
}
