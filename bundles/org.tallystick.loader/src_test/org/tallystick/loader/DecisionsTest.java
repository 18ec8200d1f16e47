package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.loader.query.EventQuery;
import org.tallystick.loader.query.FileQuery;
import org.tallystick.mif.MifProfile;
import org.tallystick.model.FileState;
import org.tallystick.model.ResyncState;

/** The decisions D1 to D20 of the domain notes that are not of full and delta files, one by one. */
class DecisionsTest extends SiteTest {

    private static MifText pc() {
        return MifText.pc("LAB1", "X0000001", "01");
    }

    private LoadRequest strict(Object content) {
        return new LoadRequest(List.of(write(content)), false, MifProfile.STRICT, LoadRequest.SITE_LIMIT, null);
    }

    /** D1: strict refuses what legacy repairs. */
    @Test
    void strictRefusesWhatLegacyRepairs() {
        MifText tooLong = pc().bios("Vendor", new MifText.Typed("String(3)", "Acme"));
        assertThat(words(loadAll(strict(tooLong)).get(0))).startsWith("refused MIF_SYNTAX");
        assertThat(current()).isEmpty();
        assertThat(words(load(tooLong))).isEqualTo("loaded M6 new 1");
    }

    /** D2. */
    @Test
    void matchingStaysWithinTheArchitecture() {
        load(pc());
        assertThat(words(load(pc().architecture("Printer").and("Color", "no")))).isEqualTo("loaded M6 new 2");
        assertThat(words(load(pc().architecture("PRINTER").and("Color", "yes")))).isEqualTo("loaded M1 update 2");
        assertThat(words(load(pc().architecture("personal computer").and("Color", "yes"))))
                .isEqualTo("loaded M1 update 1");
        assertSound();
    }

    /** D2: headers are an Identification with one key, SMSID = UniqueID. */
    @Test
    void headersStandForTheIdentification() {
        MifText rod = MifText.headers("Fishing Tackle", "rod-1", "Agent").group("Fishing Tackle", "Fishing Tackle",
                "Name", null, "Name", "Rod", "Length", 270);
        assertThat(words(load(rod))).isEqualTo("loaded M6 new 1");
        assertThat(words(load(MifText.headers("fishing tackle", "ROD-1", "Agent").group("Fishing Tackle",
                "Fishing Tackle", "Name", null, "Name", "Rod", "Length", 280)))).isEqualTo("loaded M1 update 1");
        assertThat(computer(1).getSummary().getArchitecture()).isEqualTo("Fishing Tackle");
        assertThat(computer(1).getSummary().getSmsId()).isIn("rod-1", "ROD-1");
        assertThat(rows(1, "Fishing Tackle")).isEqualTo("Rod:280");
        assertSound();
    }

    @ParameterizedTest
    @CsvSource({ "System", "SYSTEM", "Personal Computer" })
    void headersMayNotClaimTheAgentsArchitecture(String architecture) {
        assertThat(words(load(MifText.headers(architecture, "a-1", null).group("S", architecture, "", null, "A", 1))))
                .startsWith("refused IDMIF_POLICY");
    }

    @Test
    void headersNeedTheirTopLevelGroup() {
        assertThat(words(load(MifText.headers("Rod", "r-1", null).group("S", "Other", "", null, "A", 1))))
                .startsWith("refused MIF_NO_TOP_GROUP");
    }

    /** M10. */
    @Test
    void noIdentificationOrTwo() {
        assertThat(words(load(MifText.noId("X").architecture("Personal Computer").disk("C", 1))))
                .isEqualTo("refused MIF_NO_IDENTIFICATION");
        String two = pc().toString().replace("End Component", "") + MifText.pc("LAB2", "X2", "02").toString()
                .replaceFirst("(?s).*?  Start Group", "  Start Group")
                .replace("ID = 1\n    Class", "ID = 77\n    Class");
        assertThat(words(load(two))).isEqualTo("refused MIF_TWO_IDENTIFICATIONS");
        assertThat(current()).isEmpty();
    }

    /** D14. */
    @Test
    void aFileWithoutIdentityNeedsExactlyOneOwner() throws Exception {
        MifText chair = MifText.noId("Chair").group("Chair", "ACME|CHAIR|1.0", "", null, "Legs", 4);
        assertThat(words(load(chair))).isEqualTo("held ORPHAN");
        assertThat(words(loadOwned("X0000001", chair))).isEqualTo("held ORPHAN");
        load(pc());
        assertThat(words(loadOwned(" x0000001", chair))).isEqualTo("loaded update 1");
        assertThat(rows(1, "Chair")).isEqualTo("4");
        assertThat(words(loadOwned("X0000001", chair))).isEqualTo("unchanged 1");

        load(MifText.pc("LAB2", "X0000002", "02"));
        Path owned = write("inbox/owner/X0000002/chair.mif", chair);
        assertThat(loadAll(LoadRequest.of(List.of(owned.getParent().getParent().getParent())))).singleElement()
                .satisfies(outcome -> assertThat(words(outcome)).isEqualTo("loaded update 2"));
        load(MifText.pc("LABX", "X0000002", "99").keys("Name", "NetCardID"));
        assertThat(words(loadOwned("X0000002", chair.group("Desk", "ACME|DESK|1.0", "", null, "A", 1))))
                .as("two computers have the SMSID").isEqualTo("held ORPHAN");
        Files.delete(owned);
        assertSound();
    }

    /** D14, ROW_MISSING: the owner is the one to ask. */
    @Test
    void aDeltaWithoutIdentityAsksItsOwner() {
        load(pc());
        assertThat(words(loadOwned("X0000001", MifText.noId("Chair").group("Chair", "ACME|CHAIR|1.0", "", "Update",
                "Legs", 4)))).isEqualTo("held ROW_MISSING resync X0000001; 186 1");
        assertSound();
    }

    /** D4: all in one, and the request that it raised is not answered by it. */
    @Test
    void severalHitsAndAFullFile() {
        loadAll(pc().disk("C", 5), MifText.pc("LABX", "X0000001", "99").keys("Name", "NetCardID"));
        FileOutcome outcome = load(MifText.pc("LAB9", "X0000001", "05").disk("C", 6).and("Domain", "DOM"));

        assertThat(words(outcome)).isEqualTo(
                "loaded M4 ambiguous 3 removed [1, 2] resync X0000001; 185 SMSID/Name,NetCardID; 186 3");
        assertThat(outcome.events().get(0).computer()).isEmpty();
        assertThat(current()).containsExactly(3);
        assertThat(computer(1).getRemovalReason()).isEqualTo("SAME_SMSID");
        assertThat(site.queries().resyncs(true)).singleElement().satisfies(request -> {
            assertThat(request.getReason()).isEqualTo("SAME_SMSID");
            assertThat(request.getComputerId()).isEqualTo(3);
        });
        load(MifText.pc("LAB9", "X0000001", "05").disk("C", 7));
        assertThat(site.queries().resyncs(true)).isEmpty();
        assertSound();
    }

    /** D5: the delta waits, and a later full file answers it. */
    @Test
    void severalHitsAndADelta() {
        loadAll(pc(), MifText.pc("LABX", "X0000001", "99").keys("Name", "NetCardID"));
        FileOutcome held = load(MifText.pc("LAB9", "X0000001", "05").disk("Add", "C", 6));

        assertThat(held.computer()).isEmpty();
        assertThat(held.removed()).containsExactly(1, 2);
        assertThat(current()).isEmpty();
        assertThat(site.queries().file(held.fileId()).orElseThrow().getState()).isEqualTo(FileState.OPEN);
        assertThat(words(load(MifText.pc("LAB9", "X0000001", "05").disk("C", 7)))).isEqualTo("loaded M6 new 3");
        assertThat(site.queries().file(held.fileId()).orElseThrow().getState()).isEqualTo(FileState.ANSWERED);
        assertThat(site.queries().resyncs(false)).singleElement()
                .satisfies(request -> assertThat(request.getState()).isEqualTo(ResyncState.ANSWERED));
        assertSound();
    }

    /** D5: the same delta once more waits for the same thing. */
    @Test
    void aDeltaThatAwaitsAResyncStaysOneEntry() {
        loadAll(pc(), MifText.pc("LABX", "X0000001", "99").keys("Name", "NetCardID"));
        MifText delta = MifText.pc("LAB9", "X0000001", "05").disk("Add", "C", 6);
        FileOutcome held = load(delta);
        String before = dump();
        FileOutcome again = load(delta);

        assertThat(again.fileId()).isEqualTo(held.fileId());
        assertThat(words(again)).startsWith("held AWAITING_RESYNC");
        assertThat(again.removed()).isEmpty();
        assertThat(dump()).isEqualTo(before);
        assertSound();
    }

    /** D8. */
    @Test
    void anOlderScanIsStale() {
        load(pc().scanned(5).disk("C", 5));
        String before = LogicalDump.inventory(site);
        FileOutcome stale = load(pc().scanned(4).disk("C", 4));
        assertThat(words(stale)).isEqualTo("stale STALE M1 1");
        assertThat(words(load(pc().scanned(3).disk("Update", "D", 4)))).isEqualTo("stale STALE M1 1");
        assertThat(words(load(MifText.pc("LAB9", "X0000001", "01").scanned(4)))).isEqualTo("stale STALE M5 1");
        assertThat(words(load(pc().scanned(2).removal()))).isEqualTo("stale STALE M1 1");
        assertThat(LogicalDump.inventory(site)).isEqualTo(before);
        assertThat(words(load(pc().scanned(5).disk("C", 6)))).as("the same time").isEqualTo("loaded M1 update 1");
        assertThat(words(load(pc().disk("C", 7)))).as("no time").isEqualTo("loaded M1 update 1");
        assertThat(words(load(pc().scanned(4).disk("C", 8)))).as("the time is kept").isEqualTo("stale STALE M1 1");
        assertSound();
    }

    /** D8: the offset counts, and an odd time makes no file stale. */
    @Test
    void timesAreComparedAsUtc() {
        load(pc().scanned("19960401120000.000000+060"));
        assertThat(words(load(pc().scanned("19960401113000.000000+000").disk("C", 1)))).isEqualTo("loaded M1 update 1");
        assertThat(words(load(pc().scanned("19960401120000.000000+060").disk("C", 2)))).isEqualTo("stale STALE M1 1");
        assertThat(words(load(pc().scanned("1.4.96").disk("C", 3)))).isEqualTo("loaded M1 update 1");
    }

    /** D8: several hits, one of which is newer: nothing is removed or raised. */
    @Test
    void anOlderScanRemovesNothing() {
        loadAll(pc().scanned(5), MifText.pc("LABX", "X0000001", "99").keys("Name", "NetCardID").scanned(1));
        assertThat(words(load(MifText.pc("LAB9", "X0000001", "05").scanned(3)))).isEqualTo("stale STALE M4 1");
        assertThat(words(load(MifText.pc("LAB8", "X0000001", "05").scanned(3).disk("Add", "C", 1))))
                .isEqualTo("stale STALE M4 1");
        assertThat(current()).containsExactly(1, 2);
        assertThat(site.queries().resyncs(false)).isEmpty();
        assertSound();
    }

    /** D9: the same bytes with a scan time are unchanged whatever came between. */
    @Test
    void theSameBytesWithAScanTimeAreUnchanged() {
        Path file = write(pc().scanned(1).disk("C", 1));
        load(file);
        assertThat(words(load(file))).isEqualTo("unchanged 1");
        load(pc().scanned(2).disk("C", 2));
        String before = dump();
        assertThat(words(load(file))).as("wins over stale").isEqualTo("unchanged 1");
        assertThat(dump()).isEqualTo(before);
        load(pc().scanned(3).removal());
        assertThat(words(load(file))).as("a removed computer's file loads again").isEqualTo("loaded M6 new 2");
        assertSound();
    }

    /** D9: without a scan time only the last load of the computer is unchanged. */
    @Test
    void theSameBytesWithoutScanTimeAreUnchangedWhileTheyAreTheLast() {
        Path file = write(pc().disk("C", 1));
        Path other = write(pc().disk("C", 2));
        load(file);
        assertThat(words(load(file))).isEqualTo("unchanged 1");
        load(other);
        assertThat(words(load(file))).isEqualTo("loaded M1 update 1");
        assertThat(rows(1, "Disk")).isEqualTo("C:1");
        assertThat(words(load(file))).isEqualTo("unchanged 1");
        restart();
        assertThat(words(load(file))).isEqualTo("unchanged 1");
        assertSound();
    }

    /** D9: a new scan time with equal values writes nothing but the time. */
    @Test
    void aNewScanTimeWithEqualValuesIsLoaded() {
        load(pc().scanned(1).disk("C", 1));
        assertThat(words(load(pc().scanned(2).disk("C", 1)))).isEqualTo("loaded M1 update 1");
        assertThat(site.queries().history(1, 10)).isEmpty();
        assertThat(computer(1).getSummary().getLastScan()).isEqualTo("1996-04-02T12:00:00Z");
    }

    /** D9: the sums count unchanged files too. */
    @Test
    void everyEndIsCounted() {
        Path good = write(pc().scanned(5));
        Path bad = write("Start Component\n  Name = oops\n");
        Path old = write(pc().scanned(1));
        Path delta = write(MifText.pc("LAB7", "X0000007", "07").disk("Add", "C", 1));
        for (int round = 1; round <= 3; round++) {
            loadAll(LoadRequest.of(List.of(good, bad, old, delta)));
            var totals = site.queries().site().getTotals();
            assertThat(List.of(totals.getFiles(), totals.getLoaded(), totals.getUnchanged(), totals.getHeld(),
                    totals.getRefused(), totals.getStale())).containsExactly(4L * round, 1L, round - 1L, (long) round,
                            (long) round, (long) round);
            restart();
        }
        assertSound();
    }

    /** D11. */
    @Test
    void aMassOverlapIsOneEvent() {
        Object[] many = new Object[1002];
        for (int i = 0; i < many.length; i++) {
            many[i] = MifText.of("Name", "LAB" + i, "SMSID", "X" + i, "LogOnName", "ann");
        }
        loadAll(many);
        FileOutcome outcome = load(MifText.of("Name", "NEW", "SMSID", "Y1", "LogOnName", "ann").keys("SMSID",
                "LogOnName"));
        assertThat(words(outcome)).isEqualTo("loaded M6 new 1003; 180 LogOnName/");
        assertThat(outcome.events().get(0).count()).isEqualTo(1002);
        assertThat(site.queries().events(new EventQuery(180, null, outcome.fileId(), null, null), null, 10).rows())
                .singleElement().satisfies(event -> {
                    assertThat(event.getCount()).isEqualTo(1002);
                    assertThat(event.getComputers()).hasSize(1002).startsWith(1, 2).endsWith(1001, 1002);
                });
        assertThat(site.queries().countEvents(new EventQuery(180, null, null, null, null))).isEqualTo(1);
        assertSound();
    }

    /** D16. */
    @Test
    void aDateThatCannotBeReadCostsThatAttributeOnly() {
        MifText odd = pc().bios("Vendor", "Acme", "Date", MifText.date("31.12.96"));
        assertThat(words(loadAll(strict(odd)).get(0))).startsWith("refused MIF_SYNTAX");
        FileOutcome outcome = load(odd);
        assertThat(words(outcome)).isEqualTo("loaded M6 new 1");
        assertThat(outcome.warnings()).isNotEmpty();
        assertThat(rows(1, "BIOS")).isEqualTo("Acme");
    }

    /** D18: the lines of a dry run are those of the real load, and it changes nothing. */
    @Test
    void aDryRunSaysWhatTheLoadDoes() {
        loadAll(pc().scanned(2).disk("C", 1).bios("Vendor", "A"), MifText.pc("OLD", "X0000005", "55"));
        MifText unknown = MifText.pc("LAB7", "X0000007", "07").disk("Add", "C", 1);
        LoadRequest request = LoadRequest.of(List.of(write(pc().scanned(3).disk("C", 2)),
                write(pc().scanned(1).disk("C", 9)), write(MifText.pc("LAB2", "X0000002", "01").disk("C", 1)),
                write(MifText.pc("LABX", "X0000002", "99").keys("Name", "NetCardID")),
                write(MifText.pc("LAB9", "X0000002", "98").disk("C", 3)), write(unknown), write(unknown),
                write("no mif"), write(pc().scanned(4).disk("Update", "Z", 1)),
                write(pc().scanned(5).disk("Update", "C", 5).group("New", "ACME|NEW|1.0", "", "Add", "A", "text")),
                write(pc().scanned(6).group("New", "ACME|NEW|1.0", "", "Add", "A", 5)),
                write(MifText.pc("OLD", "X0000005", "55").removal()), write(MifText.pc("OLD", "X0000005", "55")),
                write(MifText.headers("Rod", "r", null).group("Rod", "Rod", "", null, "L", 1)),
                write(MifText.of("Employee", "7", "Room", "5").keys("Room")),
                write(MifText.of("Employee", "8", "Room", "5").keys("Room"))));
        String before = dump();

        List<FileOutcome> dry = loadAll(request.asDryRun());
        assertThat(dump()).isEqualTo(before);
        assertThat(loadAll(request.asDryRun())).usingRecursiveComparison().isEqualTo(dry);
        assertSound();

        assertThat(loadAll(request)).usingRecursiveComparison().isEqualTo(dry);
        assertSound();
        List<FileOutcome> second = loadAll(request.asDryRun());
        String after = LogicalDump.inventory(site);
        assertThat(second).usingRecursiveComparison().ignoringFields("computer.value")
                .isEqualTo(loadAll(request));
        assertThat(LogicalDump.inventory(site)).as("a removal and its computer's file are in the folder")
                .isNotEqualTo(after);
        assertSound();
    }

    /** D18: what a dry run had in memory is not taken for what is in the database. */
    @Test
    void aDryRunLeavesNothingInMemory() {
        MifText planned = pc();
        MifText real = MifText.pc("LAB2", "X0000002", "02");
        for (int i = 0; i < 12; i++) {
            planned.group("Program", "ACME|PROGRAM|1.0", "Name", null, "Name", "P" + i, "Version", "planned");
            real.group("Program", "ACME|PROGRAM|1.0", "Name", null, "Name", "P" + i, "Version", "real");
        }
        loadAll(LoadRequest.of(List.of(write(planned), write(pc().group("Program", "ACME|PROGRAM|1.0", "Name",
                "Add", "Name", "P99", "Version", "planned")))).asDryRun());

        load(real);
        load(MifText.pc("LAB2", "X0000002", "02").group("Program", "ACME|PROGRAM|1.0", "Name", "Add", "Name", "P77",
                "Version", "real"));

        assertThat(rows(1, "Program")).contains("P77:real", "P0:real").doesNotContain("planned");
        assertSound();
    }

    /** D19. */
    @Test
    void theOwnerSiteIsTheOneThatLoadedIt() {
        load(pc().and("Site", "C12"));
        assertThat(computer(1).getSummary().getOwnerSite()).isEqualTo("S01");
        assertThat(computer(1).getSummary().getSiteCode()).isEqualTo("C12");
        assertThat(computer(1).getGuid()).hasSize(36);
    }

    /** D20. */
    @Test
    void requestsAreWrittenDeliveredAndAnswered() throws Exception {
        load(MifText.pc("A", "X0000001", "01").and("Domain", "Lab/Dom").disk("Add", "C", 1));
        load(MifText.pc("B", "X0000002", "02").disk("Add", "C", 1));
        List<Path> written = site.resyncs().write();
        assertThat(written).extracting(file -> site.folder().resolve("outbox").relativize(file).toString())
                .containsExactlyInAnyOrder("LAB%002FDOM/RESYNC.CFG", "_/RESYNC.CFG");
        assertThat(Files.readString(written.get(0))).contains("X0000001=");
        assertThat(site.resyncs().markDelivered(1)).isTrue();
        assertThat(site.resyncs().markDelivered(99)).isFalse();
        assertThat(site.queries().resyncs(true)).extracting(request -> request.getState().toString())
                .containsExactly("delivered", "asked");

        load(MifText.pc("A", "X0000001", "01").and("Domain", "Lab/Dom").disk("C", 1));
        assertThat(site.resyncs().markDelivered(1)).isFalse();
        assertThat(site.resyncs().write()).hasSize(1);
        assertThat(written.get(0)).doesNotExist();
        assertThat(site.queries().resyncs(true)).hasSize(1);
        assertSound();
    }

    /** Refused and held files keep their bytes, can be replayed, and wait no more once they are loaded. */
    @Test
    void heldFilesCanBeReplayed() {
        MifText unknown = pc().scanned(5).disk("Add", "D", 1);
        FileOutcome held = load(unknown);
        FileOutcome bad = load("no mif at all");
        assertThat(site.queries().bytes(held.fileId())).hasValue(unknown.bytes());
        LoadSummary nothing = site.replay(List.of(held.fileId(), bad.fileId(), 999L), outcome -> {
        }, () -> false);
        assertThat(List.of(nothing.files(), nothing.held(), nothing.refused())).containsExactly(2L, 1L, 1L);
        assertThat(site.queries().file(held.fileId()).orElseThrow().getTries()).isEqualTo(2);
        assertThat(site.queries().files(FileQuery.OPEN, null, 10).rows()).hasSize(2);

        load(pc().scanned(4).disk("C", 1)); // older than the delta: it waits on
        assertThat(site.queries().file(held.fileId()).orElseThrow().getState()).isEqualTo(FileState.OPEN);
        LoadSummary replayed = site.replay(List.of(held.fileId()), outcome -> {
        }, () -> false);
        assertThat(replayed.loaded()).isEqualTo(1);
        assertThat(rows(1, "Disk")).isEqualTo("C:1 D:1");
        assertThat(site.queries().file(held.fileId()).orElseThrow().getState()).isEqualTo(FileState.REPLAYED);
        assertThat(site.queries().files(FileQuery.OPEN, null, 10).rows()).hasSize(1);
        assertSound();
    }

    /** The kept beginning of a file over the limit is not taken for the file. */
    @Test
    void aFileOverTheLimitIsNeverLoadedInPart() {
        byte[] mif = pc().bytes();
        byte[] huge = new byte[0x3200000 + 1];
        java.util.Arrays.fill(huge, (byte) ' ');
        System.arraycopy(mif, 0, huge, 0, mif.length);
        FileOutcome refused = load(huge);
        assertThat(words(refused)).isEqualTo("refused MIF_TOO_LARGE");
        site.replay(List.of(refused.fileId()), outcome -> assertThat(words(outcome))
                .isEqualTo("refused MIF_TOO_LARGE"), () -> false);
        assertThat(current()).isEmpty();
    }

    /** One bad file among good ones (Q128143), and each of them only once in the list however often it comes. */
    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\u0000\u0001\u0002", "Start Component", "DEPTH = 256;", "<MIFFile 5.00>" })
    void aBadFileStopsNobody(String content) {
        assertThat(loadAll(pc(), content, content, MifText.pc("LAB2", "X0000002", "02")))
                .extracting(outcome -> outcome.result().getLiteral())
                .containsExactly("loaded", "refused", "refused", "loaded");
        assertThat(site.queries().files(FileQuery.OPEN, null, 10).rows()).hasSize(1);
        assertSound();
    }
}
