package org.tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.cli.output.Output;

import picocli.CommandLine;

/** A demo is made once, kept, made anew when asked, and never touches a folder that is something else. */
class DemoCommandTest {

    @TempDir
    Path folder;
    private final FakeSite site = new FakeSite();

    private CommandRun demo(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Session session = new Session(new Output(out), new Output(err), site, name -> null, Clock.systemUTC(), folder);
        CommandLine command = new CommandLine(new DemoCommand(session, (seed, computers, files) -> Files
                .writeString(files.resolve("0001.mif"), seed + " " + computers)));
        command.setExecutionExceptionHandler((problem, line, result) -> new Failures(session).failed(problem));
        int code = command.execute(arguments);
        return new CommandRun(code, out.toString(), err.toString());
    }

    /** The real site makes its own folder. */
    private void siteFolder() throws IOException {
        Files.createDirectories(folder.resolve("demo/site/database"));
    }

    @Test
    void theFirstRunSaysWhatWasFound() throws IOException {
        CommandRun run = demo("--dir", "demo", "--seed", "7", "--computers", "300");

        assertThat(run.code()).isZero();
        assertThat(Files.readString(folder.resolve("demo/files/0001.mif"))).isEqualTo("7 300");
        assertThat(run.out()).contains("5 files in 0.4 s", "What the loader found:",
                "1  event 182   Matched by SMSID although other identification attributes differ",
                "1  MIF_SYNTAX: The file breaks the rules", "Site S01, Demo site: 318 computers",
                "720 files so far = 700 loaded + 10 unchanged + 4 held + 5 refused + 1 stale.");
    }

    @Test
    void theSecondRunKeepsTheSite() throws IOException {
        demo("--dir", "demo");
        siteFolder();
        site.asked.clear();

        CommandRun run = demo("--dir", "demo");

        assertThat(run.out()).startsWith("The demo site from an earlier run is kept").contains("318 computers");
        assertThat(site.asked).containsExactly("open site");
    }

    @Test
    void resetMakesItAnew() throws IOException {
        demo("--dir", "demo");
        siteFolder();

        demo("--dir", "demo", "--reset");

        assertThat(folder.resolve("demo/site/database")).doesNotExist();
        assertThat(site.asked).filteredOn(asked -> asked.startsWith("create")).hasSize(2);
    }

    @Test
    void whatWasNotFinishedIsMadeAnew() throws IOException {
        site.onOpen = new IllegalStateException("killed");
        assertThat(demo("--dir", "demo").code()).isEqualTo(ExitCode.FAILED);
        siteFolder();
        site.onOpen = null;

        assertThat(demo("--dir", "demo").out()).contains("What the loader found:");
    }

    @Test
    void aFolderThatIsNoDemoIsNotTouched() throws IOException {
        siteFolder();

        CommandRun run = demo("--dir", "demo", "--reset");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("holds something that is no demo");
        assertThat(folder.resolve("demo/site/database")).exists();
    }
}
