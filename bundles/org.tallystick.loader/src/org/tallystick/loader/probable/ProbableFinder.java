package org.tallystick.loader.probable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.FoundSet;
import org.tallystick.loader.duplicates.Proposal;
import org.tallystick.loader.duplicates.SearchListener;
import org.tallystick.loader.duplicates.SetFinder;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.loader.junk.JunkCheck;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Tx;

/**
 * Finds pairs of current records that are probably one computer (kind 4) by weighted agreement: see
 * {@code docs/duplicates.md}. Pairs that kinds 1 or 3 have already are left to them.
 */
public final class ProbableFinder implements SetFinder {

    /** Pairs of less confidence are no set. */
    public static final double LEAST_CONFIDENCE = 0.5;
    /** Pairs of less confidence are for a person to decide; the program proposes nothing. */
    public static final double PROPOSED_CONFIDENCE = 0.95;

    private static final Logger LOG = LoggerFactory.getLogger(ProbableFinder.class);
    private static final int MOST_PAIRS = 50_000;
    private static final int MOST_IN_BLOCK = 100;
    private static final int PORTRAITS_AT_ONCE = 50;
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final SiteStore store;
    private final Supplier<JunkCheck> junk;

    /**
     * A finder over one site.
     *
     * @param junk what says nothing at the time of a search
     */
    public ProbableFinder(SiteStore store, Supplier<JunkCheck> junk) {
        this.store = store;
        this.junk = junk;
    }

    @Override
    public DuplicateKind kind() {
        return DuplicateKind.PROBABLE;
    }

    @Override
    public long find(Consumer<FoundSet> found, SearchListener listener, BooleanSupplier cancelled) {
        TraitValues values = new TraitValues(junk.get());
        Told told = new Told(listener);
        List<FeatureTable> tables = store
                .read(tx -> new FeatureReader(values, (done, total) -> told.tell(done, 2 * total), cancelled).read(tx));
        long records = 0;
        told.whole = 4L * tables.stream().mapToLong(FeatureTable::size).sum();
        told.begun = told.whole / 2; // reading is half of it, then each record is compared, and its sets are told
        for (FeatureTable table : tables) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            records += table.size();
            find(table, values, found, told, cancelled);
        }
        return records;
    }

    private void find(FeatureTable table, TraitValues values, Consumer<FoundSet> found, Told told,
            BooleanSupplier cancelled) {
        int limit = Math.min(values.shareLimit(), MOST_IN_BLOCK);
        ProbableSearch.Result result = new ProbableSearch(table, limit, LEAST_CONFIDENCE, MOST_PAIRS)
                .run(told.part(table.size()), cancelled);
        result.leftOut().forEach(sentence -> LOG.info("Not compared for probable duplicates: {}", sentence));
        if (result.dropped() > 0) {
            LOG.warn("{} more pairs are probable duplicates; the {} strongest are kept", result.dropped(), MOST_PAIRS);
        }
        List<ProbableSearch.ScoredPair> pairs = result.pairs();
        Progress progress = told.part(table.size());
        for (int from = 0; from < pairs.size() && !cancelled.getAsBoolean(); from += PORTRAITS_AT_ONCE) {
            List<ProbableSearch.ScoredPair> some = pairs.subList(from,
                    Math.min(pairs.size(), from + PORTRAITS_AT_ONCE));
            store.read(tx -> sets(tx, table, values, result.weights(), some)).forEach(found);
            progress.done(from + some.size(), pairs.size());
        }
    }

    private static List<FoundSet> sets(Tx tx, FeatureTable table, TraitValues values, Weights weights,
            List<ProbableSearch.ScoredPair> pairs) {
        TraitReader reader = new TraitReader(tx);
        PairComparison comparison = new PairComparison(table);
        List<FoundSet> sets = new ArrayList<>(pairs.size());
        for (ProbableSearch.ScoredPair pair : pairs) {
            Optional<Portrait> one = Portrait.read(tx, reader, values, table.id(pair.one()));
            Optional<Portrait> other = Portrait.read(tx, reader, values, table.id(pair.other()));
            if (one.isPresent() && other.isPresent()) {
                double bits = comparison.compare(pair.one(), pair.other()).weigh(weights);
                Waterfall waterfall = new Waterfall(table, weights, comparison, one.get(), other.get());
                if (waterfall.holds()) {
                    sets.add(set(one.get(), other.get(), Weights.confidence(bits), waterfall,
                            table.areInTurn(pair.one(), pair.other())));
                }
            }
        }
        return sets;
    }

    private static FoundSet set(Portrait one, Portrait other, double confidence, Waterfall waterfall,
            boolean inTurn) {
        Portrait newer = one.row().firstLoaded() <= other.row().firstLoaded() ? other : one;
        return new FoundSet("4:" + one.row().id() + '-' + other.row().id(), DuplicateKind.PROBABLE, SetScope.CURRENT,
                confidence, one.name() + " and " + other.name(),
                "second record first loaded on " + Waterfall.day(newer.row().firstLoaded()), waterfall.evidence(),
                List.of(one.row().id(), other.row().id()), null,
                confidence < PROPOSED_CONFIDENCE ? null : proposal(one, other, inTurn));
    }

    private static Proposal proposal(Portrait one, Portrait other, boolean inTurn) {
        Portrait last = other.seen() >= one.seen() ? other : one;
        Portrait silent = last == one ? other : one;
        if (!inTurn) {
            return new Proposal(CleanupAction.SAME_COMPUTER, null, "Both records were loaded side by side until "
                    + Waterfall.day(Math.min(one.row().loaded(), other.row().loaded()))
                    + ", as when one computer starts two systems; merged, they would come apart with the next inventory.");
        }
        return new Proposal(CleanupAction.MERGE, last.row().id(),
                "The record of " + last.name() + " (" + last.row().id()
                        + ") was scanned last, on " + Waterfall.day(last.seen()) + ", that of " + silent.name() + " ("
                        + silent.row().id() + ") on " + Waterfall.day(silent.seen()) + ".");
    }

    /** Tells a few times a second at most. */
    private static final class Told {

        private final SearchListener listener;
        private long last = System.nanoTime() - QUIET_NANOS;
        private long whole;
        private long begun;

        Told(SearchListener listener) {
            this.listener = listener;
        }

        /** The progress of the next part of the whole. */
        Progress part(long size) {
            long from = begun;
            begun += size;
            return (done, total) -> tell(from + size * done / Math.max(1, total), whole);
        }

        void tell(long done, long total) {
            long now = System.nanoTime();
            if (now - last >= QUIET_NANOS) {
                last = now;
                listener.progress(DuplicateKind.PROBABLE, done, total);
            }
        }
    }
}
