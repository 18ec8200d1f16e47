package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.model.ComputerSummary;
import org.tallystick.model.InventoryGroup;

/** The order in which files arrive, and files that arrive again. */
class ArrivalOrderTest extends SiteTest {

    /** Q325585: full scans in any order give the state of the newest. */
    @Test
    void anyOrderOfScansGivesTheNewestState() {
        List<Path> scans = new ArrayList<>();
        for (int day = 1; day <= 4; day++) {
            scans.add(write(MifText.pc("LAB" + day, "X0000001", "01").scanned(day).disk("C", day)
                    .group("G" + day, "ACME|G" + day + "|1.0", "", null, "A", day)));
        }
        List<List<Path>> orders = new ArrayList<>();
        permute(scans, 0, orders);
        assertThat(orders).hasSize(24);
        for (List<Path> order : orders) {
            site = SharedSite.empty();
            loadAll(LoadRequest.of(order));
            assertThat(computer(1).getSummary().getName()).isEqualTo("LAB4");
            assertThat(computer(1).getGroups()).extracting(InventoryGroup::getName).containsExactly("Disk", "G4",
                    "WorkstationStatus");
            assertThat(current()).hasSize(1);
            assertSound();
        }
    }

    private static void permute(List<Path> items, int from, List<List<Path>> result) {
        if (from == items.size()) {
            result.add(List.copyOf(items));
            return;
        }
        for (int i = from; i < items.size(); i++) {
            java.util.Collections.swap(items, from, i);
            permute(items, from + 1, result);
            java.util.Collections.swap(items, from, i);
        }
    }

    /** Loading the same folder again changes nothing, whether in the same run or after a start. */
    @Test
    void theSameFolderAgainChangesNothing() {
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            MifText mif = MifText.pc("LAB" + i, "X00000" + i, "0" + i % 4).scanned(1).disk("C", i);
            files.add(write(mif));
            files.add(write(MifText.pc("LAB" + i + "b", "X00000" + i, "0" + i % 4).scanned(2).disk("Update", "C", 7)));
        }
        files.add(write("no mif"));
        files.add(write(MifText.pc("Y", "Y1", "y").scanned(1).disk("Add", "C", 1)));
        files.add(write(MifText.pc("LAB1b", "X000001", "01").scanned(3).bios("Vendor", "A").disk("C", "text")));
        files.add(write(MifText.pc("LAB2b", "X000002", "02").scanned(3).disk("Delete", "Z", null)));
        files.add(write(MifText.noId("Chair").disk("C", 1)));
        LoadRequest request = LoadRequest.of(files);

        List<FileOutcome> first = loadAll(request);
        String after = dump();
        List<FileOutcome> second = loadAll(request);
        assertThat(dump()).isEqualTo(after);
        restart();
        List<FileOutcome> third = loadAll(request);
        assertThat(dump()).isEqualTo(after);

        assertThat(first).hasSameSizeAs(second);
        assertThat(second).allSatisfy(outcome -> assertThat(outcome.events()).isEmpty());
        assertThat(second).extracting(SiteTest::words).containsExactlyElementsOf(
                third.stream().map(SiteTest::words).toList());
        assertSound();
        assertThat(site.queries().site().getTotals().getFiles()).isEqualTo(3L * files.size());
    }

    /**
     * Random files for some forty computers: full, delta, twice the same, clones, renames, removals, unknown ones. Each
     * ends in exactly one result, and the invariants hold after all.
     */
    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void randomSequencesLeaveASoundSite(long seed) {
        Random random = new Random(seed);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            files.add(!files.isEmpty() && random.nextInt(10) == 0 ? files.get(random.nextInt(files.size()))
                    : write(randomFile(random)));
        }
        List<FileOutcome> outcomes = new ArrayList<>();
        int from = 0;
        while (from < files.size()) {
            int to = Math.min(files.size(), from + 1 + random.nextInt(120));
            LoadRequest request = new LoadRequest(files.subList(from, to), false, org.tallystick.mif.MifProfile.LEGACY,
                    0, null);
            List<FileOutcome> dry = random.nextInt(3) == 0 ? loadAll(request.asDryRun()) : null;
            List<FileOutcome> real = loadAll(request);
            if (dry != null) {
                assertThat(dry).extracting(SiteTest::words)
                        .containsExactlyElementsOf(real.stream().map(SiteTest::words).toList());
            }
            outcomes.addAll(real);
            if (random.nextInt(3) == 0) {
                restart();
            }
            from = to;
        }

        assertThat(outcomes).hasSize(500);
        assertThat(outcomes).extracting(outcome -> outcome.result().getLiteral()).contains("loaded", "unchanged",
                "held", "stale", "refused");
        assertThat(site.queries().site().getTotals().getFiles()).isEqualTo(500);
        assertSound();
        for (int id : current()) {
            ComputerSummary summary = computer(id).getSummary();
            assertThat(summary.getIdentification()).isNotEmpty();
            history(id);
        }
    }

    private static Object randomFile(Random random) {
        int who = random.nextInt(40);
        if (random.nextInt(25) == 0) {
            return "Start Component\n  Name = \"" + random.nextInt(5) + "\nStart";
        }
        MifText mif = MifText.pc(random.nextInt(8) == 0 ? "LAB" + random.nextInt(40) : "LAB" + who,
                random.nextInt(15) == 0 ? "" : "X" + who, random.nextInt(8) == 0 ? "0A" : "C" + who);
        if (random.nextInt(6) == 0) {
            mif.keys("Name", "NetCardID");
        }
        if (random.nextInt(4) > 0) {
            mif.scanned(1 + random.nextInt(30));
        }
        if (random.nextInt(25) == 0) {
            return mif.removal();
        }
        boolean delta = random.nextInt(3) == 0;
        int disks = random.nextInt(12);
        for (int i = 0; i < disks; i++) {
            String action = !delta ? null : List.of("Add", "Add", "Update", "Delete").get(random.nextInt(4));
            mif.disk(action, String.valueOf((char) ('A' + random.nextInt(12))), random.nextInt(3));
        }
        if (random.nextInt(3) > 0) {
            mif.group("BIOS", "MICROSOFT|BIOS|1.0", "", delta && random.nextBoolean() ? "Update" : null, "Vendor",
                    "V" + random.nextInt(3), random.nextBoolean() ? "Version" : "Revision", "1");
        }
        return mif;
    }
}
