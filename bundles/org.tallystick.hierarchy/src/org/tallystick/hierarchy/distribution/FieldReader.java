package org.tallystick.hierarchy.distribution;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.tallystick.hierarchy.Refusal;

/** Reads the fields of a definition. A field that is not there is blank. */
record FieldReader(Map<String, String> fields) {

    String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The values of {@code name.1}, {@code name.2} and so on, in the order of their numbers. */
    List<String> list(String name) {
        Map<Integer, String> values = new TreeMap<>();
        fields.forEach((field, value) -> {
            String number = field.startsWith(name + '.') ? field.substring(name.length() + 1) : "";
            if (number.matches("[0-9]{1,6}") && !value.isBlank()) {
                values.put(Integer.parseInt(number), value);
            }
        });
        return new ArrayList<>(values.values());
    }

    /** The fields of each part: {@code name.PART.field}. */
    Map<String, FieldReader> parts(String name) {
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            int end = field.lastIndexOf('.');
            if (field.startsWith(name + '.') && end > name.length()) {
                parts.computeIfAbsent(field.substring(name.length() + 1, end), part -> new LinkedHashMap<>())
                        .put(field.substring(end + 1), value);
            }
        });
        Map<String, FieldReader> readers = new LinkedHashMap<>();
        parts.forEach((part, its) -> readers.put(part, new FieldReader(its)));
        return readers;
    }

    Instant time(String name) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.value("The time of '" + name + "' is written like 2026-11-21T03:00:00Z, and this one is '"
                    + text + "'.");
        }
    }

    <E extends Enum<E>> Set<E> words(String name, Class<E> words, java.util.function.Function<E, String> label) {
        Set<E> found = new LinkedHashSet<>();
        for (String word : text(name).split(",")) {
            if (!word.isBlank()) {
                found.add(word(word.strip(), name, words, label));
            }
        }
        return found;
    }

    static <E extends Enum<E>> E word(String word, String name, Class<E> words,
            java.util.function.Function<E, String> label) {
        List<String> known = new ArrayList<>();
        for (E candidate : words.getEnumConstants()) {
            if (label.apply(candidate).equalsIgnoreCase(word)) {
                return candidate;
            }
            known.add(label.apply(candidate));
        }
        throw Refusal.value("'" + word + "' is none of what '" + name + "' can be: " + String.join(", ", known) + ".");
    }
}
