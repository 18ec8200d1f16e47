package org.tallystick.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.demo.DemoFile;
import org.tallystick.demo.DemoInventory;
import org.tallystick.demo.DemoSituation;
import org.tallystick.demo.DemoTruth;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.InventorySites;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.SearchListener;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadRequest;

/** The demo knows which computer each file is of; the search, which does not, must find every duplicate and no other. */
class DemoDuplicatesTest {

    @TempDir
    Path folder;
    private final Map<Integer, Set<Integer>> machinesOfRecord = new TreeMap<>();
    private final Map<Integer, Set<Integer>> recordsOfMachine = new TreeMap<>();
    private final Map<Integer, Set<DemoSituation>> situations = new TreeMap<>();
    private final Set<Integer> removed = new TreeSet<>();

    @ParameterizedTest
    @CsvSource({ "138021, 320", "1, 320", "5, 60", "9, 5" })
    void everyDuplicateIsFoundAndNoOther(long seed, int computers) throws IOException {
        DemoTruth truth = new DemoInventory(seed, computers).writeTo(folder.resolve("files"));
        List<FileOutcome> outcomes = new ArrayList<>();
        try (InventorySite site = InventorySites.create(folder.resolve("site"), "MUC", "Demo")) {
            site.load(LoadRequest.of(List.of(folder.resolve("files"))), outcomes::add, () -> false);
            for (int i = 0; i < outcomes.size(); i++) {
                note(truth.files().get(i), outcomes.get(i));
            }
            site.duplicates().search(Set.of(DuplicateKind.SAME_IDENTITY, DuplicateKind.CLONES,
                    DuplicateKind.SEVERAL_IDENTITIES), SearchListener.NONE, () -> false);

            if (computers >= 320) {
                assertThat(clones()).hasSize(3);
                assertThat(reimaged(false)).hasSizeGreaterThanOrEqualTo(6);
                assertThat(reimaged(true)).hasSize(3);
                assertThat(removed).hasSize(6);
            }
            assertThat(records(site, DuplicateKind.SAME_IDENTITY, SetScope.CURRENT)).isEmpty();
            assertThat(records(site, DuplicateKind.CLONES, SetScope.CURRENT)).isEqualTo(clones());
            assertThat(records(site, DuplicateKind.CLONES, SetScope.HISTORY)).isEmpty();
            assertThat(records(site, DuplicateKind.SEVERAL_IDENTITIES, SetScope.CURRENT)).isEqualTo(reimaged(false));
            assertThat(records(site, DuplicateKind.SEVERAL_IDENTITIES, SetScope.HISTORY)).isEqualTo(reimaged(true));
            for (DuplicateSet set : sets(site, DuplicateKind.CLONES, SetScope.CURRENT)) {
                assertThat(set.confidence()).isGreaterThan(0.95);
                assertThat(set.proposal().action()).isEqualTo(CleanupAction.NEW_IDENTITY);
                assertThat(set.identities()).hasSameSizeAs(machinesOfRecord.get(set.computers().get(0)));
            }
            for (DuplicateSet set : sets(site, DuplicateKind.SEVERAL_IDENTITIES, SetScope.CURRENT)) {
                assertThat(set.confidence()).isEqualTo(0.97);
                assertThat(set.proposal().survivor()).isEqualTo(set.computers().get(1));
            }
            Set<Integer> takenOut = sets(site, null, SetScope.HISTORY).stream()
                    .flatMap(set -> set.computers().stream()).filter(removed::contains).collect(Collectors.toSet());
            assertThat(takenOut).as("what the loader took out is shown").isEqualTo(removed);
        }
    }

    private void note(DemoFile file, FileOutcome outcome) {
        if (file.machine() > 0) {
            situations.computeIfAbsent(file.machine(), machine -> new TreeSet<>()).add(file.situation());
        }
        if (file.machine() > 0 && outcome.computer().isPresent()) {
            int record = outcome.computer().getAsInt();
            machinesOfRecord.computeIfAbsent(record, number -> new TreeSet<>()).add(file.machine());
            recordsOfMachine.computeIfAbsent(file.machine(), number -> new TreeSet<>()).add(record);
        }
        if (file.situation() == DemoSituation.SEVERAL_RECORDS) {
            removed.addAll(outcome.removed());
        }
    }

    /** Records to which several computers reported. */
    private Set<List<Integer>> clones() {
        return machinesOfRecord.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                .map(entry -> List.of(entry.getKey())).collect(Collectors.toSet());
    }

    /** Records of computers that kept name and card but not the SMSID; with those that the loader took out, or without. */
    private Set<List<Integer>> reimaged(boolean history) {
        return recordsOfMachine.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .filter(entry -> situations.get(entry.getKey()).contains(DemoSituation.REIMAGED)
                        || isOldAgentWithNewSmsid(entry.getKey()))
                .map(Map.Entry::getValue).filter(records -> records.stream().anyMatch(removed::contains) == history)
                .map(List::copyOf).collect(Collectors.toSet());
    }

    private boolean isOldAgentWithNewSmsid(int machine) {
        return situations.get(machine).contains(DemoSituation.OLD_AGENT)
                && situations.get(machine).contains(DemoSituation.FIRST_INVENTORY);
    }

    private static Set<List<Integer>> records(InventorySite site, DuplicateKind kind, SetScope scope) {
        return sets(site, kind, scope).stream().map(DuplicateSet::computers).collect(Collectors.toSet());
    }

    private static List<DuplicateSet> sets(InventorySite site, DuplicateKind kind, SetScope scope) {
        return site.duplicates().sets(
                new SetFilter(kind == null ? Set.of() : Set.of(kind), Set.of(), scope, null, 0, null), 10_000);
    }
}
