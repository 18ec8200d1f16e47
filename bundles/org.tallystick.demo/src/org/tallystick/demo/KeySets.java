package org.tallystick.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.tallystick.mif.MifDocument;
import org.tallystick.mif.MifGroup;

/** Knows which sets of key attributes computers have designated so far; the first file with another set is told of. */
final class KeySets {

    private final Set<String> seen = new HashSet<>();

    /** The expectation of a computer's file, with the event for a set of keys that is new to the loader. */
    DemoFile.Expected complete(MifDocument document, DemoFile.Expected expected) {
        boolean entersKeys = expected.result().equals("loaded") && !"deleted".equals(expected.outcome());
        if (!entersKeys || !seen.add(keys(document)) || seen.size() == 1) {
            return expected;
        }
        List<Integer> events = new ArrayList<>(expected.events());
        events.add(Events.KEYS_DIFFER);
        return new DemoFile.Expected(expected.result(), expected.reason(), expected.branch(), expected.outcome(),
                expected.removed(), events);
    }

    private static String keys(MifDocument document) {
        MifGroup identification = document.component().groups().get(0);
        return identification.key().stream().map(id -> identification.attribute(id).name()).sorted().toList()
                .toString();
    }
}
