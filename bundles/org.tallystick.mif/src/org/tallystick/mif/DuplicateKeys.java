package org.tallystick.mif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds instances of one class that agree in their keys; the last one wins. Without keys all attributes count, so
 * that only a repetition is a duplicate. A removal and an addition of the same key are two steps of a delta.
 */
final class DuplicateKeys {

    private DuplicateKeys() {
    }

    /** Reports the duplicates of a document, an error in the strict profile. */
    static void check(MifDocument document, Problems problems) {
        Set<String> repeated = repeatedClasses(document);
        if (repeated.isEmpty()) {
            return;
        }
        List<MifInstance> instances = new Flattener(document).flatten(repeated::contains);
        for (MifInstance[] pair : pairs(instances)) {
            MifPosition earlier = pair[0].position();
            MifPosition later = pair[1].position();
            problems.repair(MifProblemCode.DUPLICATE_KEY, later.line(), later.column(), "each key once in a class",
                    "the key of the instance at line " + earlier.line() + " in "
                            + Lexer.shorten(pair[1].className()));
        }
    }

    /** The instances without those that a later one replaces. */
    static List<MifInstance> lastOnes(List<MifInstance> instances) {
        List<MifInstance[]> pairs = pairs(instances);
        if (pairs.isEmpty()) {
            return List.copyOf(instances);
        }
        Map<MifInstance, Boolean> replaced = new IdentityHashMap<>();
        for (MifInstance[] pair : pairs) {
            replaced.put(pair[0], Boolean.TRUE);
        }
        return instances.stream().filter(instance -> !replaced.containsKey(instance)).toList();
    }

    private static Set<String> repeatedClasses(MifDocument document) {
        Set<String> once = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (MifElement element : document.component().elements()) {
            String className = MifNames.normalise(element.className());
            if (!once.add(className) || element instanceof MifTable) {
                repeated.add(className);
            }
        }
        return repeated;
    }

    /** Each instance that is replaced, with the one that replaces it. */
    private static List<MifInstance[]> pairs(List<MifInstance> instances) {
        Map<List<Object>, MifInstance> latest = HashMap.newHashMap(instances.size());
        Map<MifClassShape, IdentityParts> parts = new IdentityHashMap<>();
        List<MifInstance[]> pairs = new ArrayList<>();
        for (MifInstance instance : instances) {
            List<Object> identity = parts.computeIfAbsent(instance.shape(), IdentityParts::new).of(instance);
            MifInstance earlier = latest.put(identity, instance);
            if (earlier != null) {
                pairs.add(new MifInstance[] { earlier, instance });
            }
        }
        return pairs;
    }

    /** Which attributes of a shape tell instances apart. */
    private static final class IdentityParts {

        private final String className;
        private final List<String> names = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();

        IdentityParts(MifClassShape shape) {
            className = MifNames.normalise(shape.className());
            Set<String> keys = new HashSet<>(shape.keyNames());
            for (int i = 0; i < shape.attributeNames().size(); i++) {
                String name = shape.attributeNames().get(i);
                if (keys.isEmpty() || keys.contains(name)) {
                    names.add(MifNames.normalise(name));
                    places.add(i);
                }
            }
        }

        List<Object> of(MifInstance instance) {
            List<Object> identity = new ArrayList<>(places.size() + 3);
            identity.add(className);
            identity.add(instance.action() == MifAction.DELETE);
            identity.add(names);
            for (int place : places) {
                identity.add(canonical(instance.values().get(place)));
            }
            return identity;
        }

        private static Object canonical(MifValue value) {
            return value instanceof MifValue.Text text ? MifNames.normalise(text.text()) : value;
        }
    }
}
