package org.tallystick.loader.duplicates;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.tallystick.loader.junk.JunkCheck;
import org.tallystick.loader.junk.JunkKind;
import org.tallystick.store.ComputerKeys;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Tx;

/**
 * Tells of cards whether they say nothing about who carries them: those on the junk list, and those that computers of
 * more names carry than may share one, such as the card of a docking station (Q259249). For one search.
 */
final class CarriedCards implements Predicate<String> {

    private static final int REMEMBERED = 10_000;
    private static final int LOOKED_AT = 20;

    private final SiteStore store;
    private final JunkCheck junk;
    private final Map<String, Boolean> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    CarriedCards(SiteStore store, JunkCheck junk) {
        this.store = store;
        this.junk = junk;
    }

    @Override
    public boolean test(String card) {
        if (junk.isJunk(JunkKind.CARD, card)) {
            return true;
        }
        return known.computeIfAbsent(card, key -> store.read(tx -> isShared(tx, key)));
    }

    private boolean isShared(Tx tx, String card) {
        List<ComputerKeys.Entry> carriers = ComputerKeys
                .sameKey(tx, ComputerKeys.Column.CARD, card, 0, LOOKED_AT * junk.shareLimit()).stream()
                .filter(entry -> entry.state() == ComputerRow.CURRENT).toList();
        return carriers.size() > junk.shareLimit() && junk.isShared(names(tx, carriers));
    }

    private int names(Tx tx, List<ComputerKeys.Entry> carriers) {
        Set<String> names = new HashSet<>();
        for (ComputerKeys.Entry entry : carriers) {
            ComputerKeys.of(tx, entry.id()).ifPresent(row -> names.add(row.nameKey()));
            if (junk.isShared(names.size())) {
                break;
            }
        }
        return names.size();
    }
}
