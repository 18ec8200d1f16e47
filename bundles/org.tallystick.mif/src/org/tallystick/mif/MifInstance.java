package org.tallystick.mif;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One instance of a group class as an inventory loader sees it: tables and templates resolved, integers of
 * enumerations replaced by their texts, absent attributes left out.
 *
 * @param shape class, attributes and keys
 * @param values one for each attribute of the shape: a text, a number, or null for an unknown one
 * @param action what a delta asks, or null
 * @param position where the group or row begins
 */
public record MifInstance(MifClassShape shape, List<MifValue> values, MifAction action, MifPosition position) {

    public MifInstance {
        values = Collections.unmodifiableList(Arrays.asList(values.toArray(MifValue[]::new)));
    }

    /** The class string as written. */
    public String className() {
        return shape.className();
    }

    /** The group's name. */
    public String groupName() {
        return shape.groupName();
    }

    /** Names of the attributes that are there. */
    public List<String> attributeNames() {
        return shape.attributeNames();
    }

    /** Types of the attributes. */
    public List<MifType> types() {
        return shape.types();
    }

    /** Declared storage of the attributes. */
    public List<MifStorage> storages() {
        return shape.storages();
    }

    /** Names of the key attributes. */
    public List<String> keyNames() {
        return shape.keyNames();
    }

    /** The value of an attribute by its name, compared as {@link MifNames#normalise(String)} does; null if absent. */
    public MifValue value(String attributeName) {
        String wanted = MifNames.normalise(attributeName);
        for (int i = 0; i < values.size(); i++) {
            if (MifNames.normalise(attributeNames().get(i)).equals(wanted)) {
                return values.get(i);
            }
        }
        return null;
    }
}
