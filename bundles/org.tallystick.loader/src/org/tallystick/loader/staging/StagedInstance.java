package org.tallystick.loader.staging;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.tallystick.store.Staging;

/**
 * An instance of a group of a machine, put together from its specific and its common row.
 *
 * @param row    the row that names both
 * @param values one for each attribute of the group, null where it has none
 * @param whole  whether both rows were there
 */
public record StagedInstance(Staging.Instance row, StagedDefinitions.Group group, String[] values, boolean whole) {

    /** Whether it says nothing at all. */
    public boolean isBlank() {
        return Arrays.stream(values).allMatch(Objects::isNull);
    }

    /**
     * The values by which it is told from others of its class: those of the key attributes, or all where the class has
     * no key; texts without case and outer blanks, as the loader compares them.
     */
    public List<String> key() {
        boolean keyed = group.attributes().stream().anyMatch(StagedDefinitions.Attribute::isKey);
        String[] key = new String[values.length];
        for (int i = 0; i < key.length; i++) {
            boolean counts = !keyed || group.attributes().get(i).isKey();
            key[i] = !counts || values[i] == null ? "" : keyed ? values[i].strip().toUpperCase(Locale.ROOT) : values[i];
        }
        return Arrays.asList(key);
    }

    /** Whether another instance has the same values. */
    public boolean sameValues(StagedInstance other) {
        return Arrays.equals(values, other.values);
    }
}
