package org.tallystick.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making, opening and closing a site database, and what a unit, a dry run and a reader may rely on. */
class SiteStoreTest {

    @TempDir
    Path folder;
    private SiteStore store;

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private Path site() {
        return folder.resolve("site");
    }

    private SiteStore create() {
        store = SiteStore.create(site(), "Test", tx -> Settings.put(tx, "first", "value"));
        return store;
    }

    private static StoreProblem problemOf(Runnable action) {
        StoreException failure = catchThrowableOfType(StoreException.class, action::run);
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).as("a sentence for people").endsWith(".")
                .doesNotContain("SQL", "Exception", "ERROR", "Derby");
        return failure.problem();
    }

    private SiteStore open() {
        store = SiteStore.open(site(), "Test", StatementProbe.NONE);
        return store;
    }

    private void put(String name, String value) {
        store.unit(tx -> {
            Settings.put(tx, name, value);
            return null;
        });
    }

    private String get(String name) {
        return store.read(tx -> Settings.get(tx, name)).orElse(null);
    }

    @Test
    void aNewSiteHasWhatItWasMadeWith() {
        create();
        assertThat(get("first")).isEqualTo("value");
        put("second", "other");
        store.close();
        open();
        assertThat(get("first") + get("second")).isEqualTo("valueother");
        assertThat(site().resolve("database.unfinished")).doesNotExist();
    }

    @Test
    void missingAndExisting() throws IOException {
        assertThat(problemOf(this::open)).isEqualTo(StoreProblem.MISSING);
        Files.createDirectories(site());
        assertThat(problemOf(this::open)).isEqualTo(StoreProblem.MISSING);
        create().close();
        assertThat(problemOf(this::create)).isEqualTo(StoreProblem.EXISTS);
        open();
        assertThat(get("first")).isEqualTo("value");
    }

    @Test
    void aFolderThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Files.createDirectories(site());
        Files.writeString(site().resolve("letter.txt"), "mine");
        assertThat(problemOf(this::create)).isEqualTo(StoreProblem.EXISTS);
        assertThat(site().resolve("letter.txt")).hasContent("mine");
        Files.delete(site().resolve("letter.txt"));
        Files.writeString(site().resolve(".hidden"), "");
        assertThat(get(create())).isEqualTo("value");
    }

    private static String get(SiteStore of) {
        return of.read(tx -> Settings.get(tx, "first")).orElseThrow();
    }

    /** A creation that was killed leaves nothing that looks like a site, and does not stand in the way. */
    @Test
    void aCreationThatFailedCanBeRepeated() throws IOException {
        assertThatThrownBy(() -> SiteStore.create(site(), "Test", tx -> {
            throw new IllegalStateException("killed");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(problemOf(this::open)).isEqualTo(StoreProblem.MISSING);
        DerbyEngine.shutDown(site().resolve("database.unfinished"));
        assertThat(get(create())).isEqualTo("value");
    }

    /** Another process has it: the sentence names the holder, and both are unharmed. */
    @Test
    void aSiteInUseNamesItsHolder() throws Exception {
        create().close();
        Process other = HoldingProcess.start(site());
        try {
            assertThatThrownBy(this::open).isInstanceOfSatisfying(StoreException.class, e -> {
                assertThat(e.problem()).isEqualTo(StoreProblem.IN_USE);
                assertThat(e.getMessage()).contains("The other one", Long.toString(other.pid()));
            });
        } finally {
            other.getOutputStream().close();
            assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        open();
        assertThat(get("held")).isEqualTo("yes");
    }

    /** The holder was killed: the site opens, with what was committed. */
    @Test
    void aKilledHolderHoldsNothing() throws Exception {
        create().close();
        Process other = HoldingProcess.start(site());
        other.destroyForcibly();
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
        open();
        assertThat(get("held")).isEqualTo("yes");
    }

    @Test
    void aNewerDatabaseIsRefused() {
        create();
        store.unit(tx -> tx.sql("INSERT INTO SCHEMA_HISTORY (version, title, applied) VALUES (99, 'later', 0)")
                .update());
        store.close();
        assertThat(problemOf(this::open)).isEqualTo(StoreProblem.NEWER);
        assertThatThrownBy(this::open).hasMessageContaining("99");
        assertThat(site().resolve("backup")).doesNotExist();
    }

    /** Damage is told in a sentence that says what to do. */
    @ParameterizedTest
    @ValueSource(strings = { "service.properties", "seg0", "log" })
    void aDamagedDatabaseIsTold(String part) throws IOException {
        create().close();
        Path damaged = site().resolve("database").resolve(part);
        for (Path file : filesOf(damaged)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(channel.size() / 2);
                channel.write(java.nio.ByteBuffer.wrap("damaged damaged damaged".getBytes()));
            }
        }
        StoreException failure = catchThrowableOfType(StoreException.class, () -> {
            open();
            get("first");
        });
        assertThat(failure).isNotNull();
        assertThat(failure.problem()).isIn(StoreProblem.DAMAGED);
        assertThat(failure.getMessage()).contains("backup").endsWith(".");
    }

    /** Derby, which is one in a process, would open a database twice. */
    @Test
    void aSiteIsOpenOnceInAProcess() {
        create();
        assertThat(problemOf(() -> SiteStore.open(site(), "Test", StatementProbe.NONE)))
                .isEqualTo(StoreProblem.IN_USE);
        assertThat(problemOf(() -> SiteStore.open(site().resolve("../site"), "Test", StatementProbe.NONE)))
                .isEqualTo(StoreProblem.IN_USE);
        assertThat(get("first")).as("the first is not harmed").isEqualTo("value");
        store.close();
        assertThat(get(open())).isEqualTo("value");
        store.close();
        assertThat(problemOf(() -> SiteStore.open(folder.resolve("none"), "Test", StatementProbe.NONE)))
                .isEqualTo(StoreProblem.MISSING);
        assertThat(get(open())).as("a refused open leaves no trace").isEqualTo("value");
    }

    /** Derby would take what follows a semicolon for settings. */
    @Test
    void aPathWithASemicolonIsRefused() {
        for (String name : List.of("a;create=true", "a;b/site", ";")) {
            assertThat(problemOf(() -> SiteStore.open(folder.resolve(name), "Test", StatementProbe.NONE)))
                    .isEqualTo(StoreProblem.BAD_NAME);
            assertThat(problemOf(() -> SiteStore.create(folder.resolve(name), "Test", tx -> {
            }))).isEqualTo(StoreProblem.BAD_NAME);
        }
        assertThat(folder).isEmptyDirectory();
    }

    /** Derby opens what it cannot lock to be read only, without a look at who else is there or what a crash left. */
    @Test
    void aSiteThatCannotBeLockedIsRefused() throws IOException {
        create().close();
        Path lock = site().resolve("database").resolve("db.lck");
        Files.deleteIfExists(lock);
        Files.createDirectories(lock.resolve("in the way"));
        assertThat(problemOf(this::open)).isEqualTo(StoreProblem.NO_ACCESS);
        assertThatThrownBy(this::open).hasMessageContaining("cannot be written to");
        Files.delete(lock.resolve("in the way"));
        Files.delete(lock);
        assertThat(get(open())).isEqualTo("value");
    }

    /** A file of the database that is gone is damage, whenever it is missed; never a refused statement. */
    @ParameterizedTest
    @ValueSource(strings = { "SETTING", "COMPUTER", "SCHEMA_HISTORY", "SYSTABLES" })
    void aFileThatIsGoneIsDamage(String table) throws IOException {
        create();
        long number = store.read(tx -> tx
                .sql("SELECT MIN(c.conglomeratenumber) FROM SYS.SYSCONGLOMERATES c, SYS.SYSTABLES t"
                        + " WHERE c.tableid = t.tableid AND t.tablename = ?")
                .set(table).oneLong());
        store.close();
        Files.delete(site().resolve("database/seg0/c" + Long.toHexString(number) + ".dat"));
        StoreException failure = catchThrowableOfType(StoreException.class, () -> {
            open();
            get("first");
            store.read(tx -> Computers.get(tx, 1));
        });
        assertThat(failure).isNotNull();
        assertThat(failure.problem()).isEqualTo(StoreProblem.DAMAGED);
        assertThat(failure.getMessage()).contains("restore it from a backup").endsWith(".");
    }

    private static List<Path> filesOf(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aUnitThatFailsLeavesNothing() {
        create();
        assertThatThrownBy(() -> store.unit(tx -> {
            Settings.put(tx, "first", "changed");
            throw new IllegalStateException("stop");
        })).hasMessage("stop");
        assertThat(get("first")).isEqualTo("value");
        assertThatThrownBy(() -> store.unit(tx -> {
            Settings.put(tx, "first", "changed");
            throw new AssertionError("an error too");
        })).hasMessage("an error too");
        assertThat(get("first")).isEqualTo("value");
        put("first", "changed");
        assertThat(get("first")).isEqualTo("changed");
    }

    /** Class 40 is run again, anything else is not. */
    @ParameterizedTest
    @ValueSource(strings = { "40001", "40XL1", "X0Y32" })
    void aTransientFailureIsRunAgain(String state) {
        create();
        int[] tries = { 0 };
        List<String> undone = new ArrayList<>();
        Runnable work = () -> store.unit(tx -> {
            tx.onRollback(() -> undone.add("undone"));
            Settings.put(tx, "try", Integer.toString(++tries[0]));
            if (tries[0] < 3) {
                throw StoreErrors.translate(new SQLException("lost", state));
            }
            return null;
        });
        if (state.startsWith("40")) {
            work.run();
            assertThat(get("try")).isEqualTo("3");
            assertThat(undone).hasSize(2);
        } else {
            assertThat(problemOf(work)).isEqualTo(StoreProblem.FAILED);
            assertThat(tries[0]).isEqualTo(1);
            assertThat(get("try")).isNull();
        }
    }

    private static int insert(Tx tx) {
        int id = Resyncs.nextId(tx);
        Resyncs.insert(tx, new ResyncRow(id, 1, "S" + id, "S" + id, null, "", "", "TEST", 0, 0, null, null, 0, null));
        return id;
    }

    /** I2: no number twice, none lost, whatever fails. */
    @Test
    void numbersAreTakenBackWithTheirUnit() {
        create();
        assertThat(store.<Integer>unit(SiteStoreTest::insert)).isEqualTo(1);
        assertThatThrownBy(() -> store.unit(tx -> {
            insert(tx);
            insert(tx);
            throw new IllegalStateException("stop");
        })).hasMessage("stop");
        assertThat(store.<Integer>unit(SiteStoreTest::insert)).isEqualTo(2);
        List<Integer> planned = store.dryRun(units -> {
            List<Integer> made = new ArrayList<>();
            made.add(units.unit(SiteStoreTest::insert));
            try {
                units.unit(tx -> {
                    insert(tx);
                    throw new IllegalStateException("stop");
                });
            } catch (IllegalStateException e) {
                made.add(units.unit(SiteStoreTest::insert));
            }
            return made;
        });
        assertThat(planned).containsExactly(3, 4);
        assertThat(store.<Integer>unit(SiteStoreTest::insert)).isEqualTo(3);
        store.close();
        open();
        assertThat(store.<Integer>unit(SiteStoreTest::insert)).isEqualTo(4);
        List<ResyncRow> kept = store.read(tx -> Resyncs.list(tx, false));
        assertThat(kept).extracting(ResyncRow::id).containsExactly(1, 2, 3, 4);
        assertThat(store.<List<Counters.Behind>>read(tx -> Counters.behind(tx, Map.of()))).isEmpty();
    }

    /** What a purge left as the floor is not given out again (Q199731). */
    @Test
    void numbersStayAboveTheFloor() {
        create();
        store.<Integer>unit(
                tx -> tx.sql("INSERT INTO NUMBER_FLOOR (table_name, next_number) VALUES ('RESYNC', 500)").update());
        assertThat(store.<Integer>unit(SiteStoreTest::insert)).isEqualTo(500);
        assertThat(store.<Integer>unit(SiteStoreTest::insert)).isEqualTo(501);
    }

    /** A number that some row still names is in use, although its own row is gone (I2); raising the counter holds. */
    @Test
    void numbersThatAreStillNamedAreNotGivenAgain() {
        create();
        store.<Integer>unit(tx -> tx.sql("INSERT INTO TAG VALUES (7, 'A', 'a')").update());
        List<Counters.Behind> behind = store.unit(tx -> Counters.behind(tx, Map.of("INSTANCE", 12L)));
        assertThat(behind).containsExactlyInAnyOrder(new Counters.Behind("COMPUTER", 1, 7),
                new Counters.Behind("INSTANCE", 1, 12));
        store.<Void>unit(tx -> {
            assertThat(Computers.nextId(tx)).isEqualTo(1);
            behind.forEach(counter -> Counters.raise(tx, counter));
            assertThat(Computers.nextId(tx)).isEqualTo(8);
            return null;
        });
        assertThat(store.<List<Counters.Behind>>read(tx -> Counters.behind(tx, Map.of("INSTANCE", 12L)))).isEmpty();
        assertThat(store.<Integer>unit(Computers::nextId)).isEqualTo(9);
    }

    /** A dry run whose work fails frees the writer; so does one on a closed site. */
    @Test
    void aDryRunAlwaysFreesTheWriter() throws Exception {
        create();
        assertThatThrownBy(() -> store.dryRun(units -> {
            units.unit(SiteStoreTest::insert);
            throw new IllegalStateException("stop");
        })).hasMessage("stop");
        assertThat(CompletableFuture.supplyAsync(() -> store.<Integer>unit(SiteStoreTest::insert)).get(20,
                TimeUnit.SECONDS)).isEqualTo(1);
        store.close();
        assertThat(problemOf(() -> store.dryRun(units -> null))).isEqualTo(StoreProblem.UNAVAILABLE);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(store::close);
        closing.get(20, TimeUnit.SECONDS);
    }

    @Test
    void rowsGatheredByAUnitThatFailedAreNotSentLater() {
        StatementProbe[] probe = { StatementProbe.NONE };
        create().close();
        store = SiteStore.open(site(), "Test", sql -> probe[0].beforeStatement(sql));
        probe[0] = sql -> {
            if (sql.startsWith("INSERT INTO EVENT")) {
                throw new IllegalStateException("stop");
            }
        };
        EventRow event = new EventRow(1, 180, 0, 1, null, null, null, List.of(), List.of(), 1, null, "text", null);
        assertThatThrownBy(() -> store.unit(tx -> {
            Events.insert(tx, List.of(event));
            return null;
        })).hasMessage("stop");
        probe[0] = StatementProbe.NONE;
        store.unit(tx -> {
            Events.insert(tx, List.of(event));
            return null;
        });
        assertThat(store.<Integer>read(tx -> Events.count(tx, new Events.Filter(null, null, null, null, null))))
                .isEqualTo(1);
    }

    /** Many readers at once, more than are kept idle. */
    @Test
    void manyReadersReadBesideAWriter() throws Exception {
        create();
        CountDownLatch all = new CountDownLatch(12);
        List<CompletableFuture<String>> readers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> store.read(tx -> {
                    String value = Settings.get(tx, "first").orElseThrow();
                    all.countDown();
                    try {
                        assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return value;
                }), task -> new Thread(task).start())).toList();
        for (int i = 0; i < 20; i++) {
            put("other", Integer.toString(i));
        }
        for (CompletableFuture<String> reader : readers) {
            assertThat(reader.get(30, TimeUnit.SECONDS)).isEqualTo("value");
        }
    }

    /** Closing under a reader ends it with a sentence, and never hangs. */
    @Test
    void closingUnderAReader() throws Exception {
        create();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<StoreException> reader = CompletableFuture
                .supplyAsync(() -> catchThrowableOfType(StoreException.class, () -> store.read(tx -> {
                    Settings.get(tx, "first");
                    reading.countDown();
                    try {
                        assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return Settings.get(tx, "first");
                })));
        assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
        store.close();
        closed.countDown();
        StoreException failure = reader.get(30, TimeUnit.SECONDS);
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).endsWith(".");
        assertThat(failure.problem()).isEqualTo(StoreProblem.UNAVAILABLE);
        store.close();
        assertThat(problemOf(() -> get("first"))).isEqualTo(StoreProblem.UNAVAILABLE);
        assertThat(problemOf(() -> put("a", "b"))).isEqualTo(StoreProblem.UNAVAILABLE);
        assertThat(get(open())).isEqualTo("value");
    }

    /** The number of commits changes with every unit that wrote, and with no other. */
    @Test
    void commitsAreCounted() {
        create();
        long before = store.commits();
        store.unit(tx -> Settings.get(tx, "first"));
        store.dryRun(units -> units.<Integer>unit(SiteStoreTest::insert));
        assertThat(store.commits()).isEqualTo(before);
        put("a", "b");
        assertThat(store.commits()).isEqualTo(before + 1);
    }
}
