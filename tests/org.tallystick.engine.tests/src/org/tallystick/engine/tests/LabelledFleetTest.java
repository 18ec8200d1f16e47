package org.tallystick.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.demo.labelled.FleetTruth;
import org.tallystick.demo.labelled.FleetTruth.Pair;
import org.tallystick.demo.labelled.LabelledFleet;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.InventorySites;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.duplicates.SearchListener;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadRequest;

/** A fleet knows which of its records are duplicates; the search, which does not, must find them and little else. */
class LabelledFleetTest {

    private static final int COMPUTERS = 1000;
    private static final long[] SEEDS = { 1, 2, 3 };

    @TempDir
    static Path folder;

    private static final Map<FleetTruth, List<DuplicateSet>> SETS = new HashMap<>();
    private static final Map<DuplicateSet, List<String>> SMSIDS = new HashMap<>();

    @BeforeAll
    static void search() throws IOException {
        for (long seed : SEEDS) {
            Path files = folder.resolve("files-" + seed);
            FleetTruth truth = new LabelledFleet(seed, COMPUTERS).writeTo(files);
            try (InventorySite site = InventorySites.create(folder.resolve("site-" + seed), "MUC", "Fleet")) {
                assertThat(site.load(LoadRequest.of(List.of(files)), LoadListener.NONE, () -> false).loaded())
                        .isEqualTo(truth.files());
                site.duplicates().search(Set.of(), SearchListener.NONE, () -> false);
                List<DuplicateSet> sets = site.duplicates().sets(SetFilter.ALL, Integer.MAX_VALUE);
                SETS.put(truth, sets);
                sets.forEach(set -> SMSIDS.put(set, set.computers().stream()
                        .map(id -> site.queries().computer(id).orElseThrow().getSummary().getSmsId()).toList()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "CLONES, 0.8, 0.98, 0.6", "SEVERAL_IDENTITIES, 0, 0.98, 0.98", "PROBABLE, 0.5, 0.95, 0.9",
            "PROBABLE, 0.95, 0.98, 0.88" })
    void whatIsFoundIsTrueAndWhatIsTrueIsFound(DuplicateKind kind, double confidence, double precision,
            double recall) {
        int found = 0;
        int right = 0;
        int recalled = 0;
        int expected = 0;
        for (Map.Entry<FleetTruth, List<DuplicateSet>> entry : SETS.entrySet()) {
            Set<Pair> pairs = new HashSet<>();
            entry.getValue().stream().filter(set -> set.kind() == kind && set.confidence() >= confidence)
                    .forEach(set -> pairs.addAll(pairs(set)));
            Set<Pair> toFind = expected(entry.getKey(), kind);
            found += pairs.size();
            expected += toFind.size();
            right += (int) pairs.stream().filter(pair -> kind == DuplicateKind.CLONES ? toFind.contains(pair)
                    : entry.getKey().areOne(pair.one(), pair.other())).count();
            recalled += (int) toFind.stream().filter(pairs::contains).count();
        }

        assertThat(expected).isGreaterThan(5);
        assertThat((double) right / found).as("precision, %d of %d", right, found).isGreaterThanOrEqualTo(precision);
        assertThat((double) recalled / expected).as("recall, %d of %d", recalled, expected)
                .isGreaterThanOrEqualTo(recall);
    }

    @Test
    void everyProbablePairIsExplainedByWeightsThatAddUp() {
        List<DuplicateSet> probable = SETS.values().stream().flatMap(List::stream)
                .filter(set -> set.kind() == DuplicateKind.PROBABLE).toList();

        assertThat(probable).hasSizeGreaterThan(50).allSatisfy(set -> {
            double bits = set.evidence().stream().mapToDouble(Evidence::weight).sum();
            assertThat(set.confidence()).isCloseTo(Math.min(0.99, 1 / (1 + Math.pow(2, -bits))), within(1e-6));
            assertThat(set.evidence().get(0).code()).isEqualTo("PRIOR");
            assertThat(set.evidence()).filteredOn(evidence -> evidence.code().equals("JUNK"))
                    .allMatch(evidence -> evidence.weight() == 0);
            if (set.confidence() < 0.95) {
                assertThat(set.proposal()).as("what a person decides").isNull();
            } else {
                assertThat(set.proposal().action()).isIn(CleanupAction.MERGE, CleanupAction.SAME_COMPUTER);
            }
        });
    }

    /** Two systems on one computer go on reporting, so their records must not be merged. */
    @Test
    void recordsThatBothLiveAreNotProposedToBeMerged() {
        int judged = 0;
        for (Map.Entry<FleetTruth, List<DuplicateSet>> entry : SETS.entrySet()) {
            for (DuplicateSet set : entry.getValue()) {
                if (set.kind() == DuplicateKind.PROBABLE && set.proposal() != null
                        && SMSIDS.get(set).stream().anyMatch(smsid -> smsid.startsWith("D"))) {
                    judged++;
                    assertThat(set.proposal().action()).as(set.title()).isEqualTo(CleanupAction.SAME_COMPUTER);
                }
            }
        }
        assertThat(judged).isPositive();
    }

    private static Set<Pair> expected(FleetTruth truth, DuplicateKind kind) {
        return switch (kind) {
            case CLONES -> {
                Set<Pair> clones = new HashSet<>();
                truth.clones().forEach(smsid -> clones.add(new Pair(smsid, smsid)));
                yield clones;
            }
            case SEVERAL_IDENTITIES -> truth.sameNameAndCard().keySet();
            default -> truth.otherwiseTheSame().keySet();
        };
    }

    /** Clones are known by their SMSID, all others by the SMSIDs of two records. */
    private static Set<Pair> pairs(DuplicateSet set) {
        Set<Pair> pairs = new HashSet<>();
        if (set.kind() == DuplicateKind.CLONES) {
            pairs.add(new Pair(set.smsid(), set.smsid()));
            return pairs;
        }
        List<String> smsids = SMSIDS.get(set);
        for (int i = 1; i < smsids.size(); i++) {
            for (int k = 0; k < i; k++) {
                pairs.add(Pair.of(smsids.get(k), smsids.get(i)));
            }
        }
        return pairs;
    }
}
