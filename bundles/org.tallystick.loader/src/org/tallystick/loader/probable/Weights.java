package org.tallystick.loader.probable;

/**
 * What agreement and difference in each trait are worth, in bits (Fellegi and Sunter): the logarithm of how much more
 * often two records of one computer agree than two records of different ones. Immutable.
 */
final class Weights {

    /** More than this is never believed, whatever was learned. */
    static final double MOST_CONFIDENCE = 0.99;

    private static final double MOST_BITS = 30;
    private static final double MOST_BITS_AGAINST = 8;
    private static final double LEAST_AGREEMENT = 0.02;
    private static final double MOST_AGREEMENT = 0.99;
    private static final double LEAST_ACCIDENTS = 0.0005;

    private final FeatureTable table;
    private final double[] agreement;
    private final double[] accidents;
    private final double expected;
    private final double prior;

    /**
     * Weights from what was learned.
     *
     * @param agreement for each trait how often two records of one computer agree
     * @param accidents for each identifying trait which part of the computers shares a value with another one
     * @param expected  how many pairs are one computer
     */
    Weights(FeatureTable table, double[] agreement, double[] accidents, double expected) {
        this.table = table;
        this.agreement = agreement.clone();
        this.accidents = accidents.clone();
        for (int i = 0; i < agreement.length; i++) {
            Trait trait = Trait.at(i);
            double least = trait.isIdentifying() ? LEAST_AGREEMENT : Math.max(LEAST_AGREEMENT, table.chance(trait));
            this.agreement[i] = within(agreement[i], Math.min(least, MOST_AGREEMENT), MOST_AGREEMENT);
            this.accidents[i] = within(accidents[i], LEAST_ACCIDENTS, 1);
        }
        double pairs = Math.max(2, table.size() * (table.size() - 1.0) / 2);
        this.expected = within(expected, Math.min(0.002 * table.size(), pairs / 4),
                Math.min(0.2 * table.size(), pairs / 2));
        this.prior = log2(this.expected / (pairs - this.expected));
    }

    /** What is assumed before anything was learned: one computer in a hundred has two records. */
    static Weights assumed(FeatureTable table) {
        double[] agreement = new double[Trait.count()];
        double[] accidents = new double[Trait.count()];
        for (int i = 0; i < agreement.length; i++) {
            agreement[i] = Trait.at(i).assumedAgreement();
            accidents[i] = Trait.at(i).assumedAccidents();
        }
        return new Weights(table, agreement, accidents, 0.01 * table.size());
    }

    /** Bits before anything is compared: few pairs of all are one computer. */
    double prior() {
        return prior;
    }

    /** How many pairs are expected to be one computer. */
    double expected() {
        return expected;
    }

    /** How often two records of one computer agree in a trait. */
    double agreement(Trait trait) {
        return agreement[trait.ordinal()];
    }

    /** Which part of the computers shares a value of the trait with another computer. */
    double accidents(Trait trait) {
        return accidents[trait.ordinal()];
    }

    /**
     * What agreement is worth.
     *
     * @param count how many records carry the value that both have
     */
    double forAgreement(Trait trait, int count) {
        return within(log2(agreement(trait) / chance(trait, count)), 0, MOST_BITS);
    }

    /** What difference takes away; not positive. */
    double forDifference(Trait trait) {
        double chance = Math.min(table.chance(trait), 1 - 1e-6);
        return within(log2((1 - agreement(trait)) / (1 - chance)), -MOST_BITS_AGAINST, 0);
    }

    /**
     * How likely a record of another computer carries the value too. For an identifier it is rare that any other does,
     * and the more likely the more pairs the value makes.
     */
    private double chance(Trait trait, int count) {
        double others = Math.max(1, table.carriers(trait) - 1.0);
        double chance = trait == Trait.IN_TURN ? table.chance(trait)
                : trait.isIdentifying() ? accidents(trait) / others * count * (count - 1.0) / 2
                        : (count - 1.0) / others;
        return within(chance, 1e-12, 1);
    }

    /** The probability that so many bits stand for; never more than {@link #MOST_CONFIDENCE}. */
    static double confidence(double bits) {
        return Math.min(MOST_CONFIDENCE, probability(bits));
    }

    static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
