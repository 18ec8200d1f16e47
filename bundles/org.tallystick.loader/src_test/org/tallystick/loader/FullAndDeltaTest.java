package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.loader.load.FileOutcome;

/** What full and delta files do to the groups of a computer, and what goes to history (decisions D3 and D5). */
class FullAndDeltaTest extends SiteTest {

    private static MifText pc() {
        return MifText.pc("LAB1", "X0000001", "01");
    }

    @Test
    void aFullFileReplacesAndRetires() {
        load(pc().disk("C", 5).disk("D", 7).bios("Vendor", "Acme", "Version", "1"));
        load(pc().disk("C", 6));

        assertThat(rows(1, "Disk")).isEqualTo("C:6");
        assertThat(rows(1, "BIOS")).isEmpty();
        assertThat(history(1)).containsExactlyInAnyOrder("Disk[C].Free Storage: 5 -> 6",
                "Disk[D]: Disk Index = D, Free Storage = 7 -> null",
                "BIOS: Vendor = Acme, Version = 1 -> null");
        assertSound();
    }

    @Test
    void anAttributeLeftOutOfAFullFileBecomesNullWithHistory() {
        load(pc().bios("Vendor", "Acme", "Version", "1").and("LogOnName", "ann"));
        load(pc().bios("Vendor", "Acme"));

        assertThat(rows(1, "BIOS")).isEqualTo("Acme");
        assertThat(history(1)).containsExactlyInAnyOrder("BIOS.Version: 1 -> null",
                "Identification.LogOnName: ann -> null");
        assertThat(computer(1).getSummary().getIdentification()).hasSize(3);
        assertSound();
    }

    @Test
    void anAttributeWithoutValueIsAsOneLeftOut() {
        load(pc().bios("Vendor", "Acme", "Version", null));
        assertThat(words(load(pc().bios("Vendor", "Acme").bios()))).isEqualTo("loaded M1 update 1");
        assertSound();
    }

    @Test
    void aFullFileTouchesOnlyGroupsOfItsOwnSource() {
        load(pc().disk("C", 5));
        loadOwned("X0000001", MifText.noId("Chair").group("Chair", "ACME|CHAIR|1.0", "", null, "Legs", 4));
        loadOwned("X0000001", MifText.noId("Desk").group("Desk", "ACME|DESK|1.0", "", null, "Legs", 6));
        load(pc().bios("Vendor", "Acme"));
        assertThat(rows(1, "Chair")).isEqualTo("4");
        assertThat(rows(1, "Disk")).isEmpty();

        loadOwned("x0000001 ", MifText.noId("chair").group("Lamp", "ACME|LAMP|1.0", "", null, "Watt", 40));
        assertThat(rows(1, "Chair")).as("retired by its own source, whatever the letter case").isEmpty();
        assertThat(rows(1, "Lamp")).isEqualTo("40");
        assertThat(rows(1, "Desk")).isEqualTo("6");
        assertThat(rows(1, "BIOS")).isEqualTo("Acme");
        assertSound();
    }

    /** Q170440: both are kept, and the override is visible. */
    @Test
    void aThirdPartyGroupStandsBesideTheAgentsOwn() {
        load(pc().disk("C", 5));
        loadOwned("X0000001", MifText.noId("Fix").disk("C", 9));

        assertThat(rows(1, "Disk")).isEqualTo("C:5 | C:9");
        assertThat(computer(1).getGroups()).extracting(group -> group.getSource() + ' ' + group.isOverridden())
                .containsExactlyInAnyOrder("Inventory Agent true", "NOIDMIF Fix false");
        load(pc().disk("Update", "C", 6));
        assertThat(rows(1, "Disk")).isEqualTo("C:6 | C:9");
        assertSound();
    }

    @Test
    void aDeltaKeepsWhatItDoesNotMention() {
        load(pc().and("LogOnName", "ann").and("Domain", "LABDOM").bios("Vendor", "Acme", "Version", "1")
                .group("Disk", "MICROSOFT|DISK|1.0", "Disk Index", null, "Disk Index", "C", "Free Storage", 5,
                        "File System", "FAT")
                .disk("D", 7));
        load(pc().and("Domain", "OTHERDOM").disk("Update", "C", 6));

        assertThat(rows(1, "Disk")).isEqualTo("C:6:FAT D:7:null");
        assertThat(rows(1, "BIOS")).isEqualTo("Acme:1");
        assertThat(computer(1).getSummary().getLogOnName()).isEqualTo("ann");
        assertThat(computer(1).getSummary().getDomain()).isEqualTo("OTHERDOM");
        assertThat(history(1)).containsExactlyInAnyOrder("Disk[C].Free Storage: 5 -> 6",
                "Identification.Domain: LABDOM -> OTHERDOM");
        assertSound();
    }

    @Test
    void aDeltaAddsUpdatesAndDeletesInOneFile() {
        load(pc().disk("C", 5).disk("D", 7));
        load(pc().disk("Update", "C", 6).disk("Delete", "D", null).disk("Add", "E", 8).disk("F", 9));

        assertThat(rows(1, "Disk")).isEqualTo("C:6 E:8 F:9");
        assertThat(history(1)).hasSize(4);
        assertSound();
    }

    /** Q148649: the agent that lost its memory sends everything as Add. */
    @ParameterizedTest
    @ValueSource(strings = { "Add", "add", "ADD" })
    void anAddOfARowThatIsThereUpdatesIt(String action) {
        load(pc().disk("C", 5));
        assertThat(words(load(pc().disk(action, "C", 6).bios("Vendor", "Acme")))).isEqualTo("loaded M1 update 1");
        assertThat(rows(1, "Disk")).isEqualTo("C:6");
        assertThat(rows(1, "BIOS")).isEqualTo("Acme");
        assertSound();
    }

    @Test
    void keysOfRowsIgnoreCaseAndBlanksAround() {
        load(pc().disk("c", 5));
        load(pc().disk("Update", "C ", 6));
        assertThat(rows(1, "Disk")).endsWith(":6").doesNotContain(" c");
        assertThat(computer(1).getGroups().get(0).getInstances()).hasSize(1);
        assertSound();
    }

    @Test
    void theLastRowOfAClassGoesWithItsDelete() {
        load(pc().disk("C", 5).bios("Vendor", "Acme"));
        load(pc().disk("Delete", "C", null).group("BIOS", "MICROSOFT|BIOS|1.0", "", "Delete", "Vendor", "Acme"));
        assertThat(computer(1).getGroups()).isEmpty();
        assertThat(history(1)).hasSize(2);
        load(pc().disk("Add", "C", 5));
        assertThat(rows(1, "Disk")).isEqualTo("C:5");
        assertSound();
    }

    /** Update or Delete of what is not there: held, nothing written, exactly one request (RG). */
    @ParameterizedTest
    @CsvSource({ "Update, D", "Delete, D" })
    void aMissingRowStopsTheWholeFile(String action, String letter) {
        load(pc().disk("C", 5).bios("Vendor", "Acme"));
        String before = LogicalDump.inventory(site);

        FileOutcome first = load(pc().and("LogOnName", "eve").disk("Add", "E", 1).disk(action, letter, 6)
                .group("New", "ACME|NEW|1.0", "", "Add", "A", 1));
        FileOutcome second = load(pc().disk(action, letter, 7));

        assertThat(words(first)).isEqualTo("held ROW_MISSING M1 resync X0000001; 186 1");
        assertThat(words(second)).isEqualTo("held ROW_MISSING M1 resync X0000001");
        assertThat(second.resync().id()).isEqualTo(first.resync().id());
        assertThat(LogicalDump.inventory(site)).isEqualTo(before);
        assertThat(site.queries().resyncs(true)).singleElement()
                .satisfies(request -> assertThat(request.getComputerId()).isEqualTo(1));
        assertSound();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Update", "Delete" })
    void aMissingClassStopsTheWholeFile(String action) {
        load(pc().disk("C", 5));
        assertThat(words(load(pc().group("BIOS", "MICROSOFT|BIOS|1.0", "", action, "Vendor", "A"))))
                .isEqualTo("held ROW_MISSING M1 resync X0000001; 186 1");
        assertThat(words(load(pc().disk(action, "C", 6)))).isEqualTo("loaded M1 update 1");
        assertSound();
    }

    @Test
    void aDeltaForAnUnknownComputerNeverMakesOne() {
        FileOutcome outcome = load(pc().disk("Add", "C", 5));
        assertThat(words(outcome)).isEqualTo("held UNKNOWN_COMPUTER M6 resync X0000001; 186");
        assertThat(words(load(pc().disk("Add", "C", 6)))).isEqualTo("held UNKNOWN_COMPUTER M6 resync X0000001");
        assertThat(current()).isEmpty();
        assertThat(site.queries().bytes(outcome.fileId())).isPresent();
        assertSound();
    }

    @Test
    void withoutSmsidNobodyCanBeAsked() {
        assertThat(words(load(MifText.of("Name", "LAB1", "NetCardID", "01").disk("Add", "C", 5))))
                .isEqualTo("held UNKNOWN_COMPUTER M3");
        assertThat(site.queries().resyncs(true)).isEmpty();
    }

    /** D6. */
    @Test
    void aRemovalTakesTheComputerOut() {
        load(pc().disk("C", 5));
        FileOutcome outcome = load(pc().removal());

        assertThat(words(outcome)).isEqualTo("loaded M1 deleted 1 removed [1]");
        assertThat(current()).isEmpty();
        assertThat(computer(1).getRemovalReason()).isEqualTo("DELETED_BY_FILE");
        assertThat(rows(1, "Disk")).as("quarantined whole").isEqualTo("C:5");
        assertThat(words(load(pc().removal().and("LogOnName", "x"))))
                .isEqualTo("held UNKNOWN_COMPUTER M6 resync X0000001; 186");
        assertThat(words(load(pc().disk("C", 6)))).isEqualTo("loaded M6 new 2");
        assertSound();
    }

    @Test
    void removalsByFileCountForTheLimit() {
        load(pc());
        load(MifText.pc("LAB2", "X0000002", "02"));
        assertThat(loadAll(new org.tallystick.loader.load.LoadRequest(
                List.of(write(pc().removal()), write(MifText.pc("LAB2", "X0000002", "02").removal())), false,
                org.tallystick.mif.MifProfile.LEGACY, 1, null))).extracting(SiteTest::words)
                .containsExactly("loaded M1 deleted 1 removed [1]", "held REMOVAL_LIMIT M1; 1003");
    }

    /** Groups named NHM and the status: in place, without history (2.4). */
    @Test
    void theStatusHasNoHistoryAndHealsItself() throws Exception {
        load(pc().scanned(1).disk("C", 5));
        load(pc().scanned(2).disk("C", 5));
        assertThat(history(1)).isEmpty();
        assertThat(rows(1, "WorkstationStatus")).isEqualTo("19960402120000.000000+000");

        SharedSite.execute("UPDATE COMPUTER SET status = NULL"); // Q199729: the row is missing
        restart();
        assertThat(rows(1, "WorkstationStatus")).isEmpty();
        assertThat(words(load(pc().scanned(3).disk("Update", "C", 6)))).isEqualTo("loaded M1 update 1");
        assertThat(rows(1, "WorkstationStatus")).isEqualTo("19960403120000.000000+000");
        SharedSite.execute("UPDATE COMPUTER SET status = NULL");
        restart();
        assertThat(words(load(pc().scanned(4).disk("C", 6)))).isEqualTo("loaded M1 update 1");
        assertThat(rows(1, "WorkstationStatus")).isEqualTo("19960404120000.000000+000");
        assertSound();
    }

    /** D3: in a delta, attributes that are not mentioned stay; the status is no exception. */
    @Test
    void aDeltaKeepsTheRestOfTheStatus() {
        load(pc().status("LastHWScan", MifText.date("19960401120000.000000+000"), "Last Files Collected", "never"));
        load(pc().disk("Add", "C", 1).scanned(2));
        assertThat(rows(1, "WorkstationStatus")).isEqualTo("19960402120000.000000+000:never");
        load(pc().disk("Add", "C", 2));
        assertThat(rows(1, "WorkstationStatus")).isEqualTo("19960402120000.000000+000:never");
        assertThat(history(1)).noneMatch(change -> change.startsWith("WorkstationStatus"));
        assertSound();
    }

    /** D3: a full file retires only groups of its own source; the status of another source is no exception. */
    @Test
    void aFullFileOfAnotherSourceLeavesTheStatus() {
        load(MifText.headers("Rod", "R1", "One").group("Rod", "Rod", "", null, "Length", 1).scanned(1));
        load(MifText.headers("Rod", "R1", "Two").group("Rod", "Rod", "", null, "Length", 2));
        assertThat(rows(1, "WorkstationStatus")).isEqualTo("19960401120000.000000+000");
        assertThat(rows(1, "Rod")).isEqualTo("1 | 2");
        load(MifText.headers("Rod", "R1", "One").group("Rod", "Rod", "", null, "Length", 1));
        assertThat(rows(1, "WorkstationStatus")).isEmpty();
    }

    /** Equal values in another order, another spelling, or under other keys are no change (Q135770). */
    @Test
    void whatDiffersOnlyInFormLeavesNoHistory() {
        load(MifText.of("Name", "LAB1", "SMSID", "X0000001", "NetCardID", "01", "LogOnName", "ann")
                .bios("Asset Tag", "7", "Vendor", "Acme").disk("C", 5).disk("D", 7));
        load(MifText.of("LogOnName", "ann", "NetCardID", "01", "SMSID", "X0000001", "Name", "LAB1")
                .disk("D", 7).disk("C", 5).bios("Vendor", "Acme", "ASSET TAG", "7", "Other", null));
        assertThat(history(1)).isEmpty();
        assertThat(site.queries().history(1, 10)).isEmpty();
        load(MifText.of("Name", "LAB1", "SMSID", "X0000001", "NetCardID", "01", "LogOnName", "ann").keys("SMSID")
                .bios("Asset Tag", "7", "Vendor", "Acme").disk("C", 5).disk("D", 7));
        assertThat(site.queries().history(1, 10)).isEmpty();
        assertSound();
    }

    /** Q148263: a class whose attributes are all keys is compared as a set. */
    @Test
    void aClassOfKeysOnlyIsASet() {
        load(pc().group("Share", "ACME|SHARE|1.0", "Name,Path", null, "Name", "A", "Path", "1")
                .group("Share", "ACME|SHARE|1.0", "Name,Path", null, "Name", "B", "Path", "2"));
        load(pc().group("Share", "ACME|SHARE|1.0", "Name,Path", null, "Name", "B", "Path", "2")
                .group("Share", "ACME|SHARE|1.0", "Name,Path", null, "Name", "A", "Path", "3"));
        assertThat(rows(1, "Share")).isEqualTo("A:3 B:2");
        assertThat(history(1)).containsExactlyInAnyOrder("Share[A, 1]: Name = A, Path = 1 -> null",
                "Share[A, 3]: null -> Name = A, Path = 3");
        assertSound();
    }

    /** I7: two rows with one key in one file are one row. */
    @Test
    void rowsOfOneKeyInOneFileBecomeOne() {
        load(pc().disk("C", 5).disk("c ", 6));
        assertThat(computer(1).getGroups().get(0).getInstances()).hasSize(1);
        load(pc().disk("Add", "C", 7).disk("Add", "C", 8));
        assertThat(rows(1, "Disk")).endsWith(":8");
        assertThat(computer(1).getGroups().get(0).getInstances()).hasSize(1);
        assertSound();
    }

    /** Q134714: large groups are linear. */
    @Test
    void tenThousandRowsInOneGroup() {
        MifText full = pc();
        MifText again = pc().scanned(2);
        IntStream.range(0, 10_000).forEach(i -> {
            full.group("Program", "ACME|PROGRAM|1.0", "Name", null, "Name", "Program " + i, "Version", "1." + i);
            again.group("Program", "ACME|PROGRAM|1.0", "Name", null, "Name", "Program " + i, "Version",
                    "1." + (i == 5000 ? "x" : i));
        });
        long began = System.nanoTime();
        load(full);
        load(again);
        load(pc().group("Program", "ACME|PROGRAM|1.0", "Name", "Update", "Name", "Program 7", "Version", "2")
                .group("Program", "ACME|PROGRAM|1.0", "Name", "Delete", "Name", "Program 8"));
        assertThat((System.nanoTime() - began) / 1_000_000_000).as("seconds").isLessThan(30);
        assertThat(history(1)).containsExactlyInAnyOrder("Program[Program 5000].Version: 1.5000 -> 1.x",
                "Program[Program 7].Version: 1.7 -> 2", "Program[Program 8]: Name = Program 8, Version = 1.8 -> null");
        assertSound();
    }

    /** Shared rows: two computers with the same row, one of them changes. */
    @Test
    void aRowThatManyHaveIsChangedForOneOnly() {
        for (int i = 1; i <= 4; i++) {
            load(MifText.pc("LAB" + i, "X000000" + i, "0" + i).bios("Vendor", "Acme", "Version", "1"));
        }
        load(MifText.pc("LAB2", "X0000002", "02").group("BIOS", "MICROSOFT|BIOS|1.0", "", "Update", "Version", "2"));
        assertThat(rows(1, "BIOS") + rows(2, "BIOS") + rows(3, "BIOS") + rows(4, "BIOS"))
                .isEqualTo("Acme:1Acme:2Acme:1Acme:1");
        assertSound();
    }

    /** A delta that names fewer keys than the class has must not lose the rows that differ in the others. */
    @Test
    void aDeltaWithFewerKeysLosesNoRow() {
        MifText pc = MifText.pc("LAB1", "X1", "01");
        load(pc.group("Share", "ACME|SHARE|1.0", "Name,Path", null, "Name", "A", "Path", "1", "Size", 1)
                .group("Share", "ACME|SHARE|1.0", "Name,Path", null, "Name", "A", "Path", "2", "Size", 2)
                .group("Share", "ACME|SHARE|1.0", "Name,Path", null, "Name", "B", "Path", "1", "Size", 3));
        load(MifText.pc("LAB1", "X1", "01").group("Share", "ACME|SHARE|1.0", "Name", "Update", "Name", "B", "Size", 9));
        assertThat(rows(1, "Share")).isEqualTo("A:1:1 A:2:2 B:1:9");
        assertThat(words(load(MifText.pc("LAB1", "X1", "01").group("Share", "ACME|SHARE|1.0", "Name", "Update", "Name",
                "A", "Size", 9)))).as("which of the two").isEqualTo("held ROW_MISSING M1 resync X1; 186 1");
        assertThat(rows(1, "Share")).isEqualTo("A:1:1 A:2:2 B:1:9");
        assertSound();
    }
}
