package org.tallystick.cli.output;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.Duplicates;
import org.tallystick.loader.duplicates.SearchResult;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.duplicates.SetState;

/**
 * What stands under a list of sets.
 *
 * @param kinds   sets that fit the filter, by kind, listed or not
 * @param decided sets that would fit it if decided ones were wanted too; 0 where they are
 * @param search  null where nothing was searched
 */
public record SearchTally(Map<DuplicateKind, Integer> kinds, int decided, SearchResult search) {

    /** Counts the kept sets. */
    public static SearchTally of(Duplicates duplicates, SetFilter filter, Set<DuplicateKind> wanted,
            SearchResult search) {
        Map<DuplicateKind, Integer> kinds = new EnumMap<>(DuplicateKind.class);
        for (DuplicateKind kind : wanted) {
            kinds.put(kind, duplicates.count(new SetFilter(Set.of(kind), filter.states(), filter.scope(),
                    filter.text(), filter.minConfidence(), filter.computer())));
        }
        int decided = filter.states().contains(SetState.DECIDED) ? 0
                : duplicates
                        .count(new SetFilter(filter.kinds(), Set.of(SetState.DECIDED), filter.scope(), filter.text(),
                                filter.minConfidence(), filter.computer()));
        return new SearchTally(kinds, decided, search);
    }

    /** Sets of all kinds. */
    int sets() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }
}
