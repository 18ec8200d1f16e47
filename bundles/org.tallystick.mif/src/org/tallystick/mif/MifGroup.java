package org.tallystick.mif;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A group: one instance of a class, or the template of tables.
 *
 * @param name shown to people
 * @param className the class string as written
 * @param id or null
 * @param description or null
 * @param key IDs of the key attributes, in the order of the key statement; empty for none
 * @param pragma or null
 * @param attributes in file order
 * @param position of the word {@code start}
 */
public record MifGroup(String name, String className, Integer id, String description, List<Integer> key,
        MifPragma pragma, List<MifAttribute> attributes, MifPosition position) implements MifElement {

    public MifGroup {
        Objects.requireNonNull(name);
        Objects.requireNonNull(className);
        Objects.requireNonNull(position);
        key = List.copyOf(key);
        attributes = List.copyOf(attributes);
    }

    /** The attribute with an ID, or null. */
    public MifAttribute attribute(int wanted) {
        for (MifAttribute attribute : attributes) {
            if (attribute.id() == wanted) {
                return attribute;
            }
        }
        return null;
    }

    /** Whether this has a key and no ID, that is, exists for tables to refer to. */
    public boolean isTemplate() {
        return id == null && !key.isEmpty();
    }

    MifGroup withoutPositions() {
        List<MifAttribute> bare = new ArrayList<>(attributes.size());
        for (MifAttribute attribute : attributes) {
            bare.add(attribute.withoutPositions());
        }
        return new MifGroup(name, className, id, description, key, pragma, bare, MifPosition.NONE);
    }
}
