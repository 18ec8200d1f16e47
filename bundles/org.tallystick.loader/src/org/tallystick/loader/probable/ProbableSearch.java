package org.tallystick.loader.probable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** Finds the pairs of one table that are probably one computer each. Knows no database. */
final class ProbableSearch {

    /** Two places in the table and the bits that speak for their being one computer. */
    record ScoredPair(int one, int other, double bits) {
    }

    /**
     * What was found.
     *
     * @param pairs      the strongest first
     * @param candidates how many pairs were compared
     * @param leftOut    keys that too many records carry, a sentence each
     * @param dropped    how many of the weakest pairs were more than can be kept
     */
    record Result(List<ScoredPair> pairs, Weights weights, long candidates, List<String> leftOut, long dropped) {
    }

    private static final int LEARNED_FROM = 100_000;
    private static final int ASK_EVERY = 1 << 12;

    private final FeatureTable table;
    private final Blocking blocking;
    private final PairComparison comparison;
    private final double leastConfidence;
    private final int most;
    private long candidates;

    /**
     * Prepares a search.
     *
     * @param limit           a key that more records carry makes no candidates
     * @param leastConfidence pairs below are not kept
     * @param most            how many pairs are kept
     */
    ProbableSearch(FeatureTable table, int limit, double leastConfidence, int most) {
        this.table = table;
        this.blocking = new Blocking(table, limit);
        this.comparison = new PairComparison(table);
        this.leastConfidence = leastConfidence;
        this.most = most;
    }

    /**
     * Searches.
     *
     * @param progress hears now and then how many candidates were weighed
     */
    Result run(Progress progress, BooleanSupplier cancelled) {
        candidates = 0;
        each((one, other) -> candidates++, cancelled);
        Weights weights = learn(cancelled);
        PriorityQueue<ScoredPair> best = new PriorityQueue<>(Comparator.comparingDouble(ScoredPair::bits));
        long[] seen = new long[2];
        each((one, other) -> {
            double bits = comparison.compare(one, other).weigh(weights);
            if (Weights.confidence(bits) >= leastConfidence) {
                best.add(new ScoredPair(one, other, bits));
                if (best.size() > most) {
                    best.remove();
                    seen[1]++;
                }
            }
            if (++seen[0] % ASK_EVERY == 0) {
                progress.done(seen[0], candidates);
            }
        }, cancelled);
        List<ScoredPair> pairs = new ArrayList<>(best);
        pairs.sort(Comparator.comparingDouble(ScoredPair::bits).reversed().thenComparingInt(ScoredPair::one)
                .thenComparingInt(ScoredPair::other));
        return new Result(pairs, weights, candidates, blocking.leftOut(), seen[1]);
    }

    private Weights learn(BooleanSupplier cancelled) {
        double part = candidates <= LEARNED_FROM ? 1 : (double) LEARNED_FROM / candidates;
        PairList drawn = new PairList();
        each((one, other) -> {
            long pair = PairList.pair(one, other);
            if (part == 1 || (TraitValues.mix(pair) >>> 11) * 0x1.0p-53 < part) {
                drawn.add(pair);
            }
        }, cancelled);
        return new WeightLearner(table).learn(drawn.toArray(), 1 / part, cancelled);
    }

    /** Candidates that no other kind has already: not one SMSID (kind 1), not Name and card together (kind 3). */
    private void each(Blocking.PairVisitor visitor, BooleanSupplier cancelled) {
        blocking.each((one, other) -> {
            if (!isOne(table.smsid(one), table.smsid(other)) && !(isOne(own(Trait.NAME, one), own(Trait.NAME, other))
                    && isOne(own(Trait.CARD, one), own(Trait.CARD, other)))) {
                visitor.visit(one, other);
            }
        }, cancelled);
    }

    private long own(Trait trait, int record) {
        return table.value(trait, 0, record);
    }

    private static boolean isOne(long one, long other) {
        return one != 0 && one == other;
    }
}
