package org.tallystick.loader.probable;

import java.util.Arrays;

/** Compares two records of a table and weighs what it sees. Its results are those of the last pair. One thread. */
final class PairComparison {

    /** How two records stand in one trait. */
    enum Outcome {
        /** One of them has no value that tells. */
        NOTHING,
        /** They have a value in common. */
        AGREE,
        /** They agree in a card, while the other cards of both differ: a dock or an adapter that they share (Q259249). */
        LENT,
        /** They have values, and none in common. */
        DIFFER
    }

    private static final double STEPS_PER_BIT = 100;
    /** Firmware and card are often on one board, and a board can move: beside the stronger the other counts so much. */
    private static final double MOST_ON_ONE_BOARD = 5;

    private final FeatureTable table;
    private final Outcome[] outcomes = new Outcome[Trait.count()];
    private final int[] counts = new int[Trait.count()];
    private final double[] bits = new double[Trait.count()];
    private final int[] strongest = new int[TraitGroup.values().length];
    private final int[] strongestAgainst = new int[TraitGroup.values().length];
    private int limited;

    PairComparison(FeatureTable table) {
        this.table = table;
    }

    /** Compares two records. */
    PairComparison compare(int one, int other) {
        for (int i = 0; i < outcomes.length; i++) {
            Trait trait = Trait.at(i);
            outcomes[i] = switch (trait) {
                case IN_TURN -> table.areInTurn(one, other) ? Outcome.AGREE : Outcome.DIFFER;
                case CARD -> compareCards(one, other);
                default -> compare(trait, one, other);
            };
        }
        return this;
    }

    private Outcome compare(Trait trait, int one, int other) {
        long[][] slots = table.columns(trait);
        boolean any = false;
        int rarest = Integer.MAX_VALUE;
        for (long[] left : slots) {
            long value = left[one];
            for (long[] right : slots) {
                if (value != 0 && right[other] != 0) {
                    any = true;
                    if (value == right[other]) {
                        rarest = Math.min(rarest, table.frequencies(trait).count(value));
                    }
                }
            }
        }
        counts[trait.ordinal()] = rarest;
        return rarest != Integer.MAX_VALUE ? Outcome.AGREE : any ? Outcome.DIFFER : Outcome.NOTHING;
    }

    private Outcome compareCards(int one, int other) {
        Outcome outcome = compare(Trait.CARD, one, other);
        if (outcome != Outcome.AGREE) {
            return outcome;
        }
        int common = 0;
        int ofOne = 0;
        int ofOther = 0;
        for (int slot = 0; slot < Trait.CARD.slots(); slot++) {
            long value = table.value(Trait.CARD, slot, one);
            ofOne += value == 0 ? 0 : 1;
            ofOther += table.value(Trait.CARD, slot, other) == 0 ? 0 : 1;
            for (int s = 0; value != 0 && s < Trait.CARD.slots(); s++) {
                common += value == table.value(Trait.CARD, s, other) ? 1 : 0;
            }
        }
        return common == 1 && ofOne > 1 && ofOther > 1 ? Outcome.LENT : Outcome.AGREE;
    }

    /** Weighs the pair; answers how many bits speak for one computer, what is expected beforehand included. */
    double weigh(Weights weights) {
        Arrays.fill(strongest, -1);
        Arrays.fill(strongestAgainst, -1);
        for (int i = 0; i < outcomes.length; i++) {
            Trait trait = Trait.at(i);
            int group = trait.group().ordinal();
            bits[i] = switch (outcomes[i]) {
                case AGREE -> weights.forAgreement(trait, counts[i]);
                case DIFFER -> weights.forDifference(trait);
                case NOTHING, LENT -> 0;
            };
            if (outcomes[i] == Outcome.AGREE && (strongest[group] < 0 || bits[i] > bits[strongest[group]])) {
                strongest[group] = i;
            } else if (outcomes[i] == Outcome.DIFFER
                    && (strongestAgainst[group] < 0 || bits[i] < bits[strongestAgainst[group]])) {
                strongestAgainst[group] = i;
            }
        }
        limitBoard();
        double sum = round(weights.prior());
        for (int i = 0; i < bits.length; i++) {
            bits[i] = stands(i) < 0 ? round(bits[i]) : 0;
            sum += bits[i];
        }
        return round(sum);
    }

    private void limitBoard() {
        int firmware = strongest[TraitGroup.FIRMWARE.ordinal()];
        int card = strongest[TraitGroup.CARD.ordinal()];
        limited = -1;
        if (firmware >= 0 && card >= 0) {
            int weaker = bits[firmware] < bits[card] ? firmware : card;
            if (bits[weaker] > MOST_ON_ONE_BOARD) {
                bits[weaker] = MOST_ON_ONE_BOARD;
                limited = weaker;
            }
        }
    }

    private int stands(int trait) {
        int group = Trait.at(trait).group().ordinal();
        int first = outcomes[trait] == Outcome.DIFFER ? strongestAgainst[group] : strongest[group];
        return first == trait || outcomes[trait] == Outcome.NOTHING ? -1 : first;
    }

    Outcome outcome(Trait trait) {
        return outcomes[trait.ordinal()];
    }

    /** How many records carry the rarest value that both have. */
    int count(Trait trait) {
        return counts[trait.ordinal()];
    }

    /** What a trait added or took, in bits; 0 where a stronger one of its group counts. */
    double bits(Trait trait) {
        return bits[trait.ordinal()];
    }

    /** The stronger trait of its group that counts instead; null where the trait counts itself or says nothing. */
    Trait goesWith(Trait trait) {
        int first = stands(trait.ordinal());
        return first < 0 || outcomes[trait.ordinal()] == Outcome.LENT ? null : Trait.at(first);
    }

    /** Whether a trait counts less because another one of the same board agrees too. */
    boolean isLimited(Trait trait) {
        return limited == trait.ordinal();
    }

    /** To a hundredth of a bit, so that what is shown adds up. */
    static double round(double bits) {
        return Math.rint(bits * STEPS_PER_BIT) / STEPS_PER_BIT;
    }
}
