package org.tallystick.loader.duplicates;

import java.util.Map;

/**
 * What a search came to.
 *
 * @param computers records that were looked at
 * @param found     sets by kind, of any state, for kinds that were searched to their end
 * @param fresh     sets that no search had found before
 * @param gone      open sets that are no longer there
 * @param again     sets that were decided and came back
 * @param cancelled whether it was stopped; kinds not searched to their end keep their sets
 */
public record SearchResult(long computers, Map<DuplicateKind, Integer> found, int fresh, int gone, int again,
        boolean cancelled, double seconds) {
}
