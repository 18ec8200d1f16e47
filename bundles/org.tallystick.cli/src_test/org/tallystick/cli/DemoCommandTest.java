package org.tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.cli.output.Output;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

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
        command.setParameterExceptionHandler((problem, words) -> new Failures(session).wrongUsage(problem));
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

    /** A site that is open in the console is not deleted below it. */
    @Test
    void resetLeavesASiteInUseAlone() throws IOException {
        demo("--dir", "demo");
        siteFolder();
        site.onOpen = new StoreException(StoreProblem.IN_USE, "The site is open in the console; close it there.", null);

        CommandRun run = demo("--dir", "demo", "--reset");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).isEqualTo("tallystick: The site is open in the console; close it there.\n");
        assertThat(folder.resolve("demo/site/database")).exists();
    }

    @Test
    void twoRunsDoNotMakeOneDemo() throws IOException {
        try (DemoFolder.Hold other = new DemoFolder(folder.resolve("demo")).begin()) {
            assertThat(other.channel().isOpen()).isTrue();
            Files.createDirectories(folder.resolve("demo/files/of the other"));

            CommandRun run = demo("--dir", "demo");

            assertThat(run.code()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err()).startsWith("tallystick: Another program is making a demo in ").hasLineCount(1);
            assertThat(folder.resolve("demo/files/of the other")).exists();
        }
        assertThat(demo("--dir", "demo").code()).isZero();
    }

    @Test
    void aFolderThatCannotBeWrittenIsASentence() throws IOException {
        Files.writeString(folder.resolve("file"), "");

        CommandRun run = demo("--dir", "file/demo");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).startsWith("tallystick: The demo cannot be made in ")
                .contains(folder.resolve("file/demo").toString(), "check the rights").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-1", "9001", "2000000000" })
    void theNumberOfComputersHasARange(String computers) {
        CommandRun run = demo("--dir", "demo", "--computers", computers);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("A demo has 1 to 9,000 computers.");
        assertThat(folder.resolve("demo")).doesNotExist();
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
