package org.tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.cli.plan.PlanFile;
import org.tallystick.loader.cleanup.PlanLine;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.load.EventCode;
import org.tallystick.loader.load.FileReason;
import org.tallystick.loader.match.MatchBranch;
import org.tallystick.loader.repair.FaultKind;

/** {@code docs/cli.md} is the golden file: its samples are run, and its tables must name every code. */
class DocumentationTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "cli.md");
    private static final String PROMPT = "$ tallystick ";

    @TempDir
    Path folder;
    private final FakeSite site = new FakeSite();

    /** A command of the page with what it prints. */
    record Sample(String command, String output) {
        @Override
        public String toString() {
            return command;
        }
    }

    @BeforeAll
    static void thePageIsThere() {
        assumeTrue(Files.exists(PAGE), "runs in the folder of the bundle");
    }

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectory(folder.resolve("in"));
        Files.createDirectory(folder.resolve("old"));
        Files.writeString(folder.resolve("broken.mif"), Samples.BROKEN);
        Files.writeString(folder.resolve("small.mif"), Samples.SMALL);
    }

    @ParameterizedTest
    @MethodSource
    void samples(Sample sample) throws IOException {
        if (sample.command().startsWith("duplicates apply")) {
            try (Writer file = Files.newBufferedWriter(folder.resolve("plan.json"))) {
                PlanFile.write(DuplicateSamples.planFile(), file);
            }
        }
        assertThat(run(sample.command()).out()).isEqualTo(sample.output());
    }

    static Stream<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        if (Files.exists(PAGE)) {
            Matcher block = Pattern.compile("(?ms)^```console\n(.*?)^```$").matcher(Files.readString(PAGE));
            while (block.find()) {
                for (String part : block.group(1).split("(?m)^" + Pattern.quote(PROMPT))) {
                    if (!part.isEmpty()) {
                        int end = part.indexOf('\n');
                        samples.add(new Sample(part.substring(0, end), part.substring(end + 1)));
                    }
                }
            }
            assertThat(samples).hasSizeGreaterThan(15);
        }
        return samples.stream();
    }

    @Test
    void everyCodeIsInItsTable() throws IOException {
        String page = Files.readString(PAGE);
        for (FileReason reason : FileReason.values()) {
            assertThat(page).contains("| `" + reason.name() + "` | " + (reason.isRetryable() ? "yes" : "no") + " | "
                    + (reason.needsPerson() ? "yes" : "no") + " | " + reason.advice() + " |\n");
        }
        for (EventCode code : EventCode.values()) {
            assertThat(page).contains("| " + code.number() + " | " + code.label() + " |\n");
        }
        for (MatchBranch branch : MatchBranch.values()) {
            assertThat(page).contains("| " + branch.name() + " | " + branch.sentence() + " |\n");
        }
        for (DuplicateKind kind : DuplicateKind.values()) {
            assertThat(page)
                    .contains("| " + kind.number() + " | " + kind.label() + " | " + kind.explanation() + " |\n");
        }
        for (CleanupAction action : CleanupAction.values()) {
            assertThat(page).contains("| `" + action.code() + "` | " + action.label() + " |\n");
        }
        for (FaultKind fault : FaultKind.values()) {
            assertThat(page)
                    .contains("| `" + fault.code() + "` | " + fault.invariant() + " | " + fault.label() + " | ");
        }
        for (PlanLine.Effect effect : PlanLine.Effect.values()) {
            assertThat(page).contains("| `" + effect.name().toLowerCase(Locale.ROOT) + "` | ");
        }
    }

    @Test
    void everyOptionIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        for (String command : List.of("site init", "site import", "load", "watch", "computers", "computer", "why",
                "events", "resync",
                "refused", "duplicates", "duplicates show", "duplicates plan", "duplicates apply", "duplicates orders",
                "duplicates policy", "duplicates report", "journal", "undo", "note", "tag", "junk", "verify",
                "mif check",
                "mif show", "demo")) {
            Matcher section = Pattern.compile("(?ms)^## " + command + "$(.*?)(?=^## )").matcher(page);
            assertThat(section.find()).as(command).isTrue();
            Matcher option = Pattern.compile("--[a-z-]+").matcher(run(command + " --help").out());
            while (option.find()) {
                if (!List.of("--help", "--db").contains(option.group())) {
                    assertThat(section.group(1)).as(command).contains(option.group());
                }
            }
        }
    }

    private CommandRun run(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return CommandRun.of(site, folder, words.toArray(String[]::new));
    }
}
