package org.tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** Wrong usage ends with 2 and a sentence, failures with 3 and a sentence; never with a stack trace. */
class UsageTest {

    @TempDir
    Path folder;
    private final FakeSite site = new FakeSite();

    private CommandRun run(String... arguments) {
        return CommandRun.of(site, folder, arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "bogus", "load", "load --db s", "load x", "load --db s --profile lax .",
            "load --db s --removal-limit -1 .", "load --db s --removal-limit many .", "computers",
            "computers --db s extra",
            "computer --db s", "computer --db s LAB9", "why --db s", "events --db s --code x", "site",
            "site init --db s",
            "site init --db s --code S01", "site init --db s --code S0 --name x",
            "site init --db s --code S-1 --name x",
            "mif", "mif check", "mif show", "mif show a b", "watch --db s", "refused --db s --show x",
            "refused --db s --show 2 --replay", "resync --db s --delivered", "verify --wrong", "site import --db s",
            "site import --db s --legacy d --discard",
            "site import --db s --legacy d --dry-run --apply", "site import --db s --discard --apply",
            "verify --db s --repair",
            "verify --db s --repair --dry-run --apply", "verify --db s --apply", "--wrong", "help bogus",
            "demo", "demo --dir d --computers 0", "duplicates --db s --kind 6", "duplicates --db s --kind x",
            "duplicates --db s --state shut", "duplicates --db s --scope all", "duplicates --db s --min-confidence 2",
            "duplicates --db s --limit 0", "duplicates --db s bogus", "duplicates --db s --kind 1 show x",
            "duplicates show --db s", "duplicates plan --db s", "duplicates plan --db s --out p --action drop",
            "duplicates plan --db s --out p --set a --kind 1", "duplicates plan --db s --out p --computer 1",
            "duplicates plan --db s --out p --computer x --action delete",
            "duplicates plan --db s --out p --survivor 1", "duplicates plan --db s --out p --set a b --take Name=1",
            "duplicates plan --db s --out p --set a --limit 1", "duplicates plan --db s --out p --set a --bogus",
            "duplicates apply --db s", "duplicates apply p", "duplicates orders --db s x",
            "duplicates policy --db s --kind 1", "duplicates policy --db s --most 1",
            "duplicates policy --db s --kind 1 --action merge --mode do",
            "duplicates policy --db s --kind 1 --action merge --min-confidence 7", "duplicates report --db s",
            "duplicates report --db s --out r", "journal --db s --limit 0", "journal --db s --changes 1 --run 1",
            "undo --db s", "undo --db s x", "undo --db s 1 --run 1", "undo --db s 1 --keep --before", "note --db s",
            "note --db s 1 text --remove 1", "tag --db s --add x", "tag --db s 1 --of x", "junk --db s --add x",
            "junk --db s --add bios=x", "junk --db s --add serial=", "junk --db s --remark x",
            "junk --db s --limit-shared 1" })
    void wrongUsage(String line) {
        CommandRun run = run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(site.asked).isEmpty();
    }

    /** An empty word is mostly a variable of a script that is not set; "" stands for it here. */
    @ParameterizedTest
    @ValueSource(strings = { "computers --db \"\"", "--db \"\" computers", "computers --db=",
            "load --db s \"\"", "load --db s . \"\"", "watch --db s --inbox \"\"", "mif check \"\"",
            "demo --dir \"\"",
            "why --db s 17 --limit 0", "why --db s 17 --limit -3", "refused --db s --reason BOGUS",
            "refused --db s --reason \"\"", "refused --db s --owner X1" })
    void emptyAndImpossibleValuesAreWrongUsage(String line) throws IOException {
        Files.createDirectory(folder.resolve("s"));

        CommandRun run = run(Arrays.stream(line.split(" ")).map(word -> word.equals("\"\"") ? "" : word)
                .toArray(String[]::new));

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("tallystick: ").hasLineCount(2).doesNotContain("Exception");
        assertThat(site.asked).isEmpty();
    }

    @Test
    void aReasonIsTakenInAnyLetterCase() {
        assertThat(run("refused", "--db", "site", "--reason", "mif_syntax").code()).isZero();
        assertThat(site.asked).contains("files true MIF_SYNTAX");
    }

    @ParameterizedTest
    @ValueSource(strings = { "--help", "-h", "help", "help load", "load --help", "site --help", "site init --help",
            "site import --help",
            "watch --help", "computers --help", "computer --help", "why --help", "events --help", "resync --help",
            "refused --help", "verify --help", "mif --help", "mif check --help", "mif show --help", "demo --help",
            "duplicates --help", "duplicates show --help", "duplicates plan --help", "duplicates apply --help",
            "duplicates orders --help", "duplicates policy --help", "duplicates report --help", "journal --help",
            "undo --help", "note --help", "tag --help", "junk --help", "help duplicates" })
    void helpIsOnStandardOutput(String line) {
        CommandRun run = run(line.split(" "));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: tallystick");
        assertThat(run.lines()).allMatch(text -> text.length() <= Tallystick.WIDTH);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aMistypedCommandIsSuggested() {
        assertThat(run("computres").err()).contains("There is no command 'computres'");
        assertThat(run("verfy").err()).contains("did you mean verify");
    }

    @Test
    void wrongValuesAreSaidInPlainWords() {
        assertThat(run("load", "--db", "s", "--profile", "lax", ".").err())
                .contains("'lax' is neither strict nor legacy");
        assertThat(run("computer", "--db", "s", "LAB9").err()).contains("'LAB9' is not a number");
        assertThat(run("refused", "--db", "s", "--show", "99999999999999999999").err()).contains("too large");
        assertThat(run("verify", "--db", "a\0b").err()).contains("it is no name of a file");
    }

    @Test
    void theSiteMayStandBeforeOrBehindTheCommandOrInTheEnvironment() {
        run("--db", "one", "verify");
        run("--db=two", "verify");
        run("verify", "--db", "three");
        run("--db", "computers", "verify");
        CommandRun.of(site, folder, Map.of(Session.DB_VARIABLE, "four"), "verify");
        CommandRun.of(site, folder, Map.of(Session.DB_VARIABLE, "four"), "verify", "--db", "five");

        assertThat(site.asked).containsExactly("open one", "open two", "open three", "open computers", "open four",
                "open five");
    }

    @Test
    void aStoreThatFailsIsASentence() {
        site.onOpen = new StoreException(StoreProblem.IN_USE, "The site is in use by the console; close it there.",
                new IllegalStateException("XJ040"));

        CommandRun run = run("computers", "--db", "site", "--json");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("tallystick: The site is in use by the console; close it there.\n");
    }

    @Test
    void whoAsksGetsTheStackTrace() {
        site.onOpen = new StoreException(StoreProblem.FAILED, "The database failed.", new IllegalStateException("X"));

        assertThat(CommandRun.of(site, folder, Map.of(Failures.DEBUG_VARIABLE, "1"), "verify", "--db", "site").err())
                .contains("The database failed.", "Caused by: java.lang.IllegalStateException: X");
    }

    @Test
    void theUnexpectedIsASentenceToo() {
        site.onOpen = new IllegalStateException("boom");

        CommandRun run = run("verify", "--db", "site");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).startsWith("tallystick: Something went wrong").hasLineCount(1);
    }

    @Test
    void aSiteCodeIsTakenInUpperCase() {
        assertThat(run("site", "init", "--db", "new", "--code", "s0a", "--name", "Main office").code()).isZero();
        assertThat(site.asked).contains("create new S0A Main office");
    }

    @Test
    void aReservedSiteCodeIsWrongUsage() {
        site.onOpen = new StoreException(StoreProblem.BAD_NAME, "CON cannot be a site code.", null);

        CommandRun run = run("site", "init", "--db", "new", "--code", "CON", "--name", "x");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("tallystick: CON cannot be a site code.\n");
    }

    @Test
    void verifyEndsWithOneWhenSomethingIsBroken() {
        site.report = Samples.report(3);
        assertThat(run("verify", "--db", "site").code()).isEqualTo(ExitCode.FOUND);
        assertThat(run("verify", "--db", "site", "--json").lines().getLast())
                .isEqualTo("{\"sound\":false,\"computers\":320}");
    }

    @Test
    void aRepairIsLookedAtOrDone() {
        assertThat(run("verify", "--db", "site", "--repair", "--dry-run").code()).isEqualTo(ExitCode.FOUND);
        assertThat(site.asked).noneMatch(asked -> asked.startsWith("repair"));
        assertThat(run("verify", "--db", "site", "--repair", "--apply", "--reason", "Q199731").code()).isZero();
        assertThat(site.asked).contains("repair because Q199731");
        site.repair.problem = "The disk is full.";
        CommandRun failed = run("verify", "--db", "site", "--repair", "--apply", "--json");
        assertThat(failed.code()).isEqualTo(ExitCode.FOUND);
        assertThat(failed.lines().getLast()).contains("\"failed\":1", "\"left\":2");
        site.repair.sound = true;
        assertThat(run("verify", "--db", "site", "--repair", "--dry-run").code()).isZero();
        assertThat(run("verify", "--db", "site", "--repair", "--apply").out())
                .isEqualTo("Nothing is to be repaired: 320 computers checked.\n");
    }

    @Test
    void unknownNumbersAreSaid() {
        for (List<String> line : List.of(List.of("computer", "5"), List.of("why", "5"), List.of("why", "none.mif"),
                List.of("resync", "--delivered", "9"), List.of("refused", "9"), List.of("refused", "--show", "9"),
                List.of("refused", "--show", "3"))) {
            String[] words = new String[line.size() + 2];
            words[0] = "--db";
            words[1] = "site";
            System.arraycopy(line.toArray(), 0, words, 2, line.size());
            CommandRun run = run(words);
            assertThat(run.code()).as(line.toString()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err()).as(line.toString()).hasLineCount(1);
        }
    }

    @Test
    void replayGoesFromTheOldestOn() {
        CommandRun run = run("refused", "--db", "site", "--replay", "--json");

        assertThat(site.asked).contains("files true null", "replay [2, 3]");
        assertThat(run.lines().getLast()).startsWith("{\"summary\":{\"files\":5");
        assertThat(run.code()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void replayTakesNumbers() {
        run("refused", "--db", "site", "--replay", "3");
        assertThat(site.asked).contains("replay [3]");
    }

    @Test
    void filtersReachTheQueries() {
        run("computers", "--db", "site", "--filter", "lab", "--quarantined");
        run("computers", "--db", "site", "--tag", "lab");
        run("events", "--db", "site", "--code", "182", "--computer", "17");
        run("resync", "--db", "site", "--delivered", "3", "--all");
        run("refused", "--db", "site", "--reason", "MIF_SYNTAX");
        assertThat(site.asked).contains("computers lab true", "computers null false tag lab", "events 182 17",
                "delivered 3", "resyncs false",
                "files true MIF_SYNTAX");
    }

    @Test
    void watchingOnceEndsLikeALoad() throws IOException {
        Files.createDirectory(folder.resolve("inbox"));
        assertThat(run("watch", "--db", "site", "--inbox", "inbox", "--once", "--delete-done", "--json").code())
                .isEqualTo(ExitCode.FOUND);
        assertThat(site.asked).contains("inbox inbox true");
        assertThat(run("watch", "--db", "site", "--inbox", "inbox").code()).isZero();
        assertThat(run("watch", "--db", "site", "--inbox", "gone").code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void theVersionIsThatOfTheBundle() throws IOException {
        Path manifest = Path.of("META-INF", "MANIFEST.MF");
        assumeTrue(Files.exists(manifest), "runs in the folder of the bundle");
        assertThat(Files.readString(manifest)).contains("Bundle-Version: " + Tallystick.VERSION + ".qualifier");
        assertThat(run("--version").out()).isEqualTo("Tallystick " + Tallystick.VERSION + "\n");
    }
}
