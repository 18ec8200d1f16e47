package org.tallystick.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hand-made samples, each with the outcome that their SOURCES.md states. */
class SampleOutcomesTest extends SiteTest {

    private Tallystick.Result loadSamples(String... starts) {
        return load(Stream.of(starts).map(SiteTest::sample).toArray());
    }

    private String outcomes(Tallystick.Result result, int files) {
        Lines lines = new Lines(result, Stream.iterate(1, i -> i + 1).limit(files).map(i -> "C" + i).toList());
        return String.join(" | ", Stream.iterate(0, i -> i + 1).limit(files).map(lines::words).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bad-01 | MIF_SYNTAX              | 113 | 21
            bad-02 | MIF_SYNTAX              | 3   | 11
            bad-03 | MIF_SYNTAX              | 141 | 7
            bad-04 | MIF_SYNTAX              | 24  | 5
            bad-05 | MIF_SYNTAX              | 26  | 7
            bad-06 | MIF_SYNTAX              | 7   | 15
            bad-07 | MIF_SYNTAX              | 121 | 15
            bad-08 | MIF_SYNTAX              | 95  | 12
            bad-09 | EMPTY                   | 0   | 0
            bad-10 | MIF_SYNTAX              | 113 | 21
            bad-11 | MIF_SYNTAX              | 116 | 23
            bad-12 | MIF_SYNTAX              | 80  | 7
            bad-13 | MIF_NO_IDENTIFICATION   | -1  | -1
            bad-14 | MIF_TWO_IDENTIFICATIONS | -1  | -1
            bad-15 | MIF_SYNTAX              | 104 | 17
            bad-17 | NOT_A_MIF               | 1   | 1
            """)
    void badFilesAreRefusedWithTheirPlace(String start, String reason, long line, long column) {
        Tallystick.Result result = loadSamples(start);

        Map<String, Object> refused = result.json().get(0);
        assertThat(refused).containsEntry("result", "refused").containsEntry("reason", reason);
        assertThat(refused.keySet()).startsWith("file", "result", "reason", "line", "column", "message");
        if (line >= 0) {
            assertThat(refused).containsEntry("line", line).containsEntry("column", column);
        }
        assertThat((String) refused.get("message")).isNotBlank().doesNotContain("Exception");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isEqualTo(1);
        assertThat(run("computers", "--json").out()).isEmpty();
    }

    @Test
    void aValueThatIsTooLongIsCutInLegacyAndRefusedInStrict() {
        Tallystick.Result strict = load("--profile", "strict", "--dry-run", sample("bad-16"));
        assertThat(outcomes(strict, 1)).isEqualTo("null refused MIF_SYNTAX");
        assertThat(strict.code()).isEqualTo(1);

        Tallystick.Result legacy = loadSamples("bad-16");
        assertThat(outcomes(legacy, 1)).isEqualTo("M6 new C1");
        assertThat((List<?>) legacy.json().get(0).get("warnings")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "ok-07", "ok-08", "ok-09", "ok-11", "ok-12", "ok-13", "ok-14", "ok-15" })
    void oddButLegalFilesAreLoaded(String start) {
        Tallystick.Result result = loadSamples(start);

        assertThat(result.json().get(0)).as(result.out()).containsEntry("result", "loaded").containsEntry("outcome",
                "new");
        assertThat(result.code()).isZero();
    }

    @Test
    void aFullFileThenADelta() {
        assertThat(outcomes(loadSamples("ok-01", "ok-02"), 2)).isEqualTo("M6 new C1 | M1 update C1");

        Map<String, Object> computer = run("computer", "1", "--history", "--json").json().get(0);
        List<Map<String, Object>> disks = Json.objects(Json.objects(computer.get("groups")).stream()
                .filter(group -> "MICROSOFT|DISK|1.0".equals(group.get("class"))).findFirst().orElseThrow()
                .get("instances"));
        assertThat(disks).extracting(disk -> disk.get("Disk Index")).containsExactly("C", "E");
        assertThat(disks.get(0)).containsEntry("Free Storage (MByte)", "900");
        assertThat(Json.objects(computer.get("history")).getFirst()).containsEntry("class", "MICROSOFT|DISK|1.0");
    }

    @Test
    void aFileMayOrderTheRemovalOfItsComputer() {
        Tallystick.Result result = loadSamples("ok-01", "ok-03");

        Map<String, Object> line = result.json().get(1);
        assertThat(line).containsEntry("result", "loaded").containsEntry("outcome", "deleted").containsEntry("removed",
                List.of(1L));
        assertThat(run("computers", "--json").out()).isEmpty();
        assertThat(run("computers", "--quarantined", "--json").json().get(0)).containsEntry("state", "quarantined");
    }

    @Test
    void aDeltaForAnUnknownGroupAsksForAFullInventory() {
        Tallystick.Result result = loadSamples("ok-01", "ok-04");

        Map<String, Object> line = result.json().get(1);
        assertThat(line).containsEntry("result", "held").containsEntry("reason", "ROW_MISSING");
        assertThat(Json.map(line.get("resync"))).containsEntry("smsid", "C1200007");
        assertThat(Json.objects(line.get("events"))).extracting(event -> event.get("code")).containsExactly(186L);
        assertThat(run("resync", "--json").json()).singleElement().satisfies(request -> assertThat(request)
                .containsEntry("smsid", "C1200007").containsEntry("state", "asked").containsEntry("computer", 1L));
    }

    @Test
    void aFileWithoutIdentityNeedsAnOwner() {
        assertThat(outcomes(loadSamples("ok-05"), 1)).isEqualTo("null held ORPHAN");

        Tallystick.Result owned = load("--owner", "C1200007", sample("ok-01"), sample("ok-05"));

        assertThat(owned.json().get(1)).containsEntry("result", "loaded").containsEntry("computer", 1L);
        Map<String, Object> computer = run("computer", "1", "--json").json().get(0);
        assertThat(Json.objects(computer.get("groups"))).filteredOn(
                group -> "EXAMPLE|PRINTER|1.0".equals(group.get("class"))).singleElement()
                .satisfies(group -> assertThat(Json.objects(group.get("instances"))).hasSize(2));
    }

    @Test
    void enumerationsAndTablesAreResolved() {
        load("--owner", "C1200007", sample("ok-01"), sample("ok-10"));

        Map<String, Object> computer = run("computer", "1", "--json").json().get(0);
        assertThat(Json.objects(Json.objects(computer.get("groups")).stream()
                .filter(group -> "EXAMPLE|ROW|1.0".equals(group.get("class"))).findFirst().orElseThrow()
                .get("instances"))).extracting(row -> row.get("Index") + "=" + row.get("Flag") + "/" + row.get("Text"))
                .containsExactly("1=No/one", "2=Yes/default", "3=Yes/default");
    }

    @Test
    void idmifHeadersAreAnIdentity() {
        loadSamples("ok-06");

        assertThat(run("computers", "--json").json().get(0)).containsEntry("architecture", "Fishing Tackle")
                .extractingByKey("identification").asInstanceOf(
                        InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("SMSID", "rod-000017");
    }

    @Test
    void literalsAndLettersSurvive() {
        loadSamples("ok-07", "ok-08");

        Map<String, Object> notes = instance(1, "EXAMPLE|NOTES|1.0");
        assertThat(notes).containsEntry("Path", "C:\\TEMP\\LOG.TXT").containsEntry("Quoted", "say \"hello\"")
                .containsEntry("Split", "first second third").containsEntry("Unknown", "aqb")
                .containsEntry("Hex", "ABC\n");
        assertThat(instance(2, "EXAMPLE|ORT|1.0").keySet()).anyMatch(name -> name.contains("\u00df"));
        assertThat(run("computers", "--filter", "b\u00fcro", "--json").lines()).hasSize(1);
    }

    private Map<String, Object> instance(int computer, String type) {
        Map<String, Object> shown = run("computer", Integer.toString(computer), "--json").json().get(0);
        return Json.objects(Json.objects(shown.get("groups")).stream().filter(group -> type.equals(group.get("class")))
                .findFirst().orElseThrow().get("instances")).get(0);
    }

    @Test
    void theMatchingSamples() {
        assertThat(outcomes(loadSamples("match-04", "match-05"), 2))
                .isEqualTo("M6 new C1 | M5 update C1; 182 C1 SMSID/Name,NetCardID");
        assertThat(outcomes(load("--dry-run", sample("match-04")), 1)).contains("M5 update", "182");
    }

    @Test
    void aNewSmsIdWithNameAndCardOfAnotherComputer() {
        assertThat(outcomes(loadSamples("match-04", "match-06"), 2))
                .isEqualTo("M6 new C1 | M6 new C2; 180 C1 Name,NetCardID/SMSID");
    }

    @Test
    void blanksNeverOverlapAndCaseDoesNotMatter() {
        assertThat(outcomes(loadSamples("match-04", "match-07", "match-08"), 3))
                .isEqualTo("M6 new C1 | M6 new C2 | M1 update C1");
    }

    @Test
    void filesWithoutDesignatedKeys() {
        Tallystick.Result result = loadSamples("match-01", "match-02", "match-03");
        Lines lines = new Lines(result, List.of("C1", "C2", "C3"));
        assertThat(lines.words(0)).isEqualTo("M6 new C1");
        assertThat(lines.words(1)).startsWith("M6 new C2");
        assertThat(lines.words(2)).startsWith("M3 new C3");
    }

    @Test
    void theWholeFolderAddsUp() {
        Tallystick.Result result = load(SAMPLES);

        Map<String, Object> sums = result.summary();
        assertThat(sums.get("files")).isEqualTo((long) result.lines().size() - 1);
        assertThat((Long) sums.get("loaded") + (Long) sums.get("unchanged") + (Long) sums.get("held")
                + (Long) sums.get("refused") + (Long) sums.get("stale")).isEqualTo(sums.get("files"));
        assertThat(result.json().stream().limit(result.lines().size() - 1).map(line -> line.get("file").toString()))
                .isSorted();
        assertThat(run("verify").code()).isZero();

        Tallystick.Result again = load(SAMPLES);
        assertThat(again.summary()).containsEntry("files", sums.get("files")).containsEntry("refused",
                sums.get("refused"));
        assertThat((Long) again.summary().get("unchanged")).isGreaterThan((Long) again.summary().get("loaded"));
    }
}
