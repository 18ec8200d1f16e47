package org.tallystick.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.InventorySites;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.loader.verify.VerifyReport;
import org.tallystick.model.LoadTotals;

/**
 * Q250063 cannot happen: the process is killed at random moments of a load, again and again. After each kill the site
 * is exactly as after a whole number of files, and in the end as after an undisturbed load.
 */
class KillTest extends SiteTest {

    private static final int FILES = 60;
    private static final int LOAD_KILLS = 10;
    private static final int WATCH_KILLS = 5;

    /** Files for a dozen computers: new, full, delta, renamed, cloned, several hits, unknown, refused, removed. */
    private List<Path> files(long seed) throws IOException {
        Random random = new Random(seed);
        Path target = Files.createDirectories(folder.resolve("files"));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            String name = String.format("f%03d.mif", i);
            int who = random.nextInt(12);
            int day = 1 + i * 27 / FILES;
            Mif mif = Mif.pc(random.nextInt(6) == 0 ? "NEW" + i : "LAB" + who, "X00000" + who,
                    random.nextInt(6) == 0 ? "0A" : "C" + who).scanned(
                            String.format("199604%02d%02d0000.000000+000", day, i % 24));
            if (i % 20 == 19) {
                Files.writeString(target.resolve(name), "Start Component\n  Name = \"" + i);
            } else if (random.nextInt(9) == 0) {
                mif.keys("Name", "NetCardID").disk("C", "1").write(target, name);
            } else if (random.nextInt(14) == 0) {
                mif.deleted().write(target, name);
            } else if (random.nextInt(3) == 0) {
                mif.disk(random.nextBoolean() ? "Add" : "Update", "C", Integer.toString(i)).write(target, name);
            } else {
                for (int row = 0; row < 25; row++) {
                    mif.group("Program", "ACME|PROGRAM|1.0", "    Key = 1\n", "", "Name", "String(64)", "P" + row,
                            "Version", "String(64)", "v" + random.nextInt(3));
                }
                mif.disk("C", Integer.toString(i)).disk("D", "1").write(target, name);
            }
            Path file = target.resolve(name);
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L + i * 60_000L));
            files.add(file);
        }
        return files;
    }

    private InventorySite open() {
        return InventorySites.open(folder.resolve("site"), "Test");
    }

    /** What an undisturbed load leaves after each file; at 0 before the first. */
    private List<String> undisturbed(List<Path> files) throws IOException {
        Path other = folder.resolve("undisturbed");
        Tallystick.copy(folder.resolve("site"), other);
        List<String> dumps = new ArrayList<>();
        try (InventorySite site = InventorySites.open(other, "Test")) {
            dumps.add(KillDump.of(site));
            for (Path file : files) {
                site.load(LoadRequest.of(List.of(file)), LoadListener.NONE, () -> false);
                dumps.add(KillDump.of(site));
            }
            assertThat(dumps.getLast()).contains("ambiguous", "held", "refused",
                    "quarantined");
        }
        return dumps;
    }

    /** Opens the site after a kill and answers how many files it has the records of. */
    private int assertWhole(List<String> undisturbed) {
        try (InventorySite site = open()) {
            int done = 0;
            while (site.queries().file(done + 1L).isPresent()) {
                done++;
            }
            assertThat(KillDump.of(site)).as("after %d files", done).isEqualTo(undisturbed.get(done));
            VerifyReport report = site.verify(() -> false);
            assertThat(report.checks()).filteredOn(check -> !check.reportOnly())
                    .allSatisfy(check -> assertThat(check.examples()).as(check.title()).isEmpty());
            LoadTotals totals = site.queries().site().getTotals();
            assertThat(totals.getFiles()).isEqualTo(totals.getLoaded() + totals.getUnchanged() + totals.getHeld()
                    + totals.getRefused() + totals.getStale()).isEqualTo(done);
            return done;
        }
    }

    /**
     * Starts a command, lets it tell of some files, and kills it a random moment after that. Answers all whole lines
     * that it told.
     */
    private List<String> killAfter(int lines, long moreNanos, String... arguments) throws Exception {
        Process process = tallystick.start(ProcessBuilder.Redirect.DISCARD, arguments);
        List<String> told = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            String line = "";
            while (told.size() < lines && (line = out.readLine()) != null) {
                told.add(line);
            }
            long until = System.nanoTime() + moreNanos;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            process.toHandle().destroyForcibly(); // unlike Process, this leaves what was told to be read
            while (line != null && (line = out.readLine()) != null) {
                told.add(line);
            }
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        told.removeIf(line -> !line.endsWith("}")); // cut off by the kill
        return told;
    }

    @Test
    void aLoadThatIsKilledAgainAndAgainLosesNothing() throws Exception {
        List<Path> files = files(1);
        List<String> undisturbed = undisturbed(files);
        Random random = new Random(7);
        int done = 0;
        for (int kill = 0; kill < LOAD_KILLS && done < FILES; kill++) {
            List<String> arguments = new ArrayList<>(List.of("load", "--db", "site", "--json"));
            files.subList(done, FILES).forEach(file -> arguments.add(file.toString()));
            int lines = random.nextInt(8);
            killAfter(lines, lines == 0 ? TimeUnit.MILLISECONDS.toNanos(200 + random.nextInt(900))
                    : random.nextInt(6_000_000), arguments.toArray(String[]::new));
            int now = assertWhole(undisturbed);
            assertThat(now).as("what was told is durable").isGreaterThanOrEqualTo(done + lines);
            done = now;
        }
        List<String> arguments = new ArrayList<>(List.of("load", "--db", "site", "--json"));
        files.subList(done, FILES).forEach(file -> arguments.add(file.toString()));
        if (done < FILES) {
            assertThat(tallystick.run(arguments.toArray(String[]::new)).err()).isEmpty();
        }
        assertThat(assertWhole(undisturbed)).isEqualTo(FILES);
    }

    @Test
    void aWatchThatIsKilledAgainAndAgainLoadsEachFileOnce() throws Exception {
        List<Path> files = files(2);
        List<String> undisturbed = undisturbed(files);
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        for (Path file : files) {
            Files.copy(file, inbox.resolve(file.getFileName()), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
        Random random = new Random(11);
        List<String> told = new ArrayList<>();
        for (int kill = 0; kill < WATCH_KILLS; kill++) {
            told.addAll(killAfter(1 + random.nextInt(9), random.nextInt(6_000_000), "watch", "--db", "site", "--inbox",
                    "inbox", "--json"));
            int done = assertWhole(undisturbed);
            assertThat(remaining(inbox)).as("files that are not moved on").isBetween(FILES - done, FILES - done + 1);
        }
        Tallystick.Result last = tallystick.run("watch", "--db", "site", "--inbox", "inbox", "--once", "--json");
        told.addAll(last.lines().subList(0, last.lines().size() - 1));
        assertThat(last.summary()).containsEntry("files", last.lines().size() - 1L);
        assertThat(told.stream().distinct()).as("each file has one line over all runs, the same if told twice")
                .extracting(line -> Json.object(line).get("file")).doesNotHaveDuplicates().hasSize(FILES);
        assertThat(told).as("told again only where the kill came between the line and the move")
                .hasSizeLessThanOrEqualTo(FILES + WATCH_KILLS);

        assertThat(assertWhole(undisturbed)).isEqualTo(FILES);
        assertThat(remaining(inbox)).isZero();
        assertThat(count(inbox)).as("each file lies in done or bad").isEqualTo(FILES);
    }

    private static int remaining(Path inbox) {
        return children(inbox) + children(inbox.resolve("processing"));
    }

    private static int children(Path parent) {
        if (!Files.isDirectory(parent)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(parent)) {
            return (int) files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(Path parent) throws IOException {
        try (Stream<Path> files = Files.walk(parent)) {
            return (int) files.filter(Files::isRegularFile).filter(file -> file.toFile().length() > 0).count();
        }
    }
}
