package org.tallystick.loader.probable;

import java.util.function.BooleanSupplier;

/**
 * Learns weights from candidate pairs without being told which are one computer (expectation and maximisation): weigh
 * the pairs, count how the probable ones agree and how the improbable ones do, weigh again. What is assumed counts as
 * some pairs more, so few pairs change little.
 */
final class WeightLearner {

    private static final int ROUNDS = 40;
    private static final double SETTLED = 0.002;
    private static final double ASSUMED_PAIRS = 20;
    private static final double ASSUMED_CARRIERS = 1000;

    private final FeatureTable table;
    private final PairComparison comparison;

    WeightLearner(FeatureTable table) {
        this.table = table;
        this.comparison = new PairComparison(table);
    }

    /**
     * Learns.
     *
     * @param pairs candidates, two places in the table each
     * @param each  how many candidates each of them stands for
     */
    Weights learn(long[] pairs, double each, BooleanSupplier cancelled) {
        Weights weights = Weights.assumed(table);
        for (int round = 0; round < ROUNDS && pairs.length > 0 && !cancelled.getAsBoolean(); round++) {
            Weights next = next(weights, pairs, each);
            if (isNear(weights, next)) {
                return next;
            }
            weights = next;
        }
        return weights;
    }

    private Weights next(Weights weights, long[] pairs, double each) {
        double[] agreeing = new double[Trait.count()];
        double[] comparable = new double[Trait.count()];
        double[] accidental = new double[Trait.count()];
        double matches = 0;
        for (long pair : pairs) {
            double match = Weights.probability(
                    comparison.compare(PairList.one(pair), PairList.other(pair)).weigh(weights));
            matches += match;
            for (int i = 0; i < agreeing.length; i++) {
                PairComparison.Outcome outcome = comparison.outcome(Trait.at(i));
                if (outcome == PairComparison.Outcome.AGREE) {
                    agreeing[i] += match;
                    comparable[i] += match;
                    double carriers = Math.max(2, comparison.count(Trait.at(i)));
                    accidental[i] += (1 - match) * 2 / (carriers * (carriers - 1));
                } else if (outcome == PairComparison.Outcome.DIFFER) {
                    comparable[i] += match;
                }
            }
        }
        double[] accidents = new double[Trait.count()];
        for (int i = 0; i < agreeing.length; i++) {
            Trait trait = Trait.at(i);
            agreeing[i] = (agreeing[i] + ASSUMED_PAIRS * trait.assumedAgreement()) / (comparable[i] + ASSUMED_PAIRS);
            accidents[i] = trait.isIdentifying()
                    ? (accidental[i] * each * 2 + ASSUMED_CARRIERS * trait.assumedAccidents())
                            / (table.carriers(trait) + ASSUMED_CARRIERS)
                    : 0;
        }
        return new Weights(table, agreeing, accidents, matches * each);
    }

    private static boolean isNear(Weights one, Weights other) {
        boolean near = Math.abs(one.prior() - other.prior()) < SETTLED;
        for (int i = 0; i < Trait.count(); i++) {
            near &= Math.abs(one.agreement(Trait.at(i)) - other.agreement(Trait.at(i))) < SETTLED;
        }
        return near;
    }
}
