package org.tallystick.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.mif.MifOptions;
import org.tallystick.mif.MifReader;
import org.tallystick.mif.MifResult;
import org.tallystick.mif.MifSeverity;
import org.tallystick.mif.MifWriter;

/** The demo is the same everywhere, complete, and readable where it is meant to be. */
class DemoInventoryTest {

    private static final long SEED = 138021;

    /** Reasons that a reader of files, as opposed to a loader, can find. */
    private static final Set<String> UNREADABLE = Set.of("MIF_SYNTAX", "NOT_A_MIF", "EMPTY");

    @TempDir
    static Path folder;

    private static DemoTruth truth;

    @BeforeAll
    static void write() throws IOException {
        truth = new DemoInventory(SEED, DemoInventory.DEFAULT_COMPUTERS).writeTo(folder);
    }

    @Test
    void theSameSeedGivesTheSameBytes(@TempDir Path other) throws IOException {
        DemoTruth again = new DemoInventory(SEED, DemoInventory.DEFAULT_COMPUTERS).writeTo(other);

        assertThat(again).isEqualTo(truth);
        assertThat(contents(other)).isEqualTo(contents(folder));
    }

    @Test
    void anotherSeedGivesOtherFiles(@TempDir Path other) throws IOException {
        new DemoInventory(SEED + 1, DemoInventory.DEFAULT_COMPUTERS).writeTo(other);

        assertThat(contents(other)).isNotEqualTo(contents(folder));
    }

    @Test
    void nameOrderIsOrderOfArrival() throws IOException {
        List<String> paths = truth.files().stream().map(DemoFile::path).toList();

        assertThat(paths).isSorted().doesNotHaveDuplicates();
        assertThat(contents(folder).keySet()).containsExactlyElementsOf(paths);
    }

    @Test
    void everyComputerAppears() {
        Set<Integer> machines = new HashSet<>();
        truth.files().forEach(file -> machines.add(file.machine()));
        machines.remove(0);

        assertThat(machines).hasSize(DemoInventory.DEFAULT_COMPUTERS);
        assertThat(truth.current()).isGreaterThan(300);
    }

    @Test
    void everySituationAppears() {
        assertThat(truth.situations()).containsKeys(DemoSituation.values());
        assertThat(truth.results()).containsOnlyKeys("loaded", "unchanged", "held", "refused", "stale");
        assertThat(truth.branches()).containsOnlyKeys("M1", "M2", "M3", "M4", "M5", "M6", "M8");
        assertThat(truth.events()).containsOnlyKeys(180, 181, 182, 183, 185, 186, 187, 1001, 1002, 1004);
        assertThat(truth.reasons().keySet()).containsExactlyInAnyOrder("MIF_SYNTAX", "NOT_A_MIF", "EMPTY",
                "MIF_NO_IDENTIFICATION", "MIF_TWO_IDENTIFICATIONS", "IDMIF_POLICY", "TYPE_MISMATCH", "ORPHAN",
                "ROW_MISSING", "UNKNOWN_COMPUTER", "AWAITING_RESYNC", "STALE");
        assertThat(truth.results().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(truth.files().size());
    }

    @Test
    void filesParseUnlessTheyAreBroken() throws IOException {
        MifReader reader = new MifReader(MifOptions.legacy());
        List<String> surprises = new ArrayList<>();
        for (DemoFile file : truth.files()) {
            MifResult result = reader.read(Files.readAllBytes(folder.resolve(file.path())));
            boolean readable = file.expected().reason() == null || !UNREADABLE.contains(file.expected().reason());
            if (result.accepted() != readable) {
                surprises.add(file + ": " + result.problems());
            } else if (readable
                    && result.problems().stream().anyMatch(problem -> problem.severity() != MifSeverity.INFO)) {
                surprises.add(file + " should be sound: " + result.problems());
            }
        }

        assertThat(surprises).isEmpty();
    }

    @Test
    void filesSurviveWritingAndReading() throws IOException {
        MifReader reader = new MifReader(MifOptions.strict());
        for (DemoFile file : truth.files()) {
            MifResult result = reader.read(Files.readAllBytes(folder.resolve(file.path())));
            if (result.accepted()) {
                byte[] again = new MifWriter().writeBytes(result.document().orElseThrow(), StandardCharsets.UTF_8);
                assertThat(reader.read(again).document().orElseThrow().withoutPositions()).as(file.path())
                        .isEqualTo(result.document().orElseThrow().withoutPositions());
            }
        }
    }

    @Test
    void namesInManyLettersAreReadAsWritten() throws IOException {
        StringBuilder all = new StringBuilder();
        MifReader reader = new MifReader(MifOptions.legacy());
        for (DemoFile file : truth.files()) {
            reader.read(Files.readAllBytes(folder.resolve(file.path()))).document().ifPresent(all::append);
        }

        assertThat(all).contains("Käthe Schäfer", "Øyvind Åsen", "Γιώργος Παπαδόπουλος", "佐藤 健", "p.d'angelo");
        assertThat(all).doesNotContain("\uFFFD");
    }

    @Test
    void theWholeDemoIsSmall() throws IOException {
        long bytes = 0;
        for (byte[] content : contents(folder).values().stream().map(String::getBytes).toList()) {
            bytes += content.length;
        }

        assertThat(bytes).isLessThan(40_000_000);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 12, 39, 40, 60 })
    void smallFleetsWork(int computers, @TempDir Path other) throws IOException {
        DemoTruth small = new DemoInventory(SEED, computers).writeTo(other);

        assertThat(contents(other)).hasSize(small.files().size());
        assertThat(small.files()).hasSizeGreaterThanOrEqualTo(computers);
    }

    @Test
    void impossibleFleetsAreRefused() {
        assertThatThrownBy(() -> new DemoInventory(SEED, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(path).toString().replace('\\', '/'),
                        new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
