package org.tallystick.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Commands on a real site, as processes: what they print, how they end, what stops them. */
class CommandsTest extends SiteTest {

    private static final int STOP_BY_TERM = 143;

    private void loadRename() throws IOException {
        load(Mif.pc("LAB1", "X0000001", "01").scanned("20261120221500.000000+000").disk("C", "1200").write(folder,
                "a.mif"),
                Mif.pc("LAB9", "X0000001", "01").scanned("20261121221500.000000+000").disk("C", "1000").write(folder,
                        "b.mif"));
    }

    @Test
    void aLoadedFileHasTheKeysOfTheInterfaceInTheirOrder() throws IOException {
        Map<String, Object> line = load(Mif.pc("LAB1", "X0000001", "01").write(folder, "a.mif")).json().get(0);

        assertThat(line.keySet()).containsExactly("file", "result", "branch", "outcome", "computer", "removed",
                "resync",
                "events");
        assertThat(line.get("file")).isEqualTo(folder.resolve("a.mif").toString());
    }

    @Test
    void relativePathsAreToldAsGiven() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Mif.pc("LAB1", "X0000001", "01").write(folder.resolve("in"), "a.mif");

        assertThat(load("in").json().get(0)).containsEntry("file", "in/a.mif");
    }

    @Test
    void theSameBytesAreUnchangedAndOlderScansStale() throws IOException {
        loadRename();

        List<Map<String, Object>> lines = load(folder.resolve("b.mif"),
                Mif.pc("LAB7", "X0000001", "01").scanned("20261119221500.000000+000").write(folder, "c.mif")).json();

        assertThat(lines.get(0)).containsOnlyKeys("file", "result", "computer").containsEntry("result", "unchanged")
                .containsEntry("computer", 1L);
        assertThat(lines.get(1)).containsEntry("result", "stale").containsEntry("reason", "STALE");
        assertThat(run("computers", "--json").json()).singleElement().satisfies(computer -> assertThat(
                Json.map(computer.get("identification"))).containsEntry("Name", "LAB9"));
    }

    @Test
    void computersTellIdentificationAndTimes() throws IOException {
        loadRename();

        Map<String, Object> computer = run("computers", "--json").json().get(0);

        assertThat(computer.keySet()).startsWith("id", "state", "architecture", "identification", "lastLoaded");
        assertThat(computer).containsEntry("state", "current").containsEntry("architecture", "Personal Computer")
                .containsEntry("lastScan", "2026-11-21T22:15:00Z");
        assertThat(Json.map(computer.get("identification"))).containsExactly(Map.entry("Name", "LAB9"),
                Map.entry("SMSID", "X0000001"), Map.entry("NetCardID", "01"));
        assertThat((String) computer.get("lastLoaded")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(run("computers", "--filter", "lab9", "--json").lines()).hasSize(1);
        assertThat(run("computers", "--filter", "nobody", "--json").lines()).isEmpty();
    }

    @Test
    void whyNamesTheBranchAndEveryKey() throws IOException {
        loadRename();

        Map<String, Object> decision = run("why", "1", "--json").json().get(0);

        assertThat(decision).containsEntry("branch", "M5").containsEntry("outcome", "update").containsEntry("computer",
                1L).containsEntry("keys", List.of("Name", "SMSID", "NetCardID"));
        Map<String, Object> candidate = Json.objects(decision.get("candidates")).get(0);
        assertThat(candidate).containsEntry("computer", 1L).containsEntry("step", "smsid");
        assertThat(Json.objects(candidate.get("keys")).get(0)).containsEntry("attribute", "Name")
                .containsEntry("incoming", "LAB9").containsEntry("stored", "LAB1").containsEntry("agreement", "differ");
        assertThat(run("why", "b.mif", "--json").json()).containsExactly(decision);
        assertThat(run("why", folder.resolve("b.mif").toString(), "--json").json()).containsExactly(decision);
        assertThat(run("why", "1").out()).contains("because one computer has this SMSID");
    }

    @Test
    void aDifferenceInLetterCaseIsNoted() throws IOException {
        load(Mif.pc("LAB1", "X0000001", "01").write(folder, "a.mif"));
        String note = "Name is lab1 in the file and LAB1 in the inventory; it would be a different value on a"
                + " case-sensitive server.";
        Map<String, Object> line = load(Mif.pc("lab1", "X0000001", "01").write(folder, "b.mif")).json().get(0);
        assertThat(line).containsEntry("branch", "M1").containsEntry("warnings", List.of(note));
        assertThat(run("why", "b.mif", "--json").json().get(0)).containsEntry("notes", List.of(note));
        assertThat(run("why", "b.mif").out()).contains("note: " + note);
        assertThat(run("why", "a.mif", "--json").json().get(0)).doesNotContainKey("notes");
    }

    @Test
    void eventsTellBothSides() throws IOException {
        loadRename();

        List<Map<String, Object>> events = run("events", "--code", "182", "--json").json();

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event).containsEntry("code", 182L).containsEntry("computer", 1L).containsEntry("branch", "M5")
                    .containsEntry("agree", List.of("SMSID", "NetCardID")).containsEntry("differ", List.of("Name"));
            assertThat(Json.map(event.get("entering"))).containsEntry("Name", "LAB9");
            assertThat(Json.map(event.get("found"))).containsEntry("Name", "LAB1");
        });
        assertThat(run("events", "--code", "180", "--json").out()).isEmpty();
    }

    @Test
    void aRefusedFileIsKeptShownAndReplayed() throws IOException {
        load(sample("bad-10"));

        Map<String, Object> file = run("refused", "--json").json().get(0);
        assertThat(file).containsEntry("reason", "MIF_SYNTAX").containsEntry("line", 113L).containsEntry("state",
                "open");
        Tallystick.Result shown = run("refused", "--show", file.get("id").toString());
        assertThat(shown.out()).contains("^ error:").contains("   113  ");
        Tallystick.Result replayed = run("refused", "--replay", "--json");
        assertThat(replayed.json().get(0)).containsEntry("result", "refused").containsEntry("reason", "MIF_SYNTAX");
        assertThat(replayed.code()).isEqualTo(1);
        assertThat(run("refused", "--json").json()).singleElement()
                .satisfies(line -> assertThat((Long) line.get("tries")).isEqualTo(2L));
    }

    @Test
    void aHeldFileIsLoadedOnceItsOwnerIsThere() {
        load("--owner", "C1200007", sample("ok-05"));
        load(sample("ok-01"));

        Tallystick.Result replayed = run("refused", "--replay", "--json");

        assertThat(replayed.json().get(0)).containsEntry("result", "loaded").containsEntry("computer", 1L);
        assertThat(replayed.code()).isZero();
        assertThat(run("refused", "--json").out()).isEmpty();
    }

    @Test
    void resyncsAreWrittenDeliveredAndAnswered() throws IOException {
        load(sample("ok-01"), sample("ok-04"));

        List<Map<String, Object>> lines = run("resync", "--write", "--json").json();
        assertThat(Files.readString(folder.resolve(lines.getLast().get("written").toString()))).contains("C1200007");
        String id = lines.getFirst().get("id").toString();
        assertThat(run("resync", "--delivered", id, "--json").json().get(0)).containsEntry("state", "delivered");
        load(Mif.pc("LAB-PC-01", "C1200007", "00:AA:00:60:D8:56").scanned("20261121221500.000000+000").write(folder,
                "full.mif"));
        assertThat(run("resync", "--json").out()).isEmpty();
        assertThat(run("resync", "--all", "--json").json().get(0)).containsEntry("state", "answered");
        assertThat(run("resync", "--delivered", id).code()).isEqualTo(3);
    }

    @Test
    void aDryRunSaysWhatTheLoadWillSay() {
        Tallystick.Result dry = load("--dry-run", SAMPLES);
        assertThat(run("computers", "--json").out()).isEmpty();
        assertThat(run("events", "--json").out() + run("refused", "--json").out() + run("resync", "--json").out())
                .isEmpty();

        Tallystick.Result real = load(SAMPLES);

        assertThat(withoutSeconds(dry)).isEqualTo(withoutSeconds(real));
        assertThat(dry.code()).isEqualTo(real.code());
    }

    private static String withoutSeconds(Tallystick.Result result) {
        return result.out().replaceAll("\"seconds\":[0-9.]+", "\"seconds\":0");
    }

    @Test
    void verifyHasALinePerInvariant() throws IOException {
        loadRename();

        List<Map<String, Object>> lines = run("verify", "--json").json();

        assertThat(lines.stream().limit(9).map(line -> line.get("invariant"))).containsExactly("I1", "I2", "I3", "I4",
                "I5", "I6", "I7", "I8", "I9");
        assertThat(lines.getLast()).containsEntry("sound", true).containsEntry("computers", 1L);
    }

    @Test
    void whatIsWrongWithTheDatabaseIsASentence() throws IOException {
        assertSentence(tallystick.run("computers", "--db", "nowhere"));
        assertSentence(tallystick.run("site", "init", "--db", "site", "--code", "S02", "--name", "x"));
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertSentence(tallystick.run("computers", "--db", file.toString()));
        assertThat(tallystick.run("site", "init", "--db", "con", "--code", "CON", "--name", "x").code()).isEqualTo(2);
        damage();
        assertSentence(run("computers"));
    }

    private void damage() throws IOException {
        try (Stream<Path> tree = Files.walk(folder.resolve("site"))) {
            for (Path path : tree.filter(Files::isRegularFile).filter(path -> path.toString().endsWith(".dat"))
                    .toList()) {
                Files.writeString(path, "not a database", StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
    }

    private static void assertSentence(Tallystick.Result result) {
        assertThat(result.code()).as(result.err()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("tallystick: ").hasLineCount(1).doesNotContain("Exception", "SQL");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aWatchedFolderIsLoadedAndTheSiteIsInUseMeanwhile() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Mif.pc("LAB1", "X0000001", "01").write(inbox, "a.mif");
        Process watch = tallystick.start("watch", "--db", "site", "--inbox", "inbox", "--json");
        try (BufferedReader out = watch.inputReader(StandardCharsets.UTF_8)) {
            assertThat(Json.object(out.readLine())).containsEntry("result", "loaded");

            Tallystick.Result other = run("computers");
            assertThat(other.code()).isEqualTo(3);
            assertThat(other.err()).contains(Long.toString(watch.pid())).doesNotContain("Exception");

            watch.toHandle().destroy();
            assertThat(Json.map(Json.object(out.readLine()).get("summary"))).containsEntry("loaded", 1L);
            assertThat(Tallystick.await(watch)).isZero();
        }
        assertThat(inbox.resolve("done")).isNotEmptyDirectory();
        assertThat(run("computers", "--json").lines()).hasSize(1);
    }

    @Test
    void watchingOnceEmptiesTheInbox() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Mif.pc("LAB1", "X0000001", "01").write(inbox, "a.mif");
        Files.writeString(inbox.resolve("b.mif"), "not a mif");

        Tallystick.Result result = run("watch", "--inbox", "inbox", "--once", "--delete-done", "--json");

        assertThat(result.summary()).containsEntry("loaded", 1L).containsEntry("refused", 1L);
        assertThat(result.code()).isEqualTo(1);
        assertThat(inbox.resolve("a.mif")).doesNotExist();
        assertThat(inbox.resolve("b.mif")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aStoppedLoadFinishesItsFileAndSaysItsSums() throws IOException {
        manyFiles(3000);
        Process load = tallystick.start("load", "--db", "site", "--json", "many");
        String last = null;
        try (BufferedReader out = load.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).contains("loaded");
            load.toHandle().destroy();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
        }
        assertThat(Tallystick.await(load)).isEqualTo(STOP_BY_TERM);
        Map<String, Object> sums = Json.map(Json.object(last).get("summary"));
        assertThat(sums).containsEntry("cancelled", true);
        assertThat((Long) sums.get("files")).isLessThan(3000L);
        assertThat((long) run("computers", "--json").lines().size()).isEqualTo(sums.get("loaded"));
        assertThat(run("verify").code()).isZero();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReaderThatGoesAwayEndsAListInSilence() throws IOException {
        manyFiles(1000);
        load("many");
        Path err = folder.resolve("err.txt");
        ProcessBuilder.Redirect toFile = ProcessBuilder.Redirect.to(err.toFile());
        Process list = tallystick.start(toFile, "computers", "--db", "site", "--json");
        try (BufferedReader out = list.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).startsWith("{\"id\":1,");
        }
        assertThat(Tallystick.await(list)).isZero();
        assertThat(err).isEmptyFile();
    }

    private void manyFiles(int count) throws IOException {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < count; i++) {
            Mif.pc("PC" + i, String.format("Y%07d", i), String.format("%012d", i)).disk("C", "1").write(many,
                    String.format("%05d.mif", i));
        }
    }
}
