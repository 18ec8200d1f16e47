package org.tallystick.loader.duplicates;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.store.DuplicateSets;
import org.tallystick.store.Settings;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Tx;

/** The search for duplicates of one site, and the sets that it found. One search at a time; others wait for it. */
public final class SiteDuplicates implements Duplicates {

    private static final long WAIT_MILLIS = 100;
    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final SiteStore store;
    private final List<SetFinder> finders;
    private final SetSides sides;
    private final Runnable changed;
    private final ReentrantLock searching = new ReentrantLock();

    /**
     * Makes the search of a site.
     *
     * @param finders one for each kind, in the order in which they are to search
     * @param changed called when kept sets may have changed
     */
    public SiteDuplicates(SiteStore store, InventoryQueries queries, List<SetFinder> finders, Runnable changed) {
        this.store = store;
        this.finders = List.copyOf(finders);
        this.sides = new SetSides(store, queries);
        this.changed = changed;
    }

    @Override
    public SearchResult search(Set<DuplicateKind> kinds, SearchListener listener, BooleanSupplier cancelled) {
        long start = System.nanoTime();
        boolean mine = waitForTurn(cancelled);
        try {
            return mine ? run(kinds, listener, cancelled, start)
                    : new SearchResult(0, Map.of(), 0, 0, 0, true, seconds(start));
        } finally {
            if (mine) {
                searching.unlock();
                changed.run();
            }
        }
    }

    private boolean waitForTurn(BooleanSupplier cancelled) {
        try {
            while (!searching.tryLock(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private SearchResult run(Set<DuplicateKind> kinds, SearchListener listener, BooleanSupplier cancelled,
            long start) {
        Map<DuplicateKind, Integer> found = new EnumMap<>(DuplicateKind.class);
        SetKeeper.Tally sum = new SetKeeper.Tally(0, 0, 0, 0);
        long computers = 0;
        boolean stopped = false;
        for (SetFinder finder : finders) {
            if (kinds.isEmpty() || kinds.contains(finder.kind())) {
                stopped = cancelled.getAsBoolean();
                if (stopped) {
                    break;
                }
                SetKeeper keeper = new SetKeeper(store, finder.kind(), nextMoment(finder.kind()));
                computers = Math.max(computers, finder.find(keeper::add, seldom(listener), cancelled));
                stopped = cancelled.getAsBoolean();
                SetKeeper.Tally tally = keeper.end(!stopped);
                sum = sum.plus(tally);
                if (!stopped) {
                    found.put(finder.kind(), tally.found());
                }
            }
        }
        WaitingCounts.keep(store, found.keySet());
        return new SearchResult(computers, found, sum.fresh(), sum.gone(), sum.again(), stopped, seconds(start));
    }

    /** Now, but later than the last search, as the next one tells by it what is no longer found. */
    private long nextMoment(DuplicateKind kind) {
        return Math.max(System.currentTimeMillis(),
                searched(kind).map(Instant::toEpochMilli).orElse(0L) + 1);
    }

    private static SearchListener seldom(SearchListener listener) {
        long[] next = { Long.MIN_VALUE };
        return (kind, done, total) -> {
            long now = System.nanoTime();
            if (next[0] == Long.MIN_VALUE || now - next[0] >= 0) {
                next[0] = now + TELL_NANOS;
                listener.progress(kind, done, total);
            }
        };
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public Optional<Instant> searched(DuplicateKind kind) {
        return store.read(tx -> Settings.get(tx, SetKeeper.setting(kind))).map(Long::valueOf)
                .map(Instant::ofEpochMilli);
    }

    @Override
    public List<DuplicateSet> sets(SetFilter filter, int limit) {
        return store.read(tx -> DuplicateSets.list(tx, rowFilter(filter), limit).stream()
                .map(row -> set(tx, row)).toList());
    }

    @Override
    public int count(SetFilter filter) {
        return store.read(tx -> DuplicateSets.count(tx, rowFilter(filter)));
    }

    private static DuplicateSets.Filter rowFilter(SetFilter filter) {
        String text = filter.text() == null || filter.text().isBlank() ? null
                : filter.text().strip().toUpperCase(Locale.ROOT);
        return new DuplicateSets.Filter(filter.kinds().stream().map(DuplicateKind::number).sorted().toList(),
                filter.states().stream().map(SetState::ordinal).sorted().toList(),
                filter.scope() == null ? null : filter.scope().ordinal(), text, filter.minConfidence(),
                filter.computer());
    }

    @Override
    public Map<DuplicateKind, Integer> waiting() {
        Map<DuplicateKind, Integer> counts = new EnumMap<>(DuplicateKind.class);
        store.read(DuplicateSets::waiting).forEach((number, count) -> counts.put(DuplicateKind.of(number), count));
        return counts;
    }

    @Override
    public Optional<DuplicateSet> set(String id) {
        return store.read(tx -> DuplicateSets.get(tx, id).map(row -> set(tx, row)));
    }

    private static DuplicateSet set(Tx tx, DuplicateSets.SetRow row) {
        return SetForm.set(row, DuplicateSets.members(tx, row.id()));
    }

    @Override
    public Optional<SetDetails> details(String id) {
        return set(id).map(sides::of);
    }
}
