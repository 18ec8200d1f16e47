package org.tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.mif.MifProfile;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** The lines of load are an interface: key for key, in this order. */
class LoadCommandTest {

    @TempDir
    Path folder;
    private final FakeSite site = new FakeSite();

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectory(folder.resolve("in"));
    }

    private CommandRun load(String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] { "load", "--db", "site", "in" }, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return CommandRun.of(site, folder, arguments);
    }

    @Test
    void aLoadedFileHasTheKeysOfTheInterface() {
        site.outcomes = List.of(Samples.loaded());

        CommandRun run = load("--json");

        assertThat(run.lines()).containsExactly("""
                {"file":"in/a.mif","result":"loaded","branch":"M5","outcome":"update","computer":17,"removed":[],\
                "resync":null,"events":[\
                {"code":182,"computer":17,"agree":["SMSID","NetCardID"],"differ":["Name"]},\
                {"code":181,"computer":4,"agree":["Name"],"differ":["SMSID","NetCardID"]}]}""", """
                {"summary":{"files":1,"loaded":1,"unchanged":0,"held":0,"refused":0,"stale":0,"new":0,"updated":1,\
                "ambiguous":0,"removed":0,"events":2,"seconds":0.4}}""");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aRefusedFileHasReasonAndPlace() {
        site.outcomes = List.of(Samples.refused());

        CommandRun run = load("--json");

        assertThat(run.lines().get(0)).isEqualTo(
                """
                        {"file":"in/b.mif","result":"refused","reason":"MIF_SYNTAX","line":11,"column":7,\
                        "message":"The file does not follow the grammar: expected a statement of the attribute or `end attribute`, \
                        found `Valu`."}""");
        assertThat(run.code()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void aHeldFileTellsWhatWasRemovedAndWhomTheResyncAsks() {
        site.outcomes = List.of(Samples.held());

        CommandRun run = load("--json");

        assertThat(run.lines().get(0)).isEqualTo(
                """
                        {"file":"in/c.mif","result":"held","reason":"AWAITING_RESYNC","branch":"M4","outcome":"ambiguous",\
                        "computer":null,"removed":[5,6],\
                        "resync":{"id":3,"smsid":"X0000001","reason":"SAME_SMSID"},"events":[\
                        {"code":185,"computer":null,"agree":["SMSID"],"differ":["Name"]},\
                        {"code":186,"computer":null,"agree":[],"differ":[]}],\
                        "message":"Computers 5 and 6 claimed this identity and were taken out; the file waits for a full inventory."}""");
        assertThat(run.code()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void staleAndUnchangedFilesAreNoFindings() {
        site.outcomes = List.of(Samples.stale(), Samples.unchanged());

        CommandRun run = load("--json");

        assertThat(run.lines().subList(0, 2)).containsExactly("""
                {"file":"in/d.mif","result":"stale","reason":"STALE","branch":"M1","outcome":null,"computer":17,\
                "removed":[],"resync":null,"events":[],\
                "message":"A newer scan of this computer is already in the inventory."}""",
                "{\"file\":\"in/e.mif\",\"result\":\"unchanged\",\"computer\":17}");
        assertThat(run.code()).isZero();
    }

    @Test
    void massEventsAndWarningsAreAddedBehind() {
        site.outcomes = List.of(Samples.mass());

        assertThat(load("--json").lines().get(0)).endsWith("""
                "events":[{"code":180,"computer":null,"agree":["Domain"],"differ":[],"count":3,"computers":[4,5,6]}],\
                "warnings":["The value is longer than declared."]}""");
    }

    @Test
    void personsReadOneLinePerFile() {
        CommandRun run = load();

        assertThat(run.out()).isEqualTo(
                """
                        in/a.mif: updated computer 17 (M5)
                            event 182 computer 17: Matched by SMSID although other identification attributes differ; \
                        agree SMSID, NetCardID; differ Name
                            event 181 computer 4: A matched computer shares identification attributes with this other one; \
                        agree Name; differ SMSID, NetCardID
                        in/b.mif:11:7: refused, MIF_SYNTAX: The file does not follow the grammar: expected a statement of the attribute \
                        or `end attribute`, found `Valu`.
                        in/c.mif: held, AWAITING_RESYNC (M4): Computers 5 and 6 claimed this identity and were taken out; \
                        the file waits for a full inventory.
                            taken out: computers 5, 6
                            event 185: Several computers had the same SMSID and were taken out; agree SMSID; differ Name
                            event 186: A full inventory was asked for
                            resync 3 for X0000001: SAME_SMSID
                        in/d.mif: stale, STALE computer 17 (M1): A newer scan of this computer is already in the inventory.
                        in/e.mif: unchanged computer 17
                        5 files in 0.4 s: 1 loaded (0 new, 1 updated), 1 unchanged, 1 held, 1 refused, 1 stale; \
                        1 ambiguous, 2 computers taken out, 4 events.
                        """);
    }

    @Test
    void optionsReachTheLoader() {
        assertThat(load("--profile", "strict", "--removal-limit", "0", "--owner", "X1", "--dry-run").err())
                .isEqualTo("This was a dry run: nothing was changed.\n");
        assertThat(site.request).isEqualTo(new LoadRequest(List.of(folder.resolve("in")), true, MifProfile.STRICT, 0,
                "X1"));
        assertThat(site.closed).isTrue();
    }

    @Test
    void withoutOptionsTheSiteDecides() {
        load();
        assertThat(site.request).isEqualTo(LoadRequest.of(List.of(folder.resolve("in"))));
    }

    @Test
    void aDryRunPrintsTheSameLines() {
        assertThat(load("--json", "--dry-run").out()).isEqualTo(load("--json").out());
    }

    @Test
    void aMissingFileIsSaidBeforeAnythingIsLoaded() {
        CommandRun run = CommandRun.of(site, folder, "load", "--db", "site", "in", "gone.mif");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("gone.mif", "nothing was loaded").doesNotContain("\tat ");
        assertThat(site.request).isNull();
    }

    /** Branch M9: what was done before stays done, so it is said before why the rest was not. */
    @ParameterizedTest
    @ValueSource(strings = { "load --db site in", "watch --db site --inbox in --once", "watch --db site --inbox in",
            "refused --db site --replay" })
    void aLoadThatFailsSaysItsSumsFirst(String command) {
        site.atTheEnd = new StoreException(StoreProblem.DISK_FULL, "The disk is full; free some space.", null);

        CommandRun text = CommandRun.of(site, folder, command.split(" "));
        assertThat(text.lines().getLast().replaceFirst("in [0-9.]+ s", "in 0 s")).isEqualTo("5 files in 0 s, stopped "
                + "before the end: 1 loaded (0 new, 1 updated), 1 unchanged, 1 held, 1 refused, 1 stale; 1 ambiguous, "
                + "2 computers taken out, 4 events.");
        assertThat(text.err().lines().toList().getLast()).isEqualTo("tallystick: The disk is full; free some space.");
        assertThat(text.code()).isEqualTo(ExitCode.FAILED);

        CommandRun json = CommandRun.of(site, folder, (command + " --json").split(" "));
        assertThat(json.lines()).hasSize(6);
        assertThat(json.lines().getLast()).startsWith("{\"summary\":{\"files\":5,\"loaded\":1,")
                .endsWith(",\"cancelled\":true}}");
        assertThat(json.code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aClosedPipeStopsTheLoadInSilence() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = CommandRun.into(closed, err, site, folder, Map.of(), "load", "--db", "site", "in");

        assertThat(code).isEqualTo(ExitCode.CLOSED_PIPE);
        assertThat(err.size()).isZero();
        assertThat(site.closed).isTrue();
    }

    @Test
    void aClosedPipeEndsAListInSilence() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(CommandRun.into(closed, err, site, folder, Map.of(), "computers", "--db", "site")).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void aFullDiskBelowTheOutputIsSaid() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int code = CommandRun.into(full, err, site, folder, Map.of(), "load", "--db", "site", "in");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString()).startsWith("tallystick: The output could not be written (No space left on device)");
    }
}
