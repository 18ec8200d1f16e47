package org.tallystick.loader.probable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.InventorySites;
import org.tallystick.loader.MifText;
import org.tallystick.loader.TestSites;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.duplicates.FoundSet;
import org.tallystick.loader.duplicates.SearchListener;
import org.tallystick.loader.junk.JunkCheck;
import org.tallystick.loader.junk.JunkKind;
import org.tallystick.loader.junk.JunkValue;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StatementProbe;

/** What is found in a site that was loaded from files. */
class ProbableFinderTest {

    private static final int OTHERS = 40;
    private static final JunkCheck JUNK = new JunkCheck(
            List.of(new JunkValue(JunkKind.SERIAL, "Default string", true, true, "")), 10);

    @TempDir
    Path folder;

    private final List<MifText> files = new ArrayList<>();

    @Test
    void aComputerInstalledAnewUnderAnotherNameIsFoundAndExplained() throws IOException {
        others();
        add("OLD", "X0000001", "00:AA:00:00:00:01", "5CG1234", "4C4C4544-0001", "ann", 5);
        add("NEW", "X0000002", "00:AA:00:00:00:01", "5CG1234", "4C4C4544-0001", "ann", 9);

        List<FoundSet> sets = find();

        assertThat(sets).singleElement().satisfies(set -> {
            int old = OTHERS + 1;
            assertThat(set.id()).isEqualTo("4:" + old + '-' + (old + 1));
            assertThat(set.kind()).isEqualTo(DuplicateKind.PROBABLE);
            assertThat(set.computers()).containsExactly(old, old + 1);
            assertThat(set.title()).isEqualTo("OLD and NEW");
            assertThat(set.confidence()).isGreaterThan(ProbableFinder.PROPOSED_CONFIDENCE);
            assertThat(set.proposal().action()).isEqualTo(CleanupAction.MERGE);
            assertThat(set.proposal().survivor()).isEqualTo(old + 1);
            assertThat(set.proposal().because()).contains("NEW").contains("1996-04-09").contains("1996-04-05");
            assertThat(texts(set)).contains("Hardware UUID agrees: 4C4C4544-0001 (no other of 42 records has it).",
                    "Name differs: OLD and NEW.",
                    "Serial number agrees too: 5CG1234; it goes with Hardware UUID and is not counted again.");
            assertThat(set.evidence().get(0).code()).isEqualTo("PRIOR");
            assertThat(set.evidence().get(0).weight()).isNegative();
        });
    }

    @Test
    void theWeightsOfTheEvidenceAreTheConfidence() throws IOException {
        others();
        add("OLD", "X0000001", "00:AA:00:00:00:01", "5CG1234", null, "ann", 5);
        add("NEW", "X0000002", "00:AA:00:00:00:02", "5CG1234", null, "ann", 9);
        add("ONE", "X0000003", "00:AA:00:00:00:03", "5CG1235", null, "bob", 5);
        add("TWO", "X0000004", "00:AA:00:00:00:03", "5CG1235", null, "bob", 9);

        List<FoundSet> sets = find();

        assertThat(sets).isNotEmpty().allSatisfy(set -> {
            double bits = set.evidence().stream().mapToDouble(Evidence::weight).sum();
            assertThat(set.confidence()).isCloseTo(Math.min(0.99, 1 / (1 + Math.pow(2, -bits))), within(1e-9));
        });
    }

    @Test
    void junkAddsNothingAndIsSaid() throws IOException {
        others();
        add("OLD", "X0000001", "00:AA:00:00:00:01", "Default string", null, "ann", 5);
        add("NEW", "X0000002", "00:AA:00:00:00:01", "DEFAULT STRING", null, "ann", 9);
        add("THIRD", "X0000003", "00:00:00:00:00:00", "Default string", null, "bob", 5);
        add("FOURTH", "X0000004", "00:00:00:00:00:00", "Default string", null, "cid", 5);

        List<FoundSet> sets = find();

        assertThat(sets).singleElement().satisfies(set -> {
            assertThat(set.title()).isEqualTo("OLD and NEW");
            assertThat(set.evidence()).contains(new Evidence("JUNK", "Serial number",
                    "Serial number is Default string in both, which says nothing.", 0.0));
        });
    }

    @Test
    void whatTooManyCarryAddsNothingAndIsSaid() throws IOException {
        others();
        for (int i = 0; i < 11; i++) {
            add("B" + i, "Y000000" + i, "00:BB:00:00:00:0" + Integer.toHexString(i), "BATCH-1", null, "u" + i, 3);
        }
        add("B11", "Y000000B", "00:BB:00:00:00:01", "BATCH-1", null, "u1", 9);

        List<FoundSet> sets = find();

        assertThat(sets).singleElement().satisfies(set -> {
            assertThat(set.title()).isEqualTo("B1 and B11");
            assertThat(set.evidence()).contains(new Evidence("JUNK", "Serial number",
                    "Serial number is BATCH-1 in both, which 12 records carry, so it says nothing.", 0.0));
        });
    }

    @Test
    void whatOtherKindsHaveIsNotSaidAgain() throws IOException {
        others();
        add("SAME", "X0000001", "00:AA:00:00:00:01", "5CG1234", null, "ann", 5);
        add("SAME", "X0000002", "00:AA:00:00:00:01", "5CG1234", null, "ann", 9);

        assertThat(find()).isEmpty();
    }

    @Test
    void computersOfOneDeliveryAreNoDuplicates() throws IOException {
        others();

        assertThat(find()).isEmpty();
    }

    @Test
    void itStopsWhenCancelledAndTellsHowFarItIs() throws IOException {
        others();
        add("OLD", "X0000001", "00:AA:00:00:00:01", "5CG1234", "4C4C4544-0001", "ann", 5);
        add("NEW", "X0000002", "00:AA:00:00:00:01", "5CG1234", "4C4C4544-0001", "ann", 9);
        Path site = load();

        try (SiteStore store = SiteStore.open(site, "test", StatementProbe.NONE)) {
            ProbableFinder finder = new ProbableFinder(store, () -> JUNK);
            List<FoundSet> found = new ArrayList<>();
            int[] asked = new int[1];
            assertThat(finder.find(found::add, SearchListener.NONE, () -> ++asked[0] > 10)).isZero();
            assertThat(found).isEmpty();
            assertThat(asked[0]).isLessThan(20);

            List<Long> told = new ArrayList<>();
            assertThat(finder.find(found::add, (kind, done, total) -> {
                assertThat(kind).isEqualTo(DuplicateKind.PROBABLE);
                assertThat(done).isBetween(0L, total);
                told.add(done);
            }, () -> false)).isEqualTo(OTHERS + 2);
            assertThat(found).hasSize(1);
            assertThat(told).isNotEmpty().isSorted();
        }
    }

    private List<FoundSet> find() throws IOException {
        List<FoundSet> found = new ArrayList<>();
        try (SiteStore store = SiteStore.open(load(), "test", StatementProbe.NONE)) {
            new ProbableFinder(store, () -> JUNK).find(found::add, SearchListener.NONE, () -> false);
        }
        return found;
    }

    private Path load() throws IOException {
        Path in = Files.createDirectories(folder.resolve("files"));
        for (int i = 0; i < files.size(); i++) {
            Files.write(in.resolve(String.format("%04d.mif", i)), files.get(i).bytes());
        }
        Path path = TestSites.fresh(folder.resolve("site"));
        try (InventorySite site = InventorySites.open(path, "test")) {
            assertThat(site.load(LoadRequest.of(List.of(in)), LoadListener.NONE, () -> false).loaded())
                    .isEqualTo(files.size());
        }
        return path;
    }

    /** One delivery: one model, consecutive names, cards and serial numbers. */
    private void others() {
        for (int i = 0; i < OTHERS; i++) {
            add("PC-" + (100 + i), String.format("Z%07d", i), String.format("00:CC:00:00:00:%02X", i),
                    "5CG" + (7000 + i),
                    "4C4C4544-1" + (100 + i), "user" + i, 1 + i % 4);
        }
    }

    private void add(String name, String smsid, String card, String serial, String uuid, String logOn, int day) {
        files.add(MifText.pc(name, smsid, card).and("LogOn Name", logOn).scanned(day).group("Computer System",
                "EXAMPLE|COMPUTER_SYSTEM|1.0", "", null, "Manufacturer", "Maker", "Model", "Model 5", "Serial Number",
                serial, "UUID", uuid));
    }

    private static List<String> texts(FoundSet set) {
        return set.evidence().stream().map(Evidence::text).toList();
    }
}
