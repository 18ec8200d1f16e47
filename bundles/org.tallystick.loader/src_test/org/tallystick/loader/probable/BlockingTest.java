package org.tallystick.loader.probable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** Candidates are the pairs with a key in common, each once, and never all with all. */
class BlockingTest {

    private static final int LIMIT = 5;

    @Test
    void candidatesAreWhatAComparisonOfAllWithAllFinds() {
        Random random = new Random(1);
        Tables records = Tables.of(300);
        for (int i = 0; i < 300; i++) {
            int record = records.add(Trait.NAME, "N" + random.nextInt(200), Trait.SERIAL, "SER" + random.nextInt(250),
                    Trait.CARD, "C" + random.nextInt(200), Trait.LOG_ON, "L" + random.nextInt(60), Trait.MODEL,
                    "M" + random.nextInt(3));
            records.put(record, Trait.CARD, "C" + random.nextInt(200), false);
            records.put(record, Trait.CARD, "C" + random.nextInt(200), false);
        }
        FeatureTable table = records.counted();
        Set<Long> expected = new HashSet<>();
        for (int one = 0; one < 300; one++) {
            for (int other = one + 1; other < 300; other++) {
                if (meets(table, Trait.NAME, one, other) || meets(table, Trait.SERIAL, one, other)
                        || meets(table, Trait.CARD, one, other) || meetsLogOnWithModel(table, one, other)) {
                    expected.add(PairList.pair(one, other));
                }
            }
        }

        Set<Long> visited = new HashSet<>();
        new Blocking(table, LIMIT).each((one, other) -> {
            assertThat(one).isLessThan(other);
            assertThat(visited.add(PairList.pair(one, other))).as("%d and %d for the first time", one, other).isTrue();
        }, () -> false);

        assertThat(visited).isEqualTo(expected).hasSizeGreaterThan(300);
    }

    @Test
    void aKeyThatTooManyCarryMakesNoPairsAndIsTold() {
        Tables records = Tables.of(2000);
        for (int i = 0; i < 2000; i++) {
            records.add(Trait.LOG_ON, i < 1900 ? "kiosk" : "u" + i / 2, Trait.MODEL, "T1");
        }
        long[] pairs = new long[1];
        Blocking blocking = new Blocking(records.counted(), LIMIT);

        blocking.each((one, other) -> pairs[0]++, () -> false);

        assertThat(pairs[0]).isEqualTo(50);
        assertThat(blocking.leftOut())
                .containsExactly(
                        "Log-on name with Model: 1 values that more than 5 records carry, 1900 records in all");
    }

    @Test
    void theNumberOfCandidatesIsBoundedByTheRecords() {
        Tables records = Tables.of(1000);
        for (int i = 0; i < 1000; i++) {
            records.add(Trait.NAME, "N" + i / LIMIT, Trait.SERIAL, "SER" + i % (1000 / LIMIT));
        }
        long[] pairs = new long[1];

        new Blocking(records.counted(), LIMIT).each((one, other) -> pairs[0]++, () -> false);

        assertThat(pairs[0]).isEqualTo(2L * 1000 / LIMIT * LIMIT * (LIMIT - 1) / 2);
    }

    @Test
    void itStopsWhenCancelled() {
        Tables records = Tables.of(1000);
        for (int i = 0; i < 1000; i++) {
            records.add(Trait.NAME, "N" + i / 2);
        }
        int[] pairs = new int[1];

        new Blocking(records.counted(), LIMIT).each((one, other) -> pairs[0]++, () -> pairs[0] >= 10);

        assertThat(pairs[0]).isEqualTo(10);
    }

    private static boolean meets(FeatureTable table, Trait trait, int one, int other) {
        for (long[] left : table.columns(trait)) {
            for (long[] right : table.columns(trait)) {
                if (left[one] != 0 && left[one] == right[other]
                        && table.frequencies(trait).count(left[one]) <= LIMIT) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meetsLogOnWithModel(FeatureTable table, int one, int other) {
        long[] logOn = table.columns(Trait.LOG_ON)[0];
        long[] model = table.columns(Trait.MODEL)[0];
        if (logOn[one] != logOn[other] || model[one] != model[other]) {
            return false;
        }
        int carriers = 0;
        for (int record = 0; record < table.size(); record++) {
            carriers += logOn[record] == logOn[one] && model[record] == model[one] ? 1 : 0;
        }
        return carriers <= LIMIT;
    }
}
