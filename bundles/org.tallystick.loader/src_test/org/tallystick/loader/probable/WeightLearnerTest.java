package org.tallystick.loader.probable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** What is learned from pairs that were made with known frequencies. */
class WeightLearnerTest {

    private static final int RECORDS = 20_000;
    private static final int MATCHES = 800;
    private static final double SERIAL_AGREES = 0.8;
    private static final double CARD_AGREES = 0.6;
    private static final double LOG_ON_AGREES = 0.45;
    private static final double MODEL_AGREES = 0.97;

    private final Random random = new Random(192859);

    @Test
    void howOftenTraitsAgreeIsFoundFromPairsThatNobodyLabelled() {
        FeatureTable table = table(MATCHES, 300);

        Weights learned = learn(table);

        assertThat(learned.expected()).isCloseTo(MATCHES * reached(), within(0.1 * MATCHES));
        // only pairs that share a key are seen, so identifiers agree a little more often among them
        assertThat(learned.agreement(Trait.SERIAL)).isCloseTo(SERIAL_AGREES / reached(), within(0.05));
        assertThat(learned.agreement(Trait.CARD)).isCloseTo(CARD_AGREES / reached(), within(0.05));
        assertThat(learned.agreement(Trait.LOG_ON)).isCloseTo(LOG_ON_AGREES, within(0.06));
        assertThat(learned.agreement(Trait.MODEL)).isCloseTo(MODEL_AGREES, within(0.03));
    }

    @Test
    void identifiersThatAreSharedByAccidentAreBelievedLess() {
        Weights few = learn(table(MATCHES, 10));
        Weights many = learn(table(MATCHES, 3000));

        assertThat(few.accidents(Trait.CARD)).isLessThan(0.01);
        assertThat(many.accidents(Trait.CARD)).isCloseTo(3000 * 2.0 / RECORDS, within(0.06));
        assertThat(many.forAgreement(Trait.CARD, 2)).isLessThan(few.forAgreement(Trait.CARD, 2) - 4);
    }

    @Test
    void fewPairsChangeLittleOfWhatIsAssumed() {
        FeatureTable table = table(2, 0);

        Weights learned = learn(table);

        for (Trait trait : new Trait[] { Trait.SERIAL, Trait.CARD, Trait.LOG_ON }) {
            assertThat(learned.agreement(trait)).isCloseTo(trait.assumedAgreement(), within(0.1));
        }
        assertThat(new WeightLearner(table).learn(new long[0], 1, () -> false).agreement(Trait.SERIAL))
                .isEqualTo(Trait.SERIAL.assumedAgreement());
    }

    @Test
    void whatIsLearnedStaysWithinBounds() {
        FeatureTable table = table(0, 4000);

        Weights learned = learn(table);

        assertThat(learned.expected()).isBetween(0.002 * RECORDS, 0.2 * RECORDS);
        for (Trait trait : Trait.values()) {
            assertThat(learned.agreement(trait)).isBetween(0.02, 0.99);
            assertThat(learned.forAgreement(trait, 2)).isBetween(0.0, 30.0);
            assertThat(learned.forDifference(trait)).isBetween(-8.0, 0.0);
        }
    }

    @Test
    void whereNothingIsTwiceNothingIsProposed() {
        FeatureTable table = table(0, 1000);

        ProbableSearch.Result result = new ProbableSearch(table, Tables.SHARE_LIMIT, 0, 2000).run((done, total) -> {
        }, () -> false);

        assertThat(result.candidates()).isEqualTo(1000);
        assertThat(result.pairs()).hasSize(1000).allMatch(
                pair -> Weights.confidence(pair.bits()) < ProbableFinder.LEAST_CONFIDENCE);
    }

    @Test
    void theStrongestPairsAreKeptWhereTheyAreTooMany() {
        ProbableSearch.Result all = new ProbableSearch(table(MATCHES, 0), Tables.SHARE_LIMIT, 0.5, 5000)
                .run((done, total) -> {
                }, () -> false);
        ProbableSearch.Result some = new ProbableSearch(table(MATCHES, 0), Tables.SHARE_LIMIT, 0.5, 100)
                .run((done, total) -> {
                }, () -> false);

        assertThat(all.pairs().size()).isBetween(500, MATCHES);
        assertThat(all.dropped()).isZero();
        assertThat(some.pairs()).hasSize(100);
        assertThat(some.dropped()).isGreaterThan(400);
        assertThat(some.pairs().get(99).bits()).isLessThanOrEqualTo(some.pairs().get(0).bits());
    }

    private static double reached() {
        return 1 - (1 - SERIAL_AGREES) * (1 - CARD_AGREES);
    }

    private static Weights learn(FeatureTable table) {
        PairList pairs = new PairList();
        new Blocking(table, Tables.SHARE_LIMIT).each((one, other) -> pairs.add(PairList.pair(one, other)), () -> false);
        return new WeightLearner(table).learn(pairs.toArray(), 1, () -> false);
    }

    /** Computers of which some have a second record, and pairs of different ones that share a card. */
    private FeatureTable table(int matches, int accidents) {
        Tables records = Tables.of(RECORDS);
        for (int i = 0; i < RECORDS / 2; i++) {
            boolean match = i < matches;
            boolean accident = !match && i < matches + accidents;
            String model = "M" + random.nextInt(50);
            records.add(Trait.SERIAL, "SER" + i, Trait.CARD, "CARD" + i, Trait.LOG_ON, "user" + i, Trait.MODEL, model);
            records.add(Trait.SERIAL, match && random.nextDouble() < SERIAL_AGREES ? "SER" + i : "SERX" + i, //
                    Trait.CARD, accident || match && random.nextDouble() < CARD_AGREES ? "CARD" + i : "CARDX" + i, //
                    Trait.LOG_ON, match && random.nextDouble() < LOG_ON_AGREES ? "user" + i : "userx" + i, //
                    Trait.MODEL, match && random.nextDouble() < MODEL_AGREES ? model : "M" + random.nextInt(50));
        }
        return records.counted();
    }
}
