package org.tallystick.ui.duplicates;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.loader.duplicates.SetState;

/** A filter that a person gave a name; kept as one line of text. */
record SavedFilter(String name, SetFilter filter) {

    private static final String NONE = "-";

    /** The line of text. */
    String line() {
        return String.join(" ", encode(name), numbers(filter.kinds()), words(filter.states()),
                filter.scope() == null ? NONE : filter.scope().name(), Double.toString(filter.minConfidence()),
                filter.text() == null ? NONE : encode(filter.text()),
                filter.computer() == null ? NONE : filter.computer().toString());
    }

    /** Reads lines; one that was not written by {@link #line} is left out. */
    static List<SavedFilter> read(String lines) {
        List<SavedFilter> filters = new ArrayList<>();
        for (String line : lines.split("\n")) {
            String[] parts = line.strip().split(" ");
            if (parts.length == 7) {
                try {
                    filters.add(of(parts));
                } catch (IllegalArgumentException e) {
                    continue; // of another version of the program
                }
            }
        }
        return filters;
    }

    private static SavedFilter of(String[] parts) {
        Set<DuplicateKind> kinds = list(parts[1]).stream().map(number -> DuplicateKind.of(Integer.parseInt(number)))
                .collect(Collectors.toSet());
        Set<SetState> states = list(parts[2]).stream().map(SetState::valueOf).collect(Collectors.toSet());
        SetScope scope = parts[3].equals(NONE) ? null : SetScope.valueOf(parts[3]);
        return new SavedFilter(decode(parts[0]), new SetFilter(kinds, states, scope,
                parts[5].equals(NONE) ? null : decode(parts[5]), Double.parseDouble(parts[4]),
                parts[6].equals(NONE) ? null : Integer.valueOf(parts[6])));
    }

    private static List<String> list(String text) {
        return text.equals(NONE) ? List.of() : Arrays.asList(text.split(","));
    }

    private static String numbers(Set<DuplicateKind> kinds) {
        return kinds.isEmpty() ? NONE
                : kinds.stream().map(kind -> Integer.toString(kind.number())).sorted().collect(Collectors.joining(","));
    }

    private static String words(Set<SetState> states) {
        return states.isEmpty() ? NONE : states.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /** A dash alone stands for nothing, so it is written in its other form. */
    private static String encode(String text) {
        return text.equals(NONE) ? "%2D" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
