package org.tallystick.cli.output;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.Duplicates;
import org.tallystick.loader.duplicates.SearchResult;
import org.tallystick.loader.duplicates.SetFilter;

/**
 * What stands under a list of sets.
 *
 * @param kinds  sets that fit the filter, by kind, listed or not
 * @param search null where nothing was searched
 */
public record SearchTally(Map<DuplicateKind, Integer> kinds, SearchResult search) {

    /** Counts the kept sets. */
    public static SearchTally of(Duplicates duplicates, SetFilter filter, Set<DuplicateKind> wanted,
            SearchResult search) {
        Map<DuplicateKind, Integer> kinds = new EnumMap<>(DuplicateKind.class);
        for (DuplicateKind kind : wanted) {
            kinds.put(kind, duplicates.count(new SetFilter(Set.of(kind), filter.states(), filter.scope(),
                    filter.text(), filter.minConfidence(), filter.computer())));
        }
        return new SearchTally(kinds, search);
    }

    /** Sets of all kinds. */
    int sets() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }
}
