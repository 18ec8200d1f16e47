package org.tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.cli.output.Output;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.cleanup.PlannedSet;
import org.tallystick.loader.cleanup.SetResult;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.loader.duplicates.SetState;
import org.tallystick.loader.policy.CleanupPolicy;

/** The commands on duplicates ask the engine for what was meant, and end with the right code. */
class DuplicatesCommandTest {

    @TempDir
    Path folder;
    private final FakeSite site = new FakeSite();
    private final FakeDuplicates duplicates = site.duplicates;

    private CommandRun run(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "--db";
        all[1] = "site";
        System.arraycopy(words, 0, all, 2, words.length);
        return CommandRun.of(site, folder, all);
    }

    @Test
    void theFilterReachesTheEngine() {
        run("duplicates", "--kind", "2,3", "--state", "open", "--state", "decided", "--scope", "history",
                "--min-confidence", "0.5", "--computer", "17");

        assertThat(site.asked).contains("search [2, 3]");
        assertThat(duplicates.filter.kinds()).containsExactlyInAnyOrder(DuplicateKind.CLONES,
                DuplicateKind.SEVERAL_IDENTITIES);
        assertThat(duplicates.filter.states()).containsExactlyInAnyOrder(SetState.OPEN, SetState.DECIDED);
        assertThat(duplicates.filter.scope()).isEqualTo(SetScope.HISTORY);
        assertThat(duplicates.filter.minConfidence()).isEqualTo(0.5);
        assertThat(duplicates.filter.computer()).isEqualTo(17);
    }

    @Test
    void withoutASearchNothingIsSaidOfOne() {
        duplicates.unsearched = Set.of(DuplicateKind.PROBABLE);

        CommandRun run = run("duplicates", "--no-search", "--json", "--limit", "1");

        assertThat(site.asked).noneMatch(asked -> asked.startsWith("search"));
        assertThat(run.lines()).hasSize(2).last().isEqualTo(
                "{\"summary\":{\"sets\":2,\"kinds\":{\"1\":0,\"2\":1,\"3\":1,\"4\":0,\"5\":0},\"decided\":0,"
                        + "\"searched\":false}}");
        assertThat(run.err()).contains("kind 4 yet");
    }

    @Test
    void theKeysOfBothFormsComeInTheOrderOfTheInterface() {
        List<String> lines = run("duplicates", "--json").lines();

        assertThat(lines.get(0)).matches("\\{\"set\":\"2:17\",\"kind\":2,\"computers\":\\[17],\"smsid\":\"X0000001\","
                + "\"identities\":\\[\\{\"Name\":\"LAB1\",\"NetCardID\":.*\"first\":.*\"last\":.*\"scans\":2.*],"
                + "\"proposal\":\\{\"action\":\"new-identity\",.*},\"confidence\":0\\.975,\"evidence\":.*,"
                + "\"state\":\"open\",\"title\":.*,\"cause\":.*,\"scope\":.*,\"sites\":.*,\"found\":.*,\"changed\":.*}");
        assertThat(lines.get(1)).matches("\\{\"set\":\"3:1:LAB2\\|00AA0060D802\",\"kind\":3,\"confidence\":0\\.9799,"
                + "\"evidence\":\\[.*],\"computers\":\\[4,17],\"state\":\"open\","
                + "\"proposal\":\\{\"action\":\"merge\",\"survivor\":17,\"because\":.*},\"title\":.*,\"cause\":null,"
                + "\"scope\":.*,\"sites\":.*,\"smsid\":null,\"found\":.*,\"changed\":.*}");
    }

    @Test
    void weightsAreShownAndNothingIsProposedWherePeopleDecide() {
        duplicates.sets = List.of(DuplicateSamples.probable());

        assertThat(run("duplicates").out()).contains("No sets of duplicates are waiting.",
                "1 decided set not listed; see them with --state decided.").doesNotContain("4:4-17");
        assertThat(run("duplicates", "--state", "decided").out())
                .contains("62%  decided, history  LAB2 and LAB9", "Serial number +14.3 bits.",
                        "Nothing is proposed; a person decides.")
                .doesNotContain("-12.5");
        assertThat(run("duplicates", "--state", "decided", "--json").out()).contains("\"attribute\":null",
                "\"weight\":-12.5",
                "\"weight\":0.0", "\"proposal\":null");
        assertThat(run("duplicates", "show", "4:4-17").out()).contains("  -12.5  Before anything is compared.",
                "* they differ in it", "*  SMSID");
    }

    @Test
    void progressIsForPeopleAtATerminal() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = new Session(new Output(new ByteArrayOutputStream()), new Output(err), site, name -> null,
                Clock.systemUTC(), folder).onTerminal(() -> true);
        assertThat(Main.run(session, "duplicates", "--db", "site")).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("\rSearching for kind 2, clones: 7 of 320\r ")
                .endsWith("\r");
        assertThat(run("duplicates").err()).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaid() {
        for (List<String> words : List.of(List.of("show", "9:9"), List.of("plan", "--set", "9:9", "--out", "p"),
                List.of("plan", "--exclude", "9:9", "--out", "p"))) {
            List<String> all = new ArrayList<>(List.of("duplicates"));
            all.addAll(words);
            CommandRun run = run(all.toArray(String[]::new));
            assertThat(run.code()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err()).contains("There is no set 9:9").hasLineCount(1);
        }
        assertThat(folder.resolve("p")).doesNotExist();
    }

    private PlanRequest planned(String... words) {
        List<String> all = new ArrayList<>(List.of("duplicates", "plan", "--force", "--out", "plan.json"));
        all.addAll(List.of(words));
        CommandRun run = run(all.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        return duplicates.requests.get(0);
    }

    @Test
    void whatIsNamedIsPlanned() {
        assertThat(planned("--set", DuplicateSamples.AGAIN)).isEqualTo(PlanRequest.proposed(DuplicateSamples.AGAIN));
        assertThat(planned("--set", DuplicateSamples.AGAIN, "--action", "merge", "--survivor", "4", "--take",
                "Name=17", "LogOn Name=4", "--computer", "4,17")).isEqualTo(new PlanRequest(DuplicateSamples.AGAIN,
                        CleanupAction.MERGE, 4, List.of(4, 17), Map.of("Name", 17, "LogOn Name", 4)));
        assertThat(planned("--computer", "17", "23", "--action", "merge"))
                .isEqualTo(PlanRequest.of(CleanupAction.MERGE, List.of(17, 23)));
        planned("--computer", "17", "23", "--action", "delete");
        assertThat(duplicates.requests).containsExactly(PlanRequest.of(CleanupAction.DELETE, List.of(17)),
                PlanRequest.of(CleanupAction.DELETE, List.of(23)));
    }

    @Test
    void otherwiseAllThatWaitsIsPlanned() {
        duplicates.sets = List.of(DuplicateSamples.clones(), DuplicateSamples.again(), DuplicateSamples.probable());
        planned();
        assertThat(duplicates.requests).containsExactly(PlanRequest.proposed(DuplicateSamples.CLONES),
                PlanRequest.proposed(DuplicateSamples.AGAIN));
        assertThat(duplicates.filter.scope()).isEqualTo(SetScope.CURRENT);
        assertThat(duplicates.filter.states()).doesNotContain(SetState.DECIDED).hasSize(3);
        planned("--exclude", DuplicateSamples.CLONES);
        assertThat(duplicates.requests).containsExactly(PlanRequest.proposed(DuplicateSamples.AGAIN));
        planned("--action", "split");
        assertThat(duplicates.requests)
                .containsExactly(PlanRequest.of(DuplicateSamples.CLONES, CleanupAction.SPLIT));
        planned("--limit", "1");
        assertThat(duplicates.requests).containsExactly(PlanRequest.proposed(DuplicateSamples.CLONES));
    }

    @Test
    void aComputerIsChangedByOneSetOfAPlan() {
        duplicates.sets = List.of(DuplicateSamples.again(), DuplicateSamples.again());

        CommandRun run = run("duplicates", "plan", "--out", "plan.json");

        assertThat(duplicates.requests).hasSize(1);
        assertThat(run.err()).contains("1 set left for the next plan");
    }

    @Test
    void nothingIsOverwrittenUnlessWanted() throws IOException {
        Files.writeString(folder.resolve("plan.json"), "mine");

        CommandRun run = run("duplicates", "plan", "--out", "plan.json");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("There is a file plan.json already");
        assertThat(folder.resolve("plan.json")).hasContent("mine");
        assertThat(run("duplicates", "plan", "--out", "plan.json", "--force").code()).isZero();
        assertThat(Files.readString(folder.resolve("plan.json"))).startsWith("{");
        assertThat(run("duplicates", "plan", "--out", "nowhere/plan.json").err()).contains("There is no folder");
        assertThat(run("duplicates", "report", "--out", ".", "--format", "csv").err()).contains("is a folder");
        try (var files = Files.list(folder)) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("plan.json");
        }
    }

    @Test
    void aPlanIsExecutedAsItWasWritten() {
        run("duplicates", "plan", "--out", "plan.json", "--reason", " spring ");

        CommandRun run = run("duplicates", "apply", "plan.json", "--json");

        assertThat(run.code()).isZero();
        assertThat(duplicates.executed.reason()).isEqualTo("spring");
        assertThat(duplicates.executed.sets()).isEqualTo(DuplicateSamples.sets().stream()
                .map(set -> DuplicateSamples.planned(PlanRequest.proposed(set.id()), set)).toList());
        assertThat(run.lines()).hasSize(3).last().asString().contains("\"run\":41", "\"done\":2");
        run("duplicates", "apply", "plan.json", "--reason", "summer");
        assertThat(duplicates.executed.reason()).isEqualTo("summer");
    }

    @Test
    void whatAPersonTookOutIsNotDone() throws IOException {
        run("duplicates", "plan", "--kind", "3", "--out", "plan.json");
        Path file = folder.resolve("plan.json");
        Files.writeString(file, Files.readString(file).replace("\"included\" : true", "\"included\" : false"));

        CommandRun run = run("duplicates", "apply", "plan.json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("LAB2: left out, as the plan says.");
        assertThat(duplicates.executed.sets()).noneMatch(PlannedSet::willRun);
    }

    @Test
    void whatCouldNotBeDoneIsSaidByTheExitCode() {
        run("duplicates", "plan", "--out", "plan.json");
        for (Map.Entry<SetResult.End, Integer> end : Map.of(SetResult.End.DONE, 0, SetResult.End.SKIPPED, 1,
                SetResult.End.FAILED, 1, SetResult.End.CANCELLED, 130).entrySet()) {
            duplicates.end = end.getKey();
            assertThat(run("duplicates", "apply", "plan.json").code()).isEqualTo(end.getValue());
        }
    }

    @Test
    void aDryRunIsARehearsal() {
        run("duplicates", "plan", "--out", "plan.json");

        CommandRun run = run("duplicates", "apply", "--dry-run", "plan.json", "--json");

        assertThat(duplicates.executed).isNull();
        assertThat(site.asked).contains("rehearse");
        assertThat(run.lines().getFirst()).contains("\"entry\":null");
        assertThat(run.lines().getLast()).contains("\"run\":null", "\"dryRun\":true");
        assertThat(run.err()).contains("nothing was changed");
    }

    @Test
    void rulesArePutInForceAndOut() {
        assertThat(run("duplicates", "policy", "--kind", "1", "--action", "merge", "--mode", "execute", "--most", "5")
                .code()).isZero();
        assertThat(duplicates.rules).hasSize(2).first().isEqualTo(new CleanupPolicy(DuplicateKind.SAME_IDENTITY,
                CleanupAction.MERGE, 0.95, CleanupPolicy.Mode.EXECUTE, 5));
        assertThat(run("duplicates", "policy", "--off", "3").code()).isZero();
        assertThat(duplicates.rules).hasSize(1);
        assertThat(run("duplicates", "policy", "--off", "3").code()).isEqualTo(ExitCode.FAILED);
        assertThat(site.asked).doesNotContain("run the rules");
        assertThat(run("duplicates", "policy", "--run").out()).contains("2 sets marked as proposed.");
    }

    @Test
    void theReportTakesItsFormFromTheName() throws IOException {
        assertThat(run("duplicates", "report", "--out", "r.html").code()).isZero();
        assertThat(Files.readString(folder.resolve("r.html"))).startsWith("<!DOCTYPE html>").contains("X0000001");
        assertThat(run("duplicates", "report", "--out", "r.txt", "--format", "csv", "--json").out())
                .isEqualTo("{\"written\":\"r.txt\",\"format\":\"csv\"}\n");
        assertThat(Files.readString(folder.resolve("r.txt"))).startsWith("\"Set\",");
        assertThat(run("duplicates", "report", "--out", "r.doc").code()).isEqualTo(ExitCode.USAGE);
    }
}
