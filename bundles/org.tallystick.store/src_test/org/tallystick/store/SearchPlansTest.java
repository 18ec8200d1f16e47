package org.tallystick.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every question that the search for duplicates asks goes through an index, so that it stays quick in a large site. */
class SearchPlansTest {

    private static final int COMPUTERS = 3000;

    @TempDir
    static Path folder;
    private static SiteStore store;

    @BeforeAll
    static void fill() {
        store = SiteStore.create(folder.resolve("site"), "Test", tx -> {
        });
        store.unit(tx -> {
            for (int i = 1; i <= COMPUTERS; i++) {
                Computers.insert(tx, row(i));
                if (i % 3 == 0) {
                    IdentityChanges.insert(tx,
                            new IdentityChanges.ChangeRow(i, i, i, "OLD" + i, "S" + i, "C" + i, "S01", "D", null, i));
                }
                if (i % 10 == 0) {
                    DuplicateSets.put(tx, new DuplicateSets.SetRow("1:" + i, 1 + i % 4, i % 2, i % 4, i * 1e-4,
                            "T" + i, "", null, "T" + i, "S01", i, i, i, new byte[] { 1 }), List.of(i, i - 1));
                }
            }
            return null;
        });
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static ComputerRow row(int id) {
        return new ComputerRow(id, "00000000-0000-0000-0000-000000000000", "S01", 1, id % 50 == 0 ? 1 : 0, 1,
                "N" + id / 2, "S" + id, "C" + id / 3, "S01", "D", new byte[] { 0 }, null, new byte[16], null, id, id,
                id,
                null, null, null);
    }

    /** The plan of the last statement of some work. */
    private static String plan(Consumer<Tx> work) {
        return store.read(tx -> {
            try (Statement statement = tx.connection().createStatement()) {
                statement.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
                work.accept(tx);
                try (ResultSet row = statement.executeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")) {
                    row.next();
                    return row.getString(1);
                } finally {
                    statement.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(0)");
                }
            } catch (SQLException e) {
                throw StoreErrors.translate(e);
            }
        });
    }

    private static void assertIndex(Consumer<Tx> work, String index) {
        String plan = plan(work);
        assertThat(plan).contains(index).doesNotContain("Table Scan ResultSet");
    }

    /** Read from the index alone, in its order. */
    private static void assertIndexAlone(Consumer<Tx> work, String index) {
        assertIndex(work, "using index " + index);
        assertThat(plan(work)).doesNotContain("Index Row to Base Row").doesNotContain("Sort ResultSet");
    }

    @Test
    void recordsAreWalkedInTheOrderOfAnIndexAlone() {
        for (ComputerKeys.Column column : ComputerKeys.Column.values()) {
            String index = "COMPUTER_" + column.name();
            assertIndexAlone(tx -> ComputerKeys.after(tx, column, "", Integer.MAX_VALUE, 100), index);
            assertIndexAlone(tx -> ComputerKeys.after(tx, column, "N7", 15, 100), index);
            assertIndexAlone(tx -> ComputerKeys.sameKey(tx, column, "", 0, 100), index);
        }
    }

    @Test
    void rowsAreFoundByTheirNumbers() {
        assertIndex(tx -> ComputerKeys.of(tx, 7), "Index Scan ResultSet for COMPUTER");
        assertIndex(tx -> ComputerKeys.owner(tx, 7), "Index Scan ResultSet for COMPUTER");
        assertIndex(tx -> ComputerKeys.numbers(tx, 2000, 100), "Index Scan ResultSet for COMPUTER");
        assertIndex(tx -> IdentityChanges.of(tx, 6), "Index Scan ResultSet for IDENTITY_CHANGE");
        assertIndex(tx -> IdentityChanges.isThere(tx, 6, 6), "Index Scan ResultSet for IDENTITY_CHANGE");
        assertIndex(tx -> RemovedComputers.each(tx, List.of(), (computer, file) -> {
        }), "COMPUTER_REMOVED");
        assertIndex(tx -> Decisions.get(tx, "P:1:2"), "Index Scan ResultSet for DECISION");
        assertIndex(tx -> Contents.historyAt(tx, 1, 1), "Index Scan ResultSet for HISTORY");
    }

    @Test
    void changesAreWalkedInTheOrderOfTheirKey() {
        assertIndex(tx -> IdentityChanges.after(tx, 0, 100), "using constraint IDENTITY_CHANGE_KEY");
        assertThat(plan(tx -> IdentityChanges.after(tx, 0, 100))).doesNotContain("Sort ResultSet");
    }

    @Test
    void setsAreListedAndCountedByIndex() {
        DuplicateSets.Filter all = new DuplicateSets.Filter(List.of(), List.of(), null, null, 0, null);
        DuplicateSets.Filter some = new DuplicateSets.Filter(List.of(2), List.of(0, 3), 0, null, 0.1, null);
        DuplicateSets.Filter computer = new DuplicateSets.Filter(List.of(), List.of(), null, null, 0, 10);
        assertIndexAlone(tx -> DuplicateSets.count(tx, all), "DUPLICATE_SET_ORDER");
        assertIndexAlone(tx -> DuplicateSets.count(tx, some), "DUPLICATE_SET_ORDER");
        assertIndexAlone(tx -> DuplicateSets.list(tx, new DuplicateSets.Filter(List.of(9), List.of(), null, null, 0,
                null), 10), "DUPLICATE_SET_ORDER");
        assertIndex(tx -> DuplicateSets.count(tx, computer), "DUPLICATE_MEMBER");
        assertIndex(DuplicateSets::waiting, "using index DUPLICATE_SET_ORDER");
        assertIndexAlone(tx -> DuplicateSets.gone(tx, 1, 50, 10), "DUPLICATE_SET_SEARCHED");
        assertIndex(tx -> DuplicateSets.members(tx, "1:10"), "Index Scan ResultSet for DUPLICATE_MEMBER");
        assertIndex(tx -> DuplicateSets.get(tx, "1:10"), "Index Scan ResultSet for DUPLICATE_SET");
    }

    @Test
    void keysOfOneRecordAreReadWhole() {
        ComputerKeys.KeyRow row = store.read(tx -> ComputerKeys.of(tx, 7)).orElseThrow();
        assertThat(row).isEqualTo(
                new ComputerKeys.KeyRow(7, 1, 0, "N3", "S7", "C2", "S01", "D", null, 7, 7, 7));
        List<ComputerKeys.Entry> next = store
                .read(tx -> ComputerKeys.after(tx, ComputerKeys.Column.CARD, "C2", 6, 3));
        assertThat(next).containsExactly(
                new ComputerKeys.Entry("C2", 7, 0, 1), new ComputerKeys.Entry("C2", 8, 0, 1),
                new ComputerKeys.Entry("C20", 60, 0, 1));
        boolean nobody = store.read(tx -> ComputerKeys.of(tx, 0)).isEmpty();
        assertThat(nobody).isTrue();
    }
}
