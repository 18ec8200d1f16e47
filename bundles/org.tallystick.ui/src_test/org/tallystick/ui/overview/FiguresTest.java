package org.tallystick.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.query.WaitingSets;

/** How many sets waited on each day, where searches are not made on every day. */
class FiguresTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private static WaitingSets waiting(int daysAgo, DuplicateKind kind, int count) {
        return new WaitingSets(TODAY.minusDays(daysAgo), kind, count);
    }

    @Test
    void nothingIsKnownBeforeTheFirstSearch() {
        assertThat(Figures.sets(List.of(), TODAY, 0)).hasSize(Figures.DAYS).containsOnly(-1);
    }

    @Test
    void dayWithoutASearchHasWhatTheOneBeforeHad() {
        List<Integer> sets = Figures.sets(List.of(waiting(3, DuplicateKind.CLONES, 5),
                waiting(3, DuplicateKind.PROBABLE, 2), waiting(1, DuplicateKind.CLONES, 1)), TODAY, 4);

        assertThat(sets.subList(Figures.DAYS - 5, Figures.DAYS)).containsExactly(-1, 7, 7, 3, 4);
    }

    @Test
    void searchBeforeTheFirstDayCountsToo() {
        List<Integer> sets = Figures.sets(List.of(waiting(100, DuplicateKind.CLONES, 5)), TODAY, 0);
        assertThat(sets.get(0)).isEqualTo(5);
        assertThat(sets.get(Figures.DAYS - 1)).isZero();
    }
}
