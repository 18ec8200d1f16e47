package org.tallystick.loader.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.tallystick.model.GroupInstance;
import org.tallystick.model.InventoryGroup;
import org.tallystick.model.TallystickFactory;
import org.tallystick.model.ValueChange;

/** The differences between a group before and after a load: rows that came, went, or changed by attribute. */
final class GroupDifference {

    private GroupDifference() {
    }

    /** @param after null where the group is gone */
    static List<ValueChange> between(InventoryGroup before, InventoryGroup after) {
        Set<String> keys = new LinkedHashSet<>();
        for (InventoryGroup group : after == null ? List.of(before) : List.of(before, after)) {
            group.getKeyColumns().forEach(column -> keys.add(column.toUpperCase(Locale.ROOT)));
        }
        boolean single = before.getInstances().size() == 1 && (after == null || after.getInstances().size() == 1);
        Map<String, Map<String, String>> old = rows(before, keys, single);
        Map<String, Map<String, String>> now = after == null ? Map.of() : rows(after, keys, single);
        List<ValueChange> changes = new ArrayList<>();
        old.forEach((row, values) -> {
            if (!now.containsKey(row)) {
                changes.add(change(row, null, describe(values), null));
            } else {
                addAttributes(changes, row, values, now.get(row));
            }
        });
        now.forEach((row, values) -> {
            if (!old.containsKey(row)) {
                changes.add(change(row, null, null, describe(values)));
            }
        });
        return changes;
    }

    private static void addAttributes(List<ValueChange> changes, String row, Map<String, String> before,
            Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            if (!Objects.equals(before.get(name), after.get(name))) {
                changes.add(change(row, name, before.get(name), after.get(name)));
            }
        }
    }

    /** Rows under their key values, or under all their values where the class has no key. */
    private static Map<String, Map<String, String>> rows(InventoryGroup group, Set<String> keys, boolean single) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (GroupInstance instance : group.getInstances()) {
            Map<String, String> values = new LinkedHashMap<>();
            StringBuilder key = new StringBuilder();
            for (int i = 0; i < group.getColumns().size(); i++) {
                String column = group.getColumns().get(i);
                String value = instance.getValues().get(i);
                if (value != null) {
                    values.put(column, value);
                }
                if (keys.contains(column.toUpperCase(Locale.ROOT))) {
                    key.append(key.isEmpty() ? "" : ", ").append(value == null ? "" : value.strip());
                }
            }
            String name = single ? "" : key.isEmpty() ? describe(values) : key.toString();
            String unique = name;
            for (int copy = 2; rows.containsKey(unique); copy++) {
                unique = name + " (" + copy + ')';
            }
            rows.put(unique, values);
        }
        return rows;
    }

    private static String describe(Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        values.forEach((name, value) -> parts.add(name + " = " + value));
        return String.join(", ", parts);
    }

    private static ValueChange change(String instance, String attribute, String before, String after) {
        ValueChange change = TallystickFactory.eINSTANCE.createValueChange();
        change.setInstance(instance);
        change.setAttribute(attribute);
        change.setBefore(before);
        change.setAfter(after);
        return change;
    }
}
