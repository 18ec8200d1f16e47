package org.tallystick.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came on which day is found by number, without an index on moments. */
class DayCountsTest {

    private static final long DAY = 86_400_000;

    @TempDir
    Path folder;
    private SiteStore store;

    @BeforeEach
    void create() {
        store = SiteStore.create(folder.resolve("site"), "Test", tx -> Settings.put(tx, "first", "value"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void file(long moment) {
        store.unit(tx -> {
            FileRecords.insert(tx, new FileRow(FileRecords.nextId(tx), "f", new byte[32], 1, moment, null, 0, null, 0,
                    0, null, null, null, null, null, "LEGACY", null));
            return null;
        });
    }

    private List<Integer> days(long... days) {
        List<Long> bounds = LongStream.of(days).map(day -> day * DAY).boxed().toList();
        return store.read(tx -> DayCounts.between(tx, DayCounts.Kind.FILES, bounds));
    }

    @Test
    void nothingIsCountedWhereThereIsNothing() {
        assertThat(days(0, 1, 2)).containsExactly(0, 0);
        List<Integer> events = store.read(tx -> DayCounts.between(tx, DayCounts.Kind.EVENTS, List.of(0L, DAY)));
        assertThat(events).containsExactly(0);
    }

    @Test
    void filesAreCountedByDayAndBoundsBelongToTheDayThatBegins() {
        for (long moment : new long[] { 5, DAY - 1, DAY, DAY + 1, DAY + 2, 3 * DAY }) {
            file(moment);
        }

        assertThat(days(0, 1, 2, 3, 4)).containsExactly(2, 3, 0, 1);
        assertThat(days(1, 3)).containsExactly(3);
        assertThat(days(4, 5)).containsExactly(0);
    }

    @Test
    void numbersThatWereTakenAwayDoNotDisturb() {
        for (int i = 0; i < 40; i++) {
            file(i * DAY / 4);
        }
        store.unit(tx -> tx.sql("DELETE FROM INVENTORY_FILE WHERE id IN (1, 2, 3, 9, 10, 20, 21, 22, 23, 40)")
                .update());

        assertThat(days(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)).containsExactly(1, 4, 2, 4, 3, 1, 4, 4, 4, 3);
    }

    @Test
    void theLastCountOfADayStands() {
        store.unit(tx -> {
            DayCounts.putWaiting(tx, new DayCounts.Waiting(20_000, 2, 7));
            DayCounts.putWaiting(tx, new DayCounts.Waiting(20_001, 2, 9));
            DayCounts.putWaiting(tx, new DayCounts.Waiting(20_001, 2, 4));
            return null;
        });

        assertThat(waitingFrom(20_001)).containsExactly(new DayCounts.Waiting(20_001, 2, 4));
        assertThat(waitingFrom(0)).hasSize(2);
    }

    private List<DayCounts.Waiting> waitingFrom(int day) {
        return store.read(tx -> DayCounts.waitingFrom(tx, day));
    }
}
