package org.tallystick.hierarchy.distribution;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects the fields of a definition; those without a value are left out. */
final class FieldWriter {

    private final Map<String, String> fields = new LinkedHashMap<>();

    FieldWriter put(String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
        return this;
    }

    FieldWriter put(String name, Instant time) {
        return put(name, time == null ? "" : time.toString());
    }

    FieldWriter list(String name, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            put(name + '.' + (i + 1), values.get(i).toString());
        }
        return this;
    }

    <E> FieldWriter words(String name, Collection<E> words, java.util.function.Function<E, String> label) {
        return put(name, words.stream().map(label).collect(Collectors.joining(", ")));
    }

    Map<String, String> fields() {
        return Collections.unmodifiableMap(fields);
    }
}
