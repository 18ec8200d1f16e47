package org.tallystick.loader.probable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.probable.PairComparison.Outcome;

/** What two records have in common, and what that is worth. */
class PairComparisonTest {

    private final Tables records = Tables.of(1000);

    @Test
    void agreementOnARareValueIsWorthMoreThanOnACommonOne() {
        int one = records.add(Trait.LOG_ON, "ann", Trait.MODEL, "T1");
        int other = records.add(Trait.LOG_ON, "ann", Trait.MODEL, "T1");
        fill(Trait.LOG_ON, "user", Trait.MODEL, null);
        for (int i = 0; i < 300; i++) {
            records.put(10 + i, Trait.MODEL, "T1", false);
        }
        for (int i = 310; i < 1000; i++) {
            records.put(i, Trait.MODEL, "M" + i % 60, false);
        }
        FeatureTable table = records.counted();
        Weights weights = Weights.assumed(table);

        PairComparison pair = new PairComparison(table).compare(one, other);
        pair.weigh(weights);

        assertThat(pair.bits(Trait.LOG_ON)).isCloseTo(Weights.log2(0.6 * 999), within(0.01));
        assertThat(pair.bits(Trait.MODEL)).isBetween(1.5, 2.0);
        assertThat(pair.count(Trait.MODEL)).isEqualTo(302);
    }

    @Test
    void blanksCountNothingAndDifferencesTakeAway() {
        int one = records.add(Trait.SERIAL, "AAA1", Trait.UUID, null, Trait.NAME, "A");
        int other = records.add(Trait.SERIAL, "AAA2", Trait.UUID, "U2", Trait.NAME, null);
        FeatureTable table = fill(Trait.SERIAL, "S", Trait.UUID, "U");

        PairComparison pair = new PairComparison(table).compare(one, other);
        pair.weigh(Weights.assumed(table));

        assertThat(pair.outcome(Trait.UUID)).isEqualTo(Outcome.NOTHING);
        assertThat(pair.outcome(Trait.NAME)).isEqualTo(Outcome.NOTHING);
        assertThat(pair.bits(Trait.UUID)).isZero();
        assertThat(pair.bits(Trait.SERIAL)).isCloseTo(Weights.log2(0.1), within(0.01));
    }

    @Test
    void ofTraitsThatGoTogetherOnlyTheStrongestCounts() {
        int one = records.add(Trait.SERIAL, "AAA1", Trait.UUID, "U1", Trait.MODEL, "T1", Trait.MEMORY, "8",
                Trait.PROCESSOR,
                "P");
        int other = records.add(Trait.SERIAL, "AAA1", Trait.UUID, "U1", Trait.MODEL, "T1", Trait.MEMORY, "8",
                Trait.PROCESSOR, "P");
        FeatureTable table = fill(Trait.SERIAL, "S", Trait.MODEL, "T");

        PairComparison pair = new PairComparison(table).compare(one, other);
        pair.weigh(Weights.assumed(table));

        assertThat(pair.bits(Trait.UUID)).isZero();
        assertThat(pair.goesWith(Trait.UUID)).isEqualTo(Trait.SERIAL);
        assertThat(pair.goesWith(Trait.SERIAL)).isNull();
        assertThat(pair.bits(Trait.SERIAL)).isPositive();
        assertThat(Arrays.stream(Trait.values()).filter(trait -> trait.group() == TraitGroup.BUILD)
                .filter(trait -> pair.bits(trait) > 0)).containsExactly(Trait.MODEL);
    }

    @Test
    void firmwareAndCardOfOneBoardAreNotCertainty() {
        int one = records.add(Trait.SERIAL, "AAA1", Trait.CARD, "00AA00000001");
        int other = records.add(Trait.SERIAL, "AAA1", Trait.CARD, "00AA00000001");
        FeatureTable table = fill(Trait.SERIAL, "S", Trait.CARD, "C");

        PairComparison pair = new PairComparison(table).compare(one, other);
        pair.weigh(Weights.assumed(table));

        assertThat(pair.bits(Trait.SERIAL)).isGreaterThan(15);
        assertThat(pair.bits(Trait.CARD)).isEqualTo(5);
        assertThat(pair.isLimited(Trait.CARD)).isTrue();
        assertThat(pair.isLimited(Trait.SERIAL)).isFalse();
    }

    @Test
    void whatIsShownAddsUpToTheTotal() {
        int one = records.add(Trait.SERIAL, "AAA1", Trait.NAME, "A", Trait.LOG_ON, "ann", Trait.SITE, "MUC");
        int other = records.add(Trait.SERIAL, "AAA1", Trait.NAME, "B", Trait.LOG_ON, "bob", Trait.SITE, "MUC");
        FeatureTable table = fill(Trait.SERIAL, "S", Trait.NAME, "N");
        Weights weights = Weights.assumed(table);

        PairComparison pair = new PairComparison(table).compare(one, other);
        double total = pair.weigh(weights);

        double sum = Arrays.stream(Trait.values()).mapToDouble(pair::bits).sum();
        assertThat(PairComparison.round(weights.prior()) + sum).isCloseTo(total, within(1e-9));
        assertThat(pair.bits(Trait.SERIAL)).isPositive();
        assertThat(pair.bits(Trait.LOG_ON)).isNegative();
    }

    @Test
    void aCardThatTwoComputersBorrowCountsNothing() {
        int one = records.add(Trait.CARD, "00AA00000001");
        records.put(one, Trait.CARD, "00BB00000001", false);
        int other = records.add(Trait.CARD, "00AA00000001");
        records.put(other, Trait.CARD, "00BB00000002", false);
        int third = records.add(Trait.CARD, "00AA00000001");
        FeatureTable table = fill(Trait.SERIAL, "S", Trait.NAME, "N");
        PairComparison pair = new PairComparison(table);

        assertThat(pair.compare(one, other).outcome(Trait.CARD)).isEqualTo(Outcome.LENT);
        pair.weigh(Weights.assumed(table));
        assertThat(pair.bits(Trait.CARD)).isZero();
        assertThat(pair.goesWith(Trait.CARD)).isNull();
        assertThat(pair.compare(one, third).outcome(Trait.CARD)).isEqualTo(Outcome.AGREE);
    }

    @Test
    void aCardOfAnyGroupCanAgreeWithTheOneOfTheIdentification() {
        int one = records.add(Trait.CARD, "00AA00000001");
        int other = records.add(Trait.CARD, "00CC00000009");
        records.put(other, Trait.CARD, "00AA00000001", false);
        FeatureTable table = fill(Trait.SERIAL, "S", Trait.NAME, "N");

        assertThat(new PairComparison(table).compare(one, other).outcome(Trait.CARD)).isEqualTo(Outcome.AGREE);
    }

    @Test
    void ofManyCardsTheSameStayWhateverTheirOrder() {
        String[] cards = { "00AA00000001", "00AA00000002", "00AA00000003", "00AA00000004", "00AA00000005",
                "00AA00000006" };
        int one = records.add(Trait.CARD, "00CC00000001");
        int other = records.add(Trait.CARD, "00CC00000001");
        for (int i = 0; i < cards.length; i++) {
            records.put(one, Trait.CARD, cards[i], false);
            records.put(other, Trait.CARD, cards[cards.length - 1 - i], false);
            records.put(other, Trait.CARD, cards[0], false);
        }
        FeatureTable table = records.counted();

        for (int slot = 0; slot < Trait.CARD.slots(); slot++) {
            assertThat(table.value(Trait.CARD, slot, one)).isNotZero()
                    .isEqualTo(table.value(Trait.CARD, slot, other));
        }
    }

    @Test
    void aValueThatTooManyCarryIdentifiesNobody() {
        for (int i = 0; i < Tables.SHARE_LIMIT + 1; i++) {
            records.add(Trait.SERIAL, "SAME", Trait.LOG_ON, "kiosk");
        }
        FeatureTable table = records.counted();
        PairComparison pair = new PairComparison(table).compare(0, 1);

        assertThat(pair.outcome(Trait.SERIAL)).isEqualTo(Outcome.NOTHING);
        assertThat(pair.outcome(Trait.LOG_ON)).isEqualTo(Outcome.AGREE);
        assertThat(table.reported(Trait.SERIAL, TraitValues.hash("SAME"))).isEqualTo(Tables.SHARE_LIMIT + 1);
    }

    @Test
    void recordsThatLivedAtOneTimeAreRatherTwoComputers() {
        int one = records.addLiving(0, 50);
        int beside = records.addLiving(40, 90);
        int after = records.addLiving(60, 99);
        for (int i = 0; i < 900; i++) {
            records.addLiving(0, 100);
        }
        FeatureTable table = records.counted();
        Weights weights = Weights.assumed(table);
        PairComparison pair = new PairComparison(table);

        pair.compare(one, beside).weigh(weights);
        assertThat(pair.bits(Trait.IN_TURN)).isNegative();
        pair.compare(one, after).weigh(weights);
        assertThat(pair.bits(Trait.IN_TURN)).isPositive();
    }

    @Test
    void confidenceIsTheProbabilityThatTheBitsStandForAndNeverCertainty() {
        assertThat(Weights.confidence(0)).isEqualTo(0.5);
        assertThat(Weights.confidence(3)).isCloseTo(8.0 / 9, within(1e-12));
        assertThat(Weights.confidence(100)).isEqualTo(Weights.MOST_CONFIDENCE);
        assertThat(Weights.confidence(-100)).isLessThan(1e-20);
    }

    /** Fills up to a thousand records that have nothing in common. */
    private FeatureTable fill(Trait first, String beginning, Trait second, String other) {
        for (int i = records.used(); i < 1000; i++) {
            records.add(first, beginning + i, second, other == null ? null : other + i);
        }
        return other == null ? null : records.counted();
    }
}
