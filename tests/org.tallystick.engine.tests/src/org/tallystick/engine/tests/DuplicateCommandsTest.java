package org.tallystick.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Duplicates on a real site from the command line: found, planned, cleaned up, and taken back. */
class DuplicateCommandsTest extends SiteTest {

    private static final String CARD_1 = "00:AA:00:60:D8:01";
    private static final String CARD_2 = "00:AA:00:60:D8:02";
    private static final int STOP_BY_TERM = 143;

    private int files;

    private void scan(String name, String smsId, String card, int day) throws IOException {
        String time = String.format("202611%02d221500.000000+000", day);
        Mif mif = Mif.pc(name, smsId, card).scanned(time).disk("C", Integer.toString(1000 + day));
        assertThat(load(mif.write(folder, "f" + ++files + ".mif")).code()).isZero();
    }

    /** Computers 1 and 2: one machine that was installed anew on day 3. */
    private void reinstalled() throws IOException {
        scan("LAB1", "X0000001", CARD_1, 1);
        scan("LAB1", "X0000001", CARD_1, 2);
        scan("LAB1", "X0000009", CARD_1, 3);
        scan("LAB1", "X0000009", CARD_1, 4);
    }

    private String computers(int... ids) {
        StringBuilder text = new StringBuilder();
        for (int id : ids) {
            text.append(run("computer", Integer.toString(id), "--history", "--json").out()
                    .replaceAll("\"revision\":\\d+", "\"revision\":0"));
        }
        return text.toString();
    }

    private Tallystick.Result duplicates(String command, String... more) {
        List<String> words = new ArrayList<>(List.of("duplicates", command, "--db", "site"));
        words.addAll(List.of(more));
        return tallystick.run(words.toArray(String[]::new));
    }

    private Map<String, Object> planned(String... more) {
        List<String> words = new ArrayList<>(List.of("--out", "plan.json", "--force", "--json"));
        words.addAll(List.of(more));
        Tallystick.Result result = duplicates("plan", words.toArray(String[]::new));
        assertThat(result.code()).as(result.err()).isZero();
        return result.summary();
    }

    @Test
    void clonesAreFoundWithTheirIdentities() throws IOException {
        for (int day = 1; day <= 5; day++) {
            scan(day % 2 == 1 ? "LAB1" : "LAB2", "X0000001", day % 2 == 1 ? CARD_1 : CARD_2, day);
        }
        scan("OLD", "X0000002", "00:AA:00:60:D8:03", 1);
        scan("NEW", "X0000002", "00:AA:00:60:D8:03", 2);

        List<Map<String, Object>> lines = run("duplicates", "--kind", "2", "--json").json();

        assertThat(lines).hasSize(2);
        Map<String, Object> set = lines.get(0);
        assertThat(set.keySet()).startsWith("set", "kind", "computers", "smsid", "identities", "proposal");
        assertThat(set).containsEntry("kind", 2L).containsEntry("computers", List.of(1L))
                .containsEntry("smsid", "X0000001").containsEntry("state", "open");
        List<Map<String, Object>> identities = Json.objects(set.get("identities"));
        assertThat(identities).extracting(identity -> identity.get("Name")).containsExactly("LAB1", "LAB2");
        assertThat(identities).extracting(identity -> identity.get("NetCardID")).containsExactly(CARD_1, CARD_2);
        assertThat(identities).extracting(identity -> identity.get("scans")).containsExactly(3L, 2L);
        assertThat(Json.map(set.get("proposal"))).containsEntry("action", "new-identity");
        assertThat(Json.map(lines.get(1).get("summary"))).containsEntry("sets", 1L).containsEntry("computers", 2L);

        Map<String, Object> shown = duplicates("show", set.get("set").toString(), "--json").json().get(0);
        assertThat(Json.objects(shown.get("timeline"))).extracting(bar -> bar.get("identity")).containsExactly(0L, 1L,
                0L, 1L, 0L);
        assertThat(duplicates("show", set.get("set").toString()).out()).contains("Time line: A B A B A");

        assertThat(planned("--kind", "2", "--scope", "both")).containsEntry("toDo", 1L);
        assertThat(duplicates("apply", "plan.json").code()).isZero();
        assertThat(duplicates("orders", "--json").json()).singleElement()
                .satisfies(order -> assertThat(order).containsEntry("name", "LAB2").containsEntry("done", false));
        assertThat(run("duplicates", "--kind", "2", "--json").summary()).containsEntry("sets", 0L)
                .containsEntry("decided", 1L);
        assertThat(run("duplicates", "--kind", "2", "--state", "decided", "--json").json().get(0))
                .containsEntry("state", "decided");
    }

    @Test
    void aMergeIsPlannedRehearsedDoneAndTakenBack() throws IOException {
        reinstalled();
        assertThat(run("note", "1", "Belongs to the library").code()).isZero();
        assertThat(run("tag", "1", "--add", "lab").code()).isZero();
        String before = computers(1, 2);

        Map<String, Object> set = run("duplicates", "--kind", "3", "--json").json().get(0);
        assertThat(set.keySet()).startsWith("set", "kind", "confidence", "evidence", "computers", "state", "proposal");
        assertThat(set).containsEntry("computers", List.of(1L, 2L));
        assertThat(Json.map(set.get("proposal"))).containsEntry("action", "merge").containsEntry("survivor", 2L);
        assertThat(planned("--kind", "3", "--reason", "spring clean")).containsEntry("toDo", 1L);
        Tallystick.Result rehearsed = duplicates("apply", "plan.json", "--dry-run", "--json");
        assertThat(rehearsed.code()).isZero();
        assertThat(computers(1, 2)).isEqualTo(before);

        Tallystick.Result done = duplicates("apply", "plan.json", "--json");
        assertThat(done.code()).isZero();
        assertThat(done.json().get(0).get("message")).isEqualTo(rehearsed.json().get(0).get("message"));
        Map<String, Object> gone = run("computer", "1", "--json").json().get(0);
        assertThat(gone).containsEntry("state", "merged").containsEntry("mergedInto", 2L).containsEntry("tags",
                List.of());
        Map<String, Object> stays = run("computer", "2", "--json").json().get(0);
        assertThat(stays).containsEntry("tags", List.of("lab")).containsEntry("mergedInto", null);
        assertThat(Json.objects(stays.get("notes"))).extracting(note -> note.get("text"))
                .containsExactly("Belongs to the library");
        assertThat(run("computer", "1").out()).contains("Merged into   computer 2");
        assertThat(run("duplicates", "--kind", "3", "--json").lines()).hasSize(1);

        String number = done.summary().get("run").toString();
        assertThat(run("journal", "--run", number, "--json").json()).singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("action", "merge").containsEntry("reason", "spring clean"));
        assertThat(run("journal", "--changes", done.json().get(0).get("entry").toString(), "--json").lines())
                .hasSizeGreaterThan(3);
        assertThat(run("undo", "--run", number, "--dry-run").code()).isZero();
        Tallystick.Result undone = run("undo", "--run", number, "--json");
        assertThat(undone.summary()).containsEntry("done", 1L);
        assertThat(computers(1, 2)).isEqualTo(before);
        assertThat(run("undo", undone.json().get(0).get("undoing").toString()).code()).isZero();
        assertThat(run("computer", "1", "--json").json().get(0)).containsEntry("mergedInto", 2L);
        assertThat(run("verify").code()).isZero();
    }

    @Test
    void whatMovedSinceThePlanIsSkippedAndTold() throws IOException {
        reinstalled();
        run("duplicates", "--kind", "3");
        planned();
        scan("LAB1", "X0000009", CARD_1, 5);

        Tallystick.Result result = duplicates("apply", "plan.json", "--json");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.json().get(0)).containsEntry("end", "skipped").containsEntry("entry", null);
        assertThat((String) result.json().get(0).get("message")).startsWith("Computer 2 was changed since");
        assertThat(run("computers", "--json").lines()).hasSize(2);
    }

    @Test
    void aPersonDecidesAboutWhatWasChangedAgain() throws IOException {
        reinstalled();
        run("duplicates", "--kind", "3");
        planned();
        String entry = duplicates("apply", "plan.json", "--json").json().get(0).get("entry").toString();
        scan("LAB1", "X0000009", CARD_1, 5);
        String before = computers(1, 2);

        Tallystick.Result asked = run("undo", entry, "--json");
        assertThat(asked.code()).isEqualTo(1);
        assertThat(Json.objects(asked.json().get(0).get("conflicts"))).extracting(one -> one.get("subject"))
                .contains("computer 2");
        assertThat(asked.err()).contains("Say --keep or --before");
        assertThat(computers(1, 2)).isEqualTo(before);

        assertThat(run("undo", entry, "--before").code()).isZero();
        assertThat(run("verify").out()).contains("The site is sound");
        assertThat(run("computers", "--json").lines()).hasSize(2);
        assertThat(run("computer", "2").out()).contains("1004").doesNotContain("1005");
    }

    @Test
    void recordsAreTakenOutDeletedAndBroughtBack() throws IOException {
        scan("LAB1", "X0000001", CARD_1, 1);
        scan("LAB2", "X0000002", CARD_2, 1);
        String before = computers(1, 2);

        assertThat(planned("--computer", "1", "2", "--action", "quarantine")).containsEntry("sets", 2L);
        Path plan = folder.resolve("plan.json");
        String text = Files.readString(plan);
        Files.writeString(plan, text.substring(0, text.lastIndexOf("\"included\" : true")) + "\"included\" : false"
                + text.substring(text.lastIndexOf("\"included\" : true") + "\"included\" : true".length()));
        assertThat(duplicates("apply", "plan.json").code()).isZero();
        assertThat(run("computers", "--quarantined", "--json").json()).singleElement()
                .satisfies(computer -> assertThat(computer).containsEntry("id", 1L));

        planned("--computer", "1", "--action", "restore");
        assertThat(duplicates("apply", "plan.json").code()).isZero();
        assertThat(run("resync", "--json").json()).singleElement()
                .satisfies(request -> assertThat(request).containsEntry("smsid", "X0000001"));

        planned("--computer", "2", "--action", "delete");
        String entry = duplicates("apply", "plan.json", "--json").json().get(0).get("entry").toString();
        assertThat(run("computer", "2").code()).isEqualTo(3);
        assertThat(run("undo", entry).code()).isZero();
        assertThat(computers(1, 2)).isEqualTo(before);
    }

    @Test
    void decisionsAreRemembered() throws IOException {
        reinstalled();
        String set = run("duplicates", "--kind", "3", "--json").json().get(0).get("set").toString();
        planned("--set", set, "--action", "keep-separate");
        assertThat(duplicates("apply", "plan.json").code()).isZero();

        assertThat(run("duplicates", "--kind", "3", "--json").lines()).hasSize(1);
        assertThat(planned("--kind", "3")).containsEntry("sets", 0L);
    }

    @Test
    void rulesOnlyPropose() throws IOException {
        reinstalled();
        run("duplicates", "--kind", "3");

        assertThat(duplicates("policy", "--run", "--json").summary()).containsEntry("proposed", 1L)
                .containsEntry("run", null);
        assertThat(run("duplicates", "--no-search", "--state", "proposed", "--json").lines()).hasSize(2);
        assertThat(run("computers", "--json").lines()).hasSize(2);
        assertThat(duplicates("report", "--out", "report.html").code()).isZero();
        assertThat(folder.resolve("report.html")).content().contains("Proposed",
                "2 records agree in Name and NetCardID");
    }

    @Test
    void aPlanOfElsewhereOrHalfAPlanIsASentence() throws IOException {
        scan("LAB1", "X0000001", CARD_1, 1);
        planned("--computer", "1", "--action", "delete");
        String text = Files.readString(folder.resolve("plan.json"));
        Files.writeString(folder.resolve("plan.json"), text.replace("\"site\" : \"S01\"", "\"site\" : \"S02\""));
        assertSentence(duplicates("apply", "plan.json"), "another site (S02)");
        Files.writeString(folder.resolve("plan.json"), text.substring(0, text.length() / 2));
        assertSentence(duplicates("apply", "plan.json"), "not a whole plan");
        assertThat(run("computers", "--json").lines()).hasSize(1);
    }

    private static void assertSentence(Tallystick.Result result, String part) {
        assertThat(result.code()).as(result.err()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("tallystick: ").contains(part).hasLineCount(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aStoppedCleanUpFinishesItsSetAndAccountsForAll() throws IOException {
        int count = 1200;
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < count; i++) {
            Mif.pc("PC" + i, String.format("Y%07d", i), String.format("%012d", i)).disk("C", "1").write(many,
                    String.format("%05d.mif", i));
        }
        load("many");
        planned("--action", "quarantine", "--computer", String.join(",",
                IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList()));

        Process apply = tallystick.start("duplicates", "apply", "--db", "site", "--json", "plan.json");
        String last = null;
        try (BufferedReader out = apply.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).contains("\"end\":\"done\"");
            apply.toHandle().destroy();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
        }

        assertThat(Tallystick.await(apply)).isEqualTo(STOP_BY_TERM);
        Map<String, Object> sums = Json.map(Json.object(last).get("summary"));
        assertThat(sums).containsEntry("sets", (long) count);
        long done = (Long) sums.get("done");
        assertThat(done).isBetween(1L, count - 1L);
        assertThat(done + (Long) sums.get("cancelled")).isEqualTo(count);
        assertThat((long) run("computers", "--quarantined", "--json").lines().size()).isEqualTo(done);
        assertThat(run("undo", "--run", sums.get("run").toString(), "--json").summary()).containsEntry("done", done);
        assertThat(run("computers", "--quarantined", "--json").out()).isEmpty();
    }

    @Test
    void rowsAreRepairedAfterALook() throws IOException, SQLException {
        scan("LAB1", "X0000001", CARD_1, 1);
        scan("LAB2", "X0000002", CARD_2, 1);
        try (Connection connection = DriverManager
                .getConnection("jdbc:derby:" + folder.resolve("site").resolve("database"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM CONTENT WHERE computer = 2")).isOne();
        } finally {
            try (Connection end = DriverManager
                    .getConnection("jdbc:derby:" + folder.resolve("site").resolve("database") + ";shutdown=true")) {
                assertThat(end).isNull();
            } catch (SQLException closed) {
                assertThat(closed.getSQLState()).isEqualTo("08006");
            }
        }
        assertThat(run("verify").code()).isEqualTo(1);

        Tallystick.Result look = run("verify", "--repair", "--dry-run", "--json");
        assertThat(look.code()).isEqualTo(1);
        assertThat(look.json()).hasSizeGreaterThan(1).first()
                .satisfies(fault -> assertThat(fault).containsEntry("computers", List.of(2L)));
        assertThat(run("verify").code()).isEqualTo(1);
        Tallystick.Result done = run("verify", "--repair", "--apply", "--json");
        assertThat(done.code()).as(done.out()).isZero();
        assertThat(done.summary()).containsEntry("left", 0L).containsEntry("failed", 0L);
        assertThat(run("verify").code()).isZero();
        assertThat(run("resync", "--json").json()).singleElement()
                .satisfies(request -> assertThat(request).containsEntry("smsid", "X0000002"));
        assertThat(run("undo", "--run", done.summary().get("run").toString()).code()).isZero();
        assertThat(run("verify").code()).isEqualTo(1);
    }
}
