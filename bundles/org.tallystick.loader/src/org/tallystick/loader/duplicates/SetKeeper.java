package org.tallystick.loader.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.tallystick.store.ComputerKeys;
import org.tallystick.store.DuplicateSets;
import org.tallystick.store.DuplicateSets.SetRow;
import org.tallystick.store.Journals;
import org.tallystick.store.Settings;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Tx;

/**
 * Brings the kept sets of one kind up to date with what a search finds, in units of a few hundred sets. A set that stays
 * decided is not written, so that what people decided, and its undoing, is left alone.
 */
final class SetKeeper {

    private static final int IN_A_UNIT = 500;
    private static final int LONGEST = 400;
    private static final int LONGEST_SEARCH_KEY = 1300;
    private static final int OWNERS_LOOKED_AT = 1000;

    private final SiteStore store;
    private final DuplicateKind kind;
    private final long search;
    private final long journal;
    private final List<FoundSet> waiting = new ArrayList<>();
    private Tally tally = new Tally(0, 0, 0, 0);

    /** Counts of sets: of any state, new, gone, and decided ones that came back. */
    record Tally(int found, int fresh, int gone, int again) {

        Tally plus(Tally other) {
            return new Tally(found + other.found, fresh + other.fresh, gone + other.gone, again + other.again);
        }
    }

    /**
     * Makes a keeper.
     *
     * @param search when the search began, later than any before it
     */
    SetKeeper(SiteStore store, DuplicateKind kind, long search) {
        this.store = store;
        this.kind = kind;
        this.search = search;
        this.journal = store.read(Journals::newest);
    }

    void add(FoundSet set) {
        if (set.kind() != kind) {
            throw new IllegalArgumentException("A finder of " + kind + " found " + set.kind());
        }
        waiting.add(set);
        if (waiting.size() == IN_A_UNIT) {
            flush();
        }
    }

    /** Keeps what is left; of a kind that was searched to its end, takes away what is no longer there. */
    Tally end(boolean complete) {
        flush();
        while (complete) {
            int gone = store.unit(this::dropGone);
            tally = tally.plus(new Tally(0, 0, gone, 0));
            if (gone < IN_A_UNIT) {
                store.unit(tx -> {
                    Settings.put(tx, setting(kind), Long.toString(search));
                    return null;
                });
                break;
            }
        }
        return tally;
    }

    /** The setting that tells when a kind was searched last. */
    static String setting(DuplicateKind kind) {
        return "duplicates-searched-" + kind.number();
    }

    private void flush() {
        if (!waiting.isEmpty()) {
            List<FoundSet> batch = List.copyOf(waiting);
            waiting.clear();
            tally = tally.plus(store.unit(tx -> {
                Tally sum = new Tally(0, 0, 0, 0);
                Set<String> acted = Journals.setsAfter(tx, journal);
                for (FoundSet set : batch) {
                    sum = sum.plus(keep(tx, set, acted.contains(set.id())));
                }
                return sum;
            }));
        }
    }

    private int dropGone(Tx tx) {
        List<String> gone = DuplicateSets.gone(tx, kind.number(), search, IN_A_UNIT);
        gone.forEach(id -> DuplicateSets.delete(tx, id));
        return gone.size();
    }

    private Tally keep(Tx tx, FoundSet set, boolean justNow) {
        SetRow kept = DuplicateSets.get(tx, set.id()).orElse(null);
        int[] members = kept == null ? new int[0] : DuplicateSets.members(tx, set.id());
        int state = SetStates.of(tx, set, kept, members, justNow);
        boolean wasDecided = kept != null && kept.state() == DuplicateSets.DECIDED;
        if (wasDecided && state == DuplicateSets.DECIDED) {
            return new Tally(1, 0, 0, 0);
        }
        SetRow now = row(tx, set, state, kept);
        if (kept != null && isSame(kept, now) && Arrays.equals(members, members(set))) {
            DuplicateSets.setSearched(tx, set.id(), search);
        } else {
            DuplicateSets.put(tx, now, set.computers());
        }
        return new Tally(1, kept == null ? 1 : 0, 0, wasDecided ? 1 : 0);
    }

    private SetRow row(Tx tx, FoundSet set, int state, SetRow kept) {
        return new SetRow(set.id(), kind.number(), set.scope().ordinal(), state, set.confidence(),
                cut(set.title(), LONGEST), cut(set.cause(), LONGEST), cut(set.smsid(), LONGEST),
                cut(SetForm.searchKey(set), LONGEST_SEARCH_KEY), cut(sites(tx, set), LONGEST),
                kept == null ? search : kept.found(), search, search, SetForm.write(set));
    }

    private static boolean isSame(SetRow kept, SetRow now) {
        return kept.scope() == now.scope() && kept.state() == now.state() && kept.confidence() == now.confidence()
                && kept.title().equals(now.title()) && kept.cause().equals(now.cause())
                && Objects.equals(kept.smsid(), now.smsid()) && kept.sites().equals(now.sites())
                && Arrays.equals(kept.body(), now.body());
    }

    private static int[] members(FoundSet set) {
        return set.computers().stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static String sites(Tx tx, FoundSet set) {
        TreeSet<String> sites = new TreeSet<>();
        set.computers().stream().limit(OWNERS_LOOKED_AT)
                .forEach(computer -> ComputerKeys.owner(tx, computer).ifPresent(sites::add));
        return String.join(",", sites);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
