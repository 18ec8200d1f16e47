package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.loader.inbox.Inbox;
import org.tallystick.loader.inbox.InboxSettings;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.mif.MifProfile;
import org.tallystick.model.FileResult;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** A watched folder: what is taken when, where it ends, and that no file is lost or loaded twice. */
class InboxTest extends SiteTest {

    private static final Duration QUIET = Duration.ofMillis(20);

    private Path inbox;
    private final List<FileOutcome> told = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
    }

    private Path put(String name, Object content) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content instanceof byte[] bytes ? bytes : content.toString().getBytes("UTF-8"));
    }

    private Path put(String name, Object content, long minute) throws IOException {
        return Files.setLastModifiedTime(put(name, content), FileTime.fromMillis(1_000_000_000_000L + minute * 60_000));
    }

    private Inbox open(boolean deleteDone) {
        return site.inbox(new InboxSettings(inbox, QUIET, deleteDone, MifProfile.LEGACY));
    }

    private LoadSummary run() {
        return open(false).runOnce(told::add, () -> false);
    }

    /** Every file below the inbox, in order; what was taken without its unique beginning. */
    private List<String> tree() {
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile).map(inbox::relativize).map(Path::toString).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition, String what) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void eachFileEndsWhereItsResultSays() throws IOException {
        put("a.mif", MifText.pc("A", "X1", "01").scanned(3), 1);
        put("b.mif", "no mif", 2);
        put("c.mif", MifText.pc("B", "X2", "02").disk("Add", "C", 1), 3);
        put("d.mif", MifText.pc("A", "X1", "01").scanned(2), 4);
        put("e.mif", MifText.pc("A", "X1", "01").scanned(3), 5);
        put(".unfinished", "left alone", 6);
        put("owner/X1/chair.mif", MifText.noId("Chair").disk("C", 7), 7);
        put("owner/X9/desk.mif", MifText.noId("Desk").disk("C", 7), 8);
        put("subfolder/not.mif", "left alone", 9);

        LoadSummary summary = run();

        assertThat(told).extracting(SiteTest::words).containsExactly("loaded M6 new 1", "refused NOT_A_MIF",
                "held UNKNOWN_COMPUTER M6 resync X2; 186", "stale STALE M1 1", "unchanged 1", "loaded update 1",
                "held ORPHAN");
        assertThat(summary.files()).isEqualTo(7);
        assertThat(tree()).containsExactly(".unfinished", "bad/NOT_A_MIF/b.mif", "bad/ORPHAN/desk.mif",
                "bad/UNKNOWN_COMPUTER/c.mif", "done/a.mif", "done/chair.mif", "done/d.mif", "done/e.mif",
                "subfolder/not.mif");
        assertThat(open(false).state()).isEqualTo(new Inbox.State(0, 0, 3));
        assertThat(site.queries().site().getTotals().getFiles()).isEqualTo(7);
        assertSound();
    }

    /** Every file of an inbox is taken away, so it is no folder that holds anything else. */
    @ParameterizedTest
    @ValueSource(strings = { "/", "home", "above home", "home in other words", "site", "site/database",
            "site/database/seg0" })
    void aFolderThatHoldsOtherThingsIsNoInbox(String place) {
        Path home = Path.of(System.getProperty("user.home"));
        Path refused = switch (place) {
            case "/" -> home.getRoot();
            case "home" -> home;
            case "above home" -> home.resolve("..");
            case "home in other words" -> home.resolve("x/.././x/..");
            default -> site.folder().resolve(Path.of("site").relativize(Path.of(place)));
        };
        assertThatThrownBy(() -> site.inbox(new InboxSettings(refused, QUIET, false, MifProfile.LEGACY)))
                .isInstanceOfSatisfying(StoreException.class, e -> {
                    assertThat(e.problem()).isEqualTo(StoreProblem.BAD_NAME);
                    assertThat(e.getMessage()).contains("cannot be an inbox", "choose a folder of its own");
                });
        assertThat(site.inbox(InboxSettings.of(site.folder().resolve("inbox")))).isNotNull();
        assertThat(site.inbox(InboxSettings.of(home.resolve("inbox")))).isNotNull();
    }

    @Test
    void oldestFirstAndByNameWhereTimesAreEqual() throws IOException {
        put("a.mif", MifText.pc("A", "X1", "01"), 9);
        put("d.mif", MifText.pc("D", "X4", "04"), 1);
        put("c.mif", MifText.pc("C", "X3", "03"), 5);
        put("b.mif", MifText.pc("B", "X2", "02"), 5);
        run();
        assertThat(told).extracting(FileOutcome::file).containsExactly("d.mif", "b.mif", "c.mif", "a.mif");
    }

    @Test
    void doneFilesCanBeDeleted() throws IOException {
        put("a.mif", MifText.pc("A", "X1", "01"), 1);
        put("b.mif", "no mif", 2);
        open(true).runOnce(told::add, () -> false);
        assertThat(tree()).containsExactly("bad/NOT_A_MIF/b.mif");
        assertThat(site.queries().bytes(told.get(1).fileId())).hasValue("no mif".getBytes());
    }

    /** Q162557: two clients send the same name. */
    @Test
    void equalNamesNeverOverwriteEachOther() throws IOException {
        for (int i = 1; i <= 3; i++) {
            put("same.mif", MifText.pc("A" + i, "X" + i, "0" + i));
            put("bad.mif", "bad " + i);
            run();
        }
        assertThat(tree()).containsExactly("bad/NOT_A_MIF/bad.mif", "bad/NOT_A_MIF/bad.mif.2",
                "bad/NOT_A_MIF/bad.mif.3", "done/same.mif", "done/same.mif.2", "done/same.mif.3");
        assertThat(Files.readString(inbox.resolve("bad/NOT_A_MIF/bad.mif.2"))).isEqualTo("bad 2");
    }

    @ParameterizedTest
    @ValueSource(strings = { "with blank.mif", "a~b~c~d.mif", "%7E.mif", "(1).MIF.MIF", "\u00fc\u5728.mif",
            "no ending" })
    void oddNamesStay(String name) throws IOException {
        put(name, MifText.pc("A", "X1", "01"), 1);
        put("owner/X1/" + name, MifText.noId("Chair").disk("C", 7), 2);
        run();
        assertThat(told).extracting(SiteTest::words).containsExactly("loaded M6 new 1", "loaded update 1");
        assertThat(told).extracting(FileOutcome::file).allMatch(file -> file.endsWith(name));
        assertThat(tree()).containsExactly("done/" + name, "done/" + name + ".2");
    }

    @Test
    void aLongNameAndAnOddOwnerPassThrough() throws IOException {
        String name = "n".repeat(240) + ".mif";
        put(name, MifText.pc("A", "GUID:~1%", "01"), 1);
        put("owner/GUID:~1%/x.mif", MifText.noId("Chair").disk("C", 7), 2);
        run();
        assertThat(told).extracting(SiteTest::words).containsExactly("loaded M6 new 1", "loaded update 1");
        assertThat(tree()).hasSize(2).allMatch(file -> file.startsWith("done/"));
    }

    /** Q303279: a file is taken when it stays the same; an empty one gets longer (Q236061). */
    @Test
    void aFileThatGrowsIsLeftAlone() throws Exception {
        Inbox watched = site.inbox(new InboxSettings(inbox, Duration.ofMillis(400), false, MifProfile.LEGACY));
        AtomicBoolean stop = new AtomicBoolean();
        byte[] whole = MifText.pc("A", "X1", "01").disk("C", 1).bytes();
        Path growing = put("growing.mif", new byte[0]);
        CompletableFuture<LoadSummary> watching = CompletableFuture
                .supplyAsync(() -> watched.watch(told::add, stop::get));
        for (int written = 0; written <= whole.length; written += Math.max(1, whole.length / 8)) {
            Files.write(growing, java.util.Arrays.copyOf(whole, written));
            long pause = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(120);
            await(() -> System.nanoTime() > pause, "a pause of the writer");
            assertThat(told).isEmpty();
        }
        Files.write(growing, whole);
        await(() -> !told.isEmpty(), "the whole file");
        stop.set(true);
        assertThat(watching.get(10, TimeUnit.SECONDS).loaded()).isEqualTo(1);
        assertThat(words(told.get(0))).isEqualTo("loaded M6 new 1");
    }

    @Test
    void anEmptyFileIsRefusedInTheEnd() throws IOException {
        put("empty.mif", "");
        run();
        assertThat(told).extracting(SiteTest::words).containsExactly("refused EMPTY");
        assertThat(tree()).containsExactly("bad/EMPTY/empty.mif");
    }

    /** Killed before the commit: the file lies in processing and is loaded by the next run. */
    @Test
    void aFileThatWasTakenButNotLoadedIsTakenUp() throws IOException {
        put("owner/X1/chair.mif", MifText.noId("Chair").disk("C", 7));
        load(MifText.pc("A", "X1", "01"));
        faults.failAt(1, Faults.broken(), sql -> sql.equals("COMMIT"));
        assertThatThrownBy(this::run).isInstanceOf(StoreException.class);
        faults.disarm();
        assertThat(tree()).singleElement().asString().startsWith("processing/");
        assertThat(rows(1, "Disk")).isEmpty();

        restart();
        run();
        assertThat(told).extracting(SiteTest::words).containsExactly("loaded update 1");
        assertThat(told.get(0).file()).endsWith("chair.mif");
        assertThat(tree()).containsExactly("done/chair.mif");
        assertSound();
    }

    /** Killed between the commit and the move: the file is told and moved, and not loaded again. */
    @ParameterizedTest
    @ValueSource(strings = { "good", "refused", "held", "stale", "several", "again" })
    void aFileThatWasLoadedButNotMovedIsToldAndMoved(String kind) throws IOException {
        loadAll(MifText.pc("A", "X1", "01").scanned(5).disk("C", 1), MifText.pc("C", "X3", "03"),
                MifText.pc("C", "X4", "03").keys("Name", "NetCardID"), "known as bad");
        Object content = switch (kind) {
            case "good" -> MifText.pc("B", "X1", "01").scanned(6).disk("C", 2);
            case "held" -> MifText.pc("B", "X2", "02").disk("Add", "C", 2);
            case "stale" -> MifText.pc("A", "X1", "01").scanned(2);
            case "several" -> MifText.pc("C", "X3", "03").keys("Name", "NetCardID");
            case "again" -> "known as bad";
            default -> "no mif";
        };
        Path waiting = put("a.mif", content);
        List<FileOutcome> before = new ArrayList<>();
        assertThatThrownBy(() -> open(false).runOnce(outcome -> {
            before.add(outcome);
            throw new ProcessEnd();
        }, () -> false)).isInstanceOf(ProcessEnd.class);
        assertThat(waiting).doesNotExist();
        assertThat(tree()).singleElement().asString().startsWith("processing/");
        restart();
        String loaded = dump();

        LoadSummary summary = run();

        assertThat(told).usingRecursiveComparison().isEqualTo(before);
        assertThat(summary.files()).isEqualTo(1);
        assertThat(summary.events()).isEqualTo(before.get(0).events().size());
        assertThat(dump()).isEqualTo(loaded);
        assertThat(tree()).singleElement().asString().endsWith("/a.mif").doesNotStartWith("processing");
        assertThat(site.queries().site().getTotals().getFiles()).isEqualTo(5);
        run();
        assertThat(told).as("told once").hasSize(1);
        put("a.mif", MifText.pc("A", "X1", "01").scanned(9).disk("C", 3));
        run();
        assertThat(told.get(1).result()).isEqualTo(FileResult.LOADED);
        assertThat(site.queries().site().getTotals().getFiles()).isEqualTo(6);
        assertSound();
    }

    /** A file that cannot be moved on yet is told once by the run that goes on trying. */
    @Test
    void aFileThatCannotBeMovedOnIsToldOnce() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        Path inTheWay = put("done", "a file of that name", 1);
        put("a.mif", MifText.pc("A", "X1", "01"), 2);
        Files.createDirectories(inbox.resolve("processing"));
        CompletableFuture<LoadSummary> watching = CompletableFuture
                .supplyAsync(() -> open(false).watch(outcome -> {
                    if (outcome.file().equals("done")) {
                        recreate(inTheWay);
                    }
                    told.add(outcome);
                }, stop::get));
        await(() -> told.size() == 2, "both files told");
        await(() -> tree().stream().anyMatch(file -> file.startsWith("processing/")), "a file that stays");
        Files.delete(inTheWay);
        await(() -> tree().contains("done/a.mif"), "the file to be moved on");
        stop.set(true);
        assertThat(watching.get(10, TimeUnit.SECONDS).files()).isEqualTo(2);
        assertThat(told).extracting(FileOutcome::file).containsExactly("done", "a.mif");
    }

    private static void recreate(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes of files that were moved on are forgotten; those of another inbox are not its business. */
    @Test
    void whatIsNotedOfAnotherInboxStays() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.write(other.resolve("b.mif"), MifText.pc("B", "X2", "02").disk("C", 1).bytes());
        assertThatThrownBy(
                () -> site.inbox(new InboxSettings(other, QUIET, false, MifProfile.LEGACY)).runOnce(outcome -> {
                    throw new ProcessEnd();
                }, () -> false)).isInstanceOf(ProcessEnd.class);
        put("a.mif", MifText.pc("A", "X1", "01"));
        faults.failAt(1, new ProcessEnd(), sql -> sql.startsWith("DELETE FROM INBOX_CLAIM"));
        assertThatThrownBy(this::run).isInstanceOf(ProcessEnd.class);
        faults.disarm();
        assertThat(tree()).as("moved, but its note is still there").containsExactly("done/a.mif");
        restart();
        told.clear();

        faults.failAt(100, Faults.broken(), sql -> sql.startsWith("DELETE FROM INBOX_CLAIM"));
        run();
        assertThat(faults.seen()).as("the note of the moved file is forgotten").hasSize(1);
        faults.disarm();
        assertThat(told).isEmpty();
        load(MifText.pc("B", "X2", "02").disk("C", 2));
        site.inbox(new InboxSettings(other, QUIET, false, MifProfile.LEGACY)).runOnce(told::add, () -> false);
        assertThat(told).extracting(SiteTest::words).containsExactly("loaded M6 new 1");
        assertThat(rows(1, "Disk")).as("the older file is not loaded once more").isEqualTo("C:2");
        assertSound();
    }

    /** Stands for the end of the process. */
    private static final class ProcessEnd extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Q153573: an error of the database is no try of the file and puts nothing into bad. */
    @Test
    void errorsOfTheDatabasePutNothingIntoBad() throws IOException {
        for (int i = 1; i <= 3; i++) {
            put("f" + i + ".mif", MifText.pc("A" + i, "X" + i, "0" + i).disk("C", i), i);
        }
        for (int statement = 1; statement < 60; statement += 3) {
            faults.failAt(statement, Faults.broken());
            try {
                run();
            } catch (StoreException e) {
                assertThat(inbox.resolve("bad")).doesNotExist();
            }
            faults.disarm();
        }
        run();
        assertThat(tree()).containsExactly("done/f1.mif", "done/f2.mif", "done/f3.mif");
        assertThat(current()).hasSize(3);
        assertThat(site.queries().site().getTotals().getFiles()).isEqualTo(3);
        assertSound();
    }

    /** A watch lives through a lost connection and loads each file once. */
    @Test
    void aWatchGoesOnAfterAnError() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        faults.failAt(3, new StoreException(StoreProblem.UNAVAILABLE, "The connection broke.",
                new java.sql.SQLException("injected", "08006")), sql -> sql.equals("COMMIT"));
        CompletableFuture<LoadSummary> watching = CompletableFuture
                .supplyAsync(() -> open(false).watch(told::add, stop::get));
        for (int i = 1; i <= 4; i++) {
            put("f" + i + ".mif", MifText.pc("A" + i, "X" + i, "0" + i), i);
        }
        await(() -> inbox.resolve("done").toFile().list() != null
                && inbox.resolve("done").toFile().list().length == 4, "four files in done");
        await(() -> told.size() == 4, "four files told");
        assertThat(faults.disarm()).isTrue();
        stop.set(true);
        long began = System.nanoTime();
        LoadSummary summary = watching.get(20, TimeUnit.SECONDS);
        assertThat(System.nanoTime() - began).as("a cancel is heard at once").isLessThan(5_000_000_000L);
        assertThat(summary.files()).isEqualTo(4);
        assertThat(current()).hasSize(4);
        assertSound();
    }

    /** A cancel between files leaves the rest in the inbox. */
    @Test
    void aCancelStopsBetweenFiles() throws IOException {
        for (int i = 1; i <= 5; i++) {
            put("f" + i + ".mif", MifText.pc("A" + i, "X" + i, "0" + i), i);
        }
        LoadSummary summary = open(false).runOnce(told::add, () -> told.size() >= 2);
        assertThat(summary.cancelled()).isTrue();
        assertThat(tree()).containsExactly("done/f1.mif", "done/f2.mif", "f3.mif", "f4.mif", "f5.mif");
        run();
        assertThat(told).hasSize(5);
    }
}
