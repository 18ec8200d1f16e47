package org.tallystick.loader.match;

import java.util.ArrayList;
import java.util.List;

/**
 * What a MIF or a stored computer says of its identity: the attributes of the Identification group as reported, in
 * the order of the group, and the ones that its {@code Key} statement designates.
 *
 * @param architecture the kind of object, such as {@code Personal Computer}; compared without case
 * @param attributes   every attribute of the group
 */
public record Identification(String architecture, List<Attribute> attributes) {

    /**
     * One attribute of the group.
     *
     * @param name   as the MIF spells it
     * @param key    the {@link AttributeName#key(String) key} of the name
     * @param value  as reported; null where the group names the attribute without a value
     * @param normal the canonical form of the value; empty where it is blank
     * @param isKey  whether the {@code Key} statement designates it
     */
    public record Attribute(String name, String key, String value, String normal, boolean isKey) {

        /** Makes an attribute and works out its comparison forms. */
        public static Attribute of(String name, String value, boolean isKey) {
            String key = AttributeName.key(name);
            return new Attribute(name, key, value, ComparisonRules.normal(key, value), isKey);
        }

        /** Whether the value identifies nothing because it is blank. */
        public boolean isBlank() {
            return normal.isEmpty();
        }

        /** Whether the value can point to a computer: neither blank nor ignorable (domain rule 1.7). */
        public boolean isTelling() {
            return !normal.isEmpty() && !ComparisonRules.isIgnorable(key, normal);
        }
    }

    /** Copies the list. */
    public Identification {
        attributes = List.copyOf(attributes);
    }

    /** Returns the attribute of this key, or null where the group has none. */
    public Attribute find(String attributeKey) {
        for (Attribute attribute : attributes) {
            if (attribute.key().equals(attributeKey)) {
                return attribute;
            }
        }
        return null;
    }

    /** Returns the reported value of an attribute, or null. */
    public String value(String attributeKey) {
        Attribute attribute = find(attributeKey);
        return attribute == null ? null : attribute.value();
    }

    /** Returns the canonical form of an attribute's value; empty where it is blank or missing. */
    public String normal(String attributeKey) {
        Attribute attribute = find(attributeKey);
        return attribute == null ? "" : attribute.normal();
    }

    /** Whether the {@code Key} statement designates at least one attribute. */
    public boolean designatesKeys() {
        return attributes.stream().anyMatch(Attribute::isKey);
    }

    /**
     * Returns the effective key set E: the designated attributes, or all when none is designated (Q138021, first
     * paragraph).
     */
    public List<Attribute> effectiveKeys() {
        List<Attribute> keys = new ArrayList<>(attributes.size());
        for (Attribute attribute : attributes) {
            if (attribute.isKey()) {
                keys.add(attribute);
            }
        }
        return keys.isEmpty() ? attributes : keys;
    }
}
