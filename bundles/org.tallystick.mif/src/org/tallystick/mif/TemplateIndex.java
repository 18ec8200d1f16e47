package org.tallystick.mif;

import java.util.HashMap;
import java.util.Map;

/**
 * The groups above a place in a component, by class: what a table there may refer to. A proper template, with a key
 * and no ID, goes before an instance of the class; of equals the latest counts.
 */
final class TemplateIndex {

    private final Map<String, MifGroup> templates = new HashMap<>();

    void clear() {
        templates.clear();
    }

    void add(MifGroup group) {
        String key = MifNames.normalise(group.className());
        MifGroup earlier = templates.get(key);
        if (earlier == null || group.isTemplate() || !earlier.isTemplate()) {
            templates.put(key, group);
        }
    }

    /** The template for a table's class, or null. */
    MifGroup find(String className) {
        return templates.get(MifNames.normalise(className));
    }
}
