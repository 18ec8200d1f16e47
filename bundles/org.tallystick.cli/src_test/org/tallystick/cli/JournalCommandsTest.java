package org.tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.loader.journal.UndoPlan;

/** The commands on the journal, on remarks and on junk identifiers. */
class JournalCommandsTest {

    @TempDir
    Path folder;
    private final FakeSite site = new FakeSite();

    private CommandRun run(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "--db";
        all[1] = "site";
        System.arraycopy(words, 0, all, 2, words.length);
        return CommandRun.of(site, folder, all);
    }

    @Test
    void theFilterReachesTheJournal() {
        run("journal", "--computer", "17", "--action", "merge", "--run", "41", "--text", "lab", "--standing");
        assertThat(site.asked).contains("journal 17 merge 41 lab true");
        assertThat(run("journal", "--limit", "2").out()).endsWith("The newest 2 of 3 entries.\n");
        assertThat(run("journal", "--json", "--limit", "2").lines()).hasSize(2);
    }

    @Test
    void anEntryThatIsNotThereIsSaid() {
        CommandRun run = run("journal", "--changes", "9");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("There is no entry 9").hasLineCount(1);
    }

    @Test
    void aRunIsTakenBackAsFarAsItStands() {
        CommandRun run = run("undo", "--run", "41", "--reason", "wrong shelf");

        assertThat(run.code()).isZero();
        assertThat(site.asked).contains("undo [42, 41]", "undo because wrong shelf");
        assertThat(run.out()).contains("done, entry 44: Entry 42 was taken back", "2 of 2 entries taken back.");
        assertThat(run("undo", "--run", "40").err()).contains("Run 40 has no entries that can be taken back");
    }

    @Test
    void aConflictIsAPersonsDecision() {
        site.records.conflict = true;

        CommandRun run = run("undo", "42", "--json");
        assertThat(run.code()).isEqualTo(ExitCode.FOUND);
        assertThat(run.lines().getFirst()).contains("\"choice\":\"keep\"", "\"done\":false", "\"undoing\":null");
        assertThat(run.lines().getLast())
                .isEqualTo("{\"summary\":{\"entries\":1,\"done\":0,\"conflicts\":1,\"run\":null}}");
        assertThat(run.err()).contains("Say --keep or --before");
        assertThat(run("undo", "42", "--dry-run").code()).isEqualTo(ExitCode.FOUND);
        assertThat(site.records.undone).isNull();

        assertThat(run("undo", "42", "--keep").code()).isZero();
        assertThat(choice()).isEqualTo(UndoPlan.Choice.KEEP);
        assertThat(run("undo", "42", "--before").code()).isZero();
        assertThat(choice()).isEqualTo(UndoPlan.Choice.BEFORE);
    }

    private UndoPlan.Choice choice() {
        return site.records.undone.steps().get(0).conflicts().get(0).choice();
    }

    @Test
    void whatCannotBeTakenBackStopsTheWhole() {
        CommandRun run = run("undo", "42", "40");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("Entry 40 was taken back already, by entry 43. Nothing was taken back");
        assertThat(site.records.undone).isNull();
    }

    @Test
    void aDryRunChangesNothing() {
        CommandRun run = run("undo", "42", "--dry-run", "--json");
        assertThat(run.code()).isZero();
        assertThat(site.records.undone).isNull();
        assertThat(run.err()).contains("nothing was changed");
    }

    @Test
    void notesArePutOnAndTakenOff() {
        run("note", "17", "on the shelf");
        run("note", "17", "--remove", "3");
        assertThat(site.asked).contains("note 17 on the shelf", "remove note 3");
        assertThat(run("note", "17", "--remove", "9").err()).contains("Computer 17 has no note 9");
        assertThat(site.asked).doesNotContain("remove note 9");
        assertThat(run("note", "5").err()).contains("There is no computer 5");
    }

    @Test
    void tagsArePutOnAndTakenOff() {
        run("tag", "17", "--add", "lab", "--add", "loan", "--remove", "old");
        assertThat(site.asked).contains("tag [17] lab", "tag [17] loan", "untag [17] old");
        assertThat(run("tag", "17", "5", "--add", "x").err()).contains("There is no computer 5");
        assertThat(site.asked).noneMatch(asked -> asked.endsWith(" x"));
        assertThat(run("tag", "--of", "none").out()).isEqualTo("No current computer has this tag.\n");
        assertThat(run("tag").out()).isEqualTo("lab: 1 current computer\nloan: 1 current computer\n");
    }

    @Test
    void junkIsPutOnAndTakenOff() {
        CommandRun run = run("junk", "--reset", "--add", "MAC=00:05:9A:3C:78:00", "--remark", "VPN", "--remove",
                "serial=Default string", "--limit-shared", "7", "--json");
        assertThat(run.code()).isZero();
        assertThat(site.asked).containsSubsequence("junk as shipped", "junk mac 00:05:9A:3C:78:00 VPN",
                "no junk serial Default string");
        assertThat(run.lines().getLast()).isEqualTo("{\"summary\":{\"values\":3,\"active\":2,\"shareLimit\":7}}");
        assertThat(run("junk", "--remove", "uuid=abc").err()).contains("There is no active value abc of kind uuid");
    }
}
