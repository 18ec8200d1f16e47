package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.loader.query.FileQuery;
import org.tallystick.mif.MifProfile;
import org.tallystick.model.FileState;
import org.tallystick.model.InventoryFile;

/** What is no file, cannot be read or says too much, and what becomes of it when it is replayed. */
class OddInputTest extends SiteTest {

    private Path pipe(String name) throws Exception {
        Path pipe = Files.createDirectories(folder.resolve("files")).resolve(name);
        boolean made = false;
        try {
            made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            made = false;
        }
        assumeTrue(made && Files.exists(pipe), "pipes can be made here");
        return pipe;
    }

    private List<FileOutcome> replay(FileOutcome file, String owner) {
        List<FileOutcome> told = new ArrayList<>();
        LoadSummary summary = site.replay(List.of(file.fileId()), owner, told::add, () -> false);
        assertThat(summary.files()).isEqualTo(told.size());
        return told;
    }

    private List<InventoryFile> open() {
        return site.queries().files(FileQuery.OPEN, null, 10).rows();
    }

    /** Nobody writes into the pipe: to open it would hold up the load for ever. */
    @Test
    @Timeout(60)
    void aPipeIsNotOpened() throws Exception {
        write("a.mif", MifText.pc("A", "X1", "01"));
        pipe("b.mif");
        write("c.mif", MifText.pc("C", "X3", "03"));
        List<FileOutcome> told = loadAll(LoadRequest.of(List.of(folder.resolve("files"))));
        assertThat(told).extracting(SiteTest::words).containsExactly("loaded M6 new 1", "refused UNREADABLE",
                "loaded M6 new 2");
        assertThat(told.get(1).message()).contains("pipe");
        assertThat(words(load(folder.resolve("files/b.mif")))).isEqualTo("refused UNREADABLE");
        assertThat(open()).singleElement().satisfies(file -> assertThat(file.getTries()).isEqualTo(2));
        assertSound();
    }

    /** Its bytes were never had: a replay must not take it for an empty file. */
    @Test
    @Timeout(60)
    void whatCouldNotBeReadStaysUnreadable() throws Exception {
        FileOutcome refused = load(pipe("b.mif"));
        assertThat(replay(refused, null)).singleElement().satisfies(again -> {
            assertThat(words(again)).isEqualTo("refused UNREADABLE");
            assertThat(again.fileId()).isEqualTo(refused.fileId());
            assertThat(again.message()).isEqualTo(refused.message());
        });
        assertThat(open()).singleElement().satisfies(file -> assertThat(file.getReason()).isEqualTo("UNREADABLE"));
        assertSound();
    }

    /** Loaded by another way meanwhile: the replay writes nothing, and the entry is done with. */
    @Test
    void aReplayThatEndsUnchangedClosesTheEntry() {
        load(MifText.pc("A", "X1", "01"));
        MifText chair = MifText.noId("Chair").disk("C", 7);
        FileOutcome held = load(chair);
        assertThat(words(held)).isEqualTo("held ORPHAN");
        assertThat(words(loadOwned("X1", chair))).isEqualTo("loaded update 1");
        assertThat(open()).hasSize(1);

        assertThat(replay(held, "X1")).extracting(SiteTest::words).containsExactly("unchanged 1");

        assertThat(open()).isEmpty();
        assertThat(site.queries().file(held.fileId()).orElseThrow().getState()).isEqualTo(FileState.REPLAYED);
        assertThat(replay(held, "X1")).as("nothing is left to replay").isEmpty();
        assertSound();
    }

    /** No computer is found by so many attributes, and step 3 would ask for each of them. */
    @ParameterizedTest
    @ValueSource(ints = { 64, 65, 3000 })
    void anIdentificationHasSoManyAttributes(int count) {
        MifText mif = MifText.pc("A", "X1", "01");
        for (int i = 4; i <= count; i++) {
            mif.and("Attribute " + i, "v" + i);
        }
        FileOutcome outcome = load(mif);
        if (count <= 64) {
            assertThat(words(outcome)).isEqualTo("loaded M6 new 1");
            assertThat(computer(1).getSummary().getIdentification()).hasSize(64);
        } else {
            assertThat(words(outcome)).isEqualTo("refused GROUP_DEFINITION");
            assertThat(outcome.message()).contains("more than 64 attributes");
            assertThat(outcome.line()).isPositive();
            assertThat(current()).isEmpty();
        }
        assertSound();
    }

    /** The client's logon server is that of the domain it is known in, where its file does not say. */
    @Test
    void aRequestGoesToTheDomainTheComputerIsKnownIn() {
        load(MifText.pc("A", "X1", "01").and("Site", "S01").and("Domain", "LABDOM"));
        load(MifText.pc("A", "X1", "01").disk("Update", "C", 1));
        load(MifText.pc("B", "X2", "02").and("Domain", "OLD"));
        load(MifText.pc("B", "X2", "02").and("Domain", "NEW").disk("Update", "C", 1));
        loadOwned("X3", MifText.noId("Chair").disk("Update", "C", 1));
        assertThat(site.queries().resyncs(true)).extracting(
                request -> request.getSmsId() + " " + request.getSite() + "|" + request.getDomain())
                .containsExactly("X1 S01|LABDOM", "X2 |NEW");
        load(MifText.pc("C", "X3", "03").and("Domain", "THIRD"));
        assertThat(words(loadOwned("X3", MifText.noId("Chair").disk("Update", "C", 1))))
                .isEqualTo("held ROW_MISSING resync X3; 186 3");
        assertThat(site.queries().resyncs(true)).last()
                .satisfies(request -> assertThat(request.getDomain()).isEqualTo("THIRD"));
        assertSound();
    }

    /** The same file by the strict profile is another matter than by the legacy one when it is replayed. */
    @Test
    void aReplayReadsByTheProfileOfTheFile() {
        MifText late = MifText.pc("A", "X1", "01").status("LastHWScan", MifText.date("not a date"));
        FileOutcome strict = loadAll(new LoadRequest(List.of(write(late)), false, MifProfile.STRICT,
                LoadRequest.SITE_LIMIT, null)).get(0);
        assertThat(strict.reason()).isNotNull();
        assertThat(replay(strict, null)).extracting(SiteTest::words).containsExactly(words(strict));
        assertThat(words(load(late))).isEqualTo("loaded M6 new 1");
        assertThat(open()).as("loaded by another way").isEmpty();
    }
}
