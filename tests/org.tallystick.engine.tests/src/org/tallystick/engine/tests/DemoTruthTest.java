package org.tallystick.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.demo.DemoFile;
import org.tallystick.demo.DemoInventory;
import org.tallystick.demo.DemoTruth;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.InventorySites;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.loader.query.ComputerQuery;

/** The demo knows how each of its files must end; the loader, which knows nothing of that, must find the same. */
class DemoTruthTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({ "138021, 320", "1, 320", "5, 60", "7, 40", "9, 5", "9, 1" })
    void everyFileEndsAsTheTruthTableSays(long seed, int computers) throws IOException {
        DemoTruth truth = new DemoInventory(seed, computers).writeTo(folder.resolve("files"));
        List<FileOutcome> outcomes = new ArrayList<>();

        try (InventorySite site = InventorySites.create(folder.resolve("site"), "MUC", "Demo")) {
            LoadSummary summary = site.load(LoadRequest.of(List.of(folder.resolve("files"))), outcomes::add,
                    () -> false);

            assertThat(outcomes).hasSameSizeAs(truth.files());
            SoftAssertions differences = new SoftAssertions();
            for (int i = 0; i < outcomes.size(); i++) {
                assertThat(outcomes.get(i).file()).endsWith(truth.files().get(i).path());
                differences.assertThat(asExpected(outcomes.get(i), truth.files().get(i))).as(outcomes.get(i).file())
                        .isEqualTo(truth.files().get(i).expected());
            }
            differences.assertAll();
            assertThat(summary.files()).isEqualTo(truth.files().size());
            assertThat(site.queries().countComputers(ComputerQuery.ALL)).isEqualTo(truth.current());
            assertThat(site.verify(() -> false).sound()).isTrue();
        }
    }

    /** An outcome in the words of the truth table; what the table leaves open is taken from it. */
    private static DemoFile.Expected asExpected(FileOutcome outcome, DemoFile file) {
        String branch = outcome.branch() == null ? null : outcome.branch().name();
        boolean loaded = outcome.outcome() != null && file.expected().outcome() != null;
        return new DemoFile.Expected(outcome.result().toString().toLowerCase(Locale.ROOT),
                outcome.reason() == null ? null : outcome.reason().name(),
                file.expected().branch() == null ? null : branch, loaded ? outcome.outcome().label() : null,
                outcome.removed().size(), outcome.events().stream().map(event -> event.code().number()).toList());
    }
}
