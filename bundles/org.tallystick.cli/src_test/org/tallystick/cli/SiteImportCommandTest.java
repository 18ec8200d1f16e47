package org.tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.loader.legacy.MachineResult;

/** An import is looked at, let in, or given up. */
class SiteImportCommandTest {

    @TempDir
    Path folder;
    private final FakeSite site = new FakeSite();

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectory(folder.resolve("old"));
    }

    private CommandRun run(String... words) {
        String[] all = new String[words.length + 4];
        System.arraycopy(new String[] { "site", "import", "--db", "site" }, 0, all, 0, 4);
        System.arraycopy(words, 0, all, 4, words.length);
        return CommandRun.of(site, folder, all);
    }

    @Test
    void aDryRunLeavesNothingBehind() {
        CommandRun run = run("--legacy", "old", "--dry-run");

        assertThat(run.code()).as("a machine stays outside").isEqualTo(ExitCode.FOUND);
        assertThat(site.asked).contains("import old", "discard 1").noneMatch(asked -> asked.startsWith("let in"));
        assertThat(run.out()).contains("Both go; nobody can tell which is right.", "LAB3) loses Disk (1)",
                "Datdupck.log, Disk_SPEC: it says 1 data key", "Note: Table Old_COMM");
        assertThat(run.err()).contains("nothing was changed");
    }

    @Test
    void aDryRunLeavesWhatWasInterruptedAlone() {
        site.legacy.unfinished = true;
        run("--legacy", "old", "--dry-run");
        assertThat(site.asked).contains("import old").doesNotContain("discard 1");
    }

    @Test
    void machinesAreToldAsTheyAreLetIn() {
        CommandRun run = run("--legacy", "old", "--reason", "Q250063", "--json");

        assertThat(run.code()).isZero();
        assertThat(site.asked).contains("let in because Q250063").doesNotContain("discard 1");
        assertThat(run.lines())
                .anyMatch(line -> line.startsWith("{\"machine\":2,\"name\":\"LAB2\",\"end\":\"updated\""));
        assertThat(run.lines().getLast()).contains("\"run\":61", "\"new\":1", "\"updated\":1", "\"asked\":1");
        site.legacy.second = MachineResult.End.NOT_LOADED;
        assertThat(run("--legacy", "old", "--apply").code()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void anUnfinishedImportIsGivenUp() {
        assertThat(run("--discard").err()).contains("No import is unfinished");
        site.legacy.unfinished = true;
        assertThat(run("--discard").out()).contains("/srv/old is given up; 0 machines of it stay in.");
        assertThat(site.asked).contains("discard 1");
        assertThat(run("--legacy", "gone").err()).contains("There is no folder gone");
    }
}
