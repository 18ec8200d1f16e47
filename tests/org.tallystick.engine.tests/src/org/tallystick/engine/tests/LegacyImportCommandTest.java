package org.tallystick.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The damaged legacy database of the samples is brought in from the command line. */
class LegacyImportCommandTest extends SiteTest {

    private static final Path EXPORT = SAMPLES.resolveSibling("legacy");

    private Tallystick.Result letIn(String... more) {
        List<String> words = new ArrayList<>(List.of("site", "import", "--db", "site", "--legacy",
                EXPORT.toString()));
        words.addAll(List.of(more));
        return tallystick.run(words.toArray(String[]::new));
    }

    @Test
    void itIsLookedAtLetInAndTakenBack() {
        Tallystick.Result look = letIn("--dry-run", "--json");
        assertThat(look.code()).as(look.err()).isZero();
        Map<String, Object> plan = Json.map(look.json().getLast().get("plan"));
        assertThat(plan).containsEntry("machines", 5L).containsEntry("left", 0L).containsEntry("losing", 4L);
        assertThat(Json.map(plan.get("kinds"))).containsKeys("duplicate-data-key", "counter-below-maximum",
                "cross-linked-key", "equal-group-keys");
        assertThat(look.json()).anySatisfy(line -> assertThat(line).containsEntry("log", "Datdupck.log")
                .containsEntry("subject", "Disk_SPEC").containsEntry("agrees", true));
        assertThat(run("computers", "--json").out()).isEmpty();
        assertThat(run("verify").code()).isZero();

        Tallystick.Result done = letIn("--json", "--reason", "from the old server");
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.summary()).containsEntry("new", 5L).containsEntry("asked", 4L);
        assertThat(run("computers", "--json").lines()).hasSize(5);
        assertThat(run("resync", "--json").lines()).hasSize(4);
        assertThat(run("verify").code()).isZero();
        assertThat(letIn("--json").summary()).containsEntry("unchanged", 5L).containsEntry("new", 0L);

        String number = done.summary().get("run").toString();
        assertThat(run("journal", "--run", number, "--json").json()).hasSize(5).allSatisfy(
                entry -> assertThat(entry).containsEntry("action", "import").containsEntry("reason",
                        "from the old server"));
        assertThat(run("undo", "--run", number).code()).isZero();
        assertThat(run("computers", "--json").out()).isEmpty();
        assertThat(run("verify").code()).isZero();
    }

    @Test
    void whatIsNoExportIsASentence() {
        Tallystick.Result result = tallystick.run("site", "import", "--db", "site", "--legacy", SAMPLES.toString());
        assertThat(result.code()).as(result.err()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("tallystick: ").hasLineCount(1).doesNotContain("Exception");
    }
}
