package org.tallystick.cli;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.Duplicates;

/** Says of which kinds nothing can be known yet, so that nobody takes an empty answer for a clean inventory. */
final class NeverSearched {

    private NeverSearched() {
    }

    /** @param kinds those that were asked for; empty for all */
    static void tell(Session session, Duplicates duplicates, Set<DuplicateKind> kinds) {
        Set<DuplicateKind> wanted = kinds.isEmpty() ? Set.of(DuplicateKind.values()) : kinds;
        String missing = Stream.of(DuplicateKind.values()).filter(wanted::contains)
                .filter(kind -> duplicates.searched(kind).isEmpty()).map(kind -> Integer.toString(kind.number()))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            session.tell("Nobody has searched for kind " + missing + " yet; say 'tallystick duplicates' first.");
        }
    }
}
