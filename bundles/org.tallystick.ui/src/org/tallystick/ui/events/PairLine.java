package org.tallystick.ui.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.tallystick.loader.match.Agreement;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.ComparisonRules;
import org.tallystick.model.Computer;
import org.tallystick.model.GroupInstance;
import org.tallystick.model.InventoryGroup;
import org.tallystick.model.MatchEvent;
import org.tallystick.model.NamedValue;
import org.tallystick.ui.Icons;
import org.tallystick.ui.view.Colours;
import org.tallystick.ui.view.Texts;

/**
 * One attribute of two computers side by side.
 *
 * @param group blank for the Identification as the event recorded it, else the group as it stands now
 * @param key   whether the loader compared it
 */
record PairLine(String group, String attribute, String left, String right, Agreement agreement, boolean key) {

    /** The Identification as the event recorded it, then all groups of both computers as they stand now. */
    static List<PairLine> of(MatchEvent event, Optional<Computer> entered, Optional<Computer> found) {
        List<PairLine> lines = new ArrayList<>();
        identification(event, found, lines);
        if (entered.isPresent() && found.isPresent() && entered.get() != found.get()) {
            groups(entered.get(), found.get(), lines);
        }
        return lines;
    }

    /** An event records the keys only of the computer found; its other attributes are told as they stand now. */
    private static void identification(MatchEvent event, Optional<Computer> now, List<PairLine> lines) {
        Map<String, NamedValue> found = new LinkedHashMap<>();
        if (!event.getFound().isEmpty()) {
            now.ifPresent(computer -> computer.getSummary().getIdentification()
                    .forEach(value -> found.put(AttributeName.key(value.getName()), value)));
        }
        event.getFound().forEach(value -> found.put(AttributeName.key(value.getName()), value));
        Set<String> keys = new TreeSet<>();
        event.getAgree().forEach(name -> keys.add(AttributeName.key(name)));
        event.getDiffer().forEach(name -> keys.add(AttributeName.key(name)));
        for (NamedValue value : event.getEntering()) {
            String key = AttributeName.key(value.getName());
            NamedValue other = found.remove(key);
            lines.add(line(value.getName(), value.getValue(), other == null ? null : other.getValue(),
                    keys.contains(key)));
        }
        found.forEach((key, other) -> lines.add(line(other.getName(), null, other.getValue(), keys.contains(key))));
    }

    private static PairLine line(String name, String left, String right, boolean key) {
        return new PairLine("", name, Texts.orEmpty(left), Texts.orEmpty(right),
                agreement(AttributeName.key(name), left, right), key);
    }

    private static Agreement agreement(String key, String left, String right) {
        String a = ComparisonRules.normal(key, left);
        String b = ComparisonRules.normal(key, right);
        if (!a.equals(b)) {
            return Agreement.DIFFER;
        }
        if (a.isEmpty()) {
            return Agreement.BLANK;
        }
        return ComparisonRules.isIgnorable(key, a) ? Agreement.IGNORABLE : Agreement.AGREE;
    }

    private static void groups(Computer entered, Computer found, List<PairLine> lines) {
        Map<String, InventoryGroup> right = new LinkedHashMap<>();
        found.getGroups().forEach(group -> right.put(group.getClassName(), group));
        for (InventoryGroup group : entered.getGroups()) {
            group(group, right.remove(group.getClassName()), lines);
        }
        right.values().forEach(group -> group(null, group, lines));
    }

    private static void group(InventoryGroup left, InventoryGroup right, List<PairLine> lines) {
        InventoryGroup some = left == null ? right : left;
        if (some.getClassName().toUpperCase(Locale.ROOT).contains("|IDENTIFICATION|")) {
            return;
        }
        String name = some.getName() == null || some.getName().isBlank() ? some.getClassName() : some.getName();
        Map<String, String> a = values(left);
        Map<String, String> b = values(right);
        a.forEach((attribute, value) -> {
            String other = b.remove(attribute);
            lines.add(new PairLine(name, attribute, value, Texts.orEmpty(other), agreement("", value, other), false));
        });
        b.forEach((attribute, value) -> lines.add(
                new PairLine(name, attribute, "", value, agreement("", null, value), false)));
    }

    /** Attribute, and for groups of several instances the values of its keys before it. */
    private static Map<String, String> values(InventoryGroup group) {
        Map<String, String> values = new LinkedHashMap<>();
        if (group == null) {
            return values;
        }
        int number = 0;
        for (GroupInstance instance : group.getInstances()) {
            number++;
            String prefix = group.getInstances().size() == 1 ? "" : name(group, instance, number) + ": ";
            for (int i = 0; i < instance.getValues().size() && i < group.getColumns().size(); i++) {
                values.putIfAbsent(prefix + group.getColumns().get(i), Texts.orEmpty(instance.getValues().get(i)));
            }
        }
        return values;
    }

    private static String name(InventoryGroup group, GroupInstance instance, int number) {
        List<String> parts = new ArrayList<>();
        for (String key : group.getKeyColumns()) {
            int column = group.getColumns().indexOf(key);
            if (column >= 0 && column < instance.getValues().size()) {
                parts.add(Texts.orEmpty(instance.getValues().get(column)));
            }
        }
        String joined = String.join(", ", parts).strip();
        return joined.isEmpty() ? Integer.toString(number) : joined;
    }

    boolean differs() {
        return agreement == Agreement.DIFFER;
    }

    String name() {
        return key ? attribute + Messages.Pair_key : attribute;
    }

    String icon() {
        return Icons.of(agreement);
    }

    String colour() {
        return differs() ? Colours.DIFFERENCE : null;
    }
}
