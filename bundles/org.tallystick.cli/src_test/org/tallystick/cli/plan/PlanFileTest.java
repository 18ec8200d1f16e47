package org.tallystick.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.cli.output.Failure;
import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.PlanLine;
import org.tallystick.loader.cleanup.PlannedSet;
import org.tallystick.loader.duplicates.CleanupAction;

/** A plan comes back from its file as it was, or with a sentence, whatever was done to the file meanwhile. */
class PlanFileTest {

    @TempDir
    Path folder;

    private static CleanupPlan plan() {
        return new CleanupPlan("S01", "5f2b8c1e", Instant.parse("2026-11-21T12:00:00.123456Z"), "admin", "why \u2028?",
                List.of(new PlannedSet("3:1:LAB|01", "LAB \"9\"\n", CleanupAction.MERGE, 17, List.of(4, 17),
                        Map.of(4, 1, 17, 3), Map.of("Name", 17, "LogOn Name", 4), true, null, "Newest scan.",
                        List.of(new PlanLine(PlanLine.Effect.GOES, 4, 1, "It goes."),
                                new PlanLine(PlanLine.Effect.WARNING, null, 2, "Look."))),
                        new PlannedSet(null, "LAB2", CleanupAction.DELETE, null, List.of(), Map.of(), Map.of(), false,
                                "It is gone.", "", List.of())));
    }

    private static String text(CleanupPlan plan) throws IOException {
        StringWriter text = new StringWriter();
        PlanFile.write(plan, text);
        return text.toString();
    }

    private CleanupPlan read(String text) throws IOException {
        return new PlanFile(Files.writeString(folder.resolve("plan.json"), text), "plan.json").read();
    }

    private void refused(String text, String why) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), text);
        assertThatThrownBy(() -> new PlanFile(file, "plan.json").read()).isInstanceOf(Failure.class)
                .hasMessageContaining(why).hasMessageContaining("othing was done")
                .satisfies(failure -> assertThat(failure.getMessage()).hasLineCount(1).doesNotContain("Exception",
                        "Error"));
    }

    @Test
    void itComesBackAsItWas() throws IOException {
        assertThat(read(text(plan()))).isEqualTo(plan());
        assertThat(read(text(plan().withSets(List.of()))).sets()).isEmpty();
    }

    @Test
    void aPersonMayLeaveAUnitOut() throws IOException {
        assertThat(read(text(plan()).replaceFirst("\"included\" : true", "\"included\":false")).sets().get(0))
                .isEqualTo(plan().sets().get(0).withIncluded(false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
            "\"version\" : 1; \"version\" : 2; version 2, and this program reads version 1",
            "\"version\" : 1,; ; does not begin with the version",
            "\"included\" : true; \"includd\" : true; 'includd' is no field of a set",
            "\"included\" : true; \"included\" : 1; 'included' must be true or false",
            "\"included\" : true,; ; a set lacks 'included'",
            "\"action\" : \"merge\"; \"action\" : \"drop\"; 'drop' is no action",
            "\"effect\" : \"goes\"; \"effect\" : \"GOES\"; 'GOES' is no effect",
            "\"made\" : \"2026; \"made\" : \"soon; 'made' is no time",
            "[ 4, 17 ]; [ 17, 4 ]; do not rise", "[ 4, 17 ]; [ 4, 18 ]; the revisions of the set",
            "[ 4, 17 ]; [ 4, -17 ]; a number from 1", "[ 4, 17 ]; [ 4, 99999999999999999999 ]; a number from 1",
            "[ 4, 17 ]; [ 4, 999999999999999999999 ]; no JSON",
            "[ 4, 17 ]; [ 4, 4294967313 ]; a number from 1", "[ 4, 17 ]; [ 4, 1.5 ]; a whole number",
            "[ 4, 17 ]; null; 'computers' must be a list",
            "\"survivor\" : 17; \"survivor\" : 18; the survivor of the set",
            "\"Name\" : 17; \"Name\" : 18; an attribute of the set",
            "\"17\" : 3; \"17x\" : 3; '17x' is no number of a computer",
            "\"17\" : 3; \"17\" : 3, \"17\" : 3; no JSON",
            "\"problem\" : \"It is gone.\"; \"problem\" : null; has no computers",
            "\"site\" : \"S01\"; \"site\" : null; 'site' must be a text",
            "\"text\" : \"It goes.\"; \"text\" : {\"a\":[[[[[[[[]]]]]]]]}; 'text' must be a text" })
    void whatIsNoPlanIsRefused(String what, String by, String why) throws IOException {
        String text = text(plan());
        assertThat(text).contains(what);
        refused(text.replace(what, by == null ? "" : by), why);
    }

    @Test
    void halfAPlanIsRefusedWhereverItBreaksOff() throws IOException {
        String text = text(plan()).strip();
        for (int end = 0; end < text.length(); end += 7) {
            refused(text.substring(0, end), "plan");
        }
        refused(text + text, "something follows behind the plan");
        refused("[" + text + "]", "does not begin as a plan does");
    }

    @Test
    void nothingThatIsReadIsAnythingButAPlanOrASentence() throws IOException {
        byte[] whole = text(plan()).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            byte[] bytes = whole.clone();
            for (int k = random.nextInt(3); k >= 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("plan.json"), bytes);
            try {
                assertThat(new PlanFile(file, "plan.json").read().sets()).hasSize(2);
            } catch (Failure failure) {
                told.add(failure.getMessage());
            }
        }
        assertThat(told).hasSizeGreaterThan(1000)
                .allSatisfy(sentence -> assertThat(sentence).hasLineCount(1).contains("othing was done")
                        .doesNotContain("Exception"));
    }

    @Test
    void whatIsNoOrdinaryFileOrTooLargeIsRefused() throws IOException {
        assertThatThrownBy(() -> new PlanFile(folder.resolve("none"), "none").read()).isInstanceOf(Failure.class)
                .hasMessageContaining("There is no file none");
        assertThatThrownBy(() -> new PlanFile(folder, "folder").read()).isInstanceOf(Failure.class)
                .hasMessageContaining("is no ordinary file");
        Path huge = folder.resolve("huge");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(257L << 20);
        }
        assertThatThrownBy(() -> new PlanFile(huge, "huge").read()).isInstanceOf(Failure.class)
                .hasMessageContaining("larger than any plan");
        refused("{\"version\":1,\"site\":\"" + "x".repeat(200_000) + "\"}", "no JSON");
    }
}
