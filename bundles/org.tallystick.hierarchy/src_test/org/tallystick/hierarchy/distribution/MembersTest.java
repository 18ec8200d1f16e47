package org.tallystick.hierarchy.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.hierarchy.TestHierarchy;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.cleanup.SetResult;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.journal.UndoResult;
import org.tallystick.store.DistributionObjects;
import org.tallystick.store.Memberships;
import org.tallystick.store.ObjectRow;
import org.tallystick.store.StoreException;

/** Which computers belong to collections and machine groups. */
class MembersTest {

    @TempDir
    Path folder;
    private TestHierarchy site;
    private Distribution distribution;
    private int lab1;
    private int lab2;
    private int srv;

    @BeforeEach
    void loadThree() {
        site = new TestHierarchy(folder.resolve("site"));
        distribution = site.distribution();
        lab1 = site.load(TestHierarchy.mif("LAB1", "X1", TestHierarchy.disks("C", 50, "D", 900),
                TestHierarchy.group("Bios", "ACME|BIOS|1.0", "", "Vendor", "Acme 100% _x", "Released", "4.10"),
                status("20261119221500.000000+060")));
        lab2 = site.load(TestHierarchy.mif("lab2", "X2", TestHierarchy.disks("C", 200, "D", 5),
                TestHierarchy.group("Bios", "ACME|BIOS|1.0", "", "Vendor", "Bolt", "Released", "4.9"),
                status("20261120221500.000000+060")));
        srv = site.load(TestHierarchy.mif("SRV", "X3"));
    }

    private static String status(String scan) {
        return TestHierarchy.group("WorkstationStatus", "MICROSOFT|WORKSTATIONSTATUS|1.0", "", "LastHWScan", scan)
                .replace("String(64)", "Date");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private DistributionObject collection(String name, String limit, String... rules) {
        return distribution.add(
                new ComputerCollection(name, "", limit, java.util.Arrays.stream(rules).map(Rule::parse).toList()))
                .object();
    }

    private List<Integer> members(DistributionObject object) {
        return distribution.members(object.guid());
    }

    private void cleanUp(CleanupAction action, int... computers) {
        assertThat(site.site().cleanup()
                .execute(site.site().cleanup().plan(
                        List.of(PlanRequest.of(action, java.util.Arrays.stream(computers).boxed().toList())),
                        () -> false), any -> {
                        }, () -> false)
                .results()).allMatch(result -> result.end() == SetResult.End.DONE);
    }

    /** Numbers are compared by size, dates by time, texts by alphabet without case; 1, 2, 3 are the computers. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "Identification/Name = LAB2; 2", "Identification/Name like lab%; 1 2",
            "MICROSOFT|IDENTIFICATION|1.0/Name not like LAB%; 3", "identification/NAME <> srv; 1 2",
            "Identification/Name > LAB1; 2 3", "Identification/LogOn Name = x; ''",
            "Disk/Free Storage (MByte) < 100; 1 2",
            "Disk/Free Storage (MByte) = 200; 2", "Disk/Free Storage (MByte) = 200.0; 2",
            "microsoft|disk|1.0/free storage (mbyte) >= 900; 1", "Disk/Free Storage (MByte) <> 50; 1 2",
            "Disk/Free Storage (MByte) < many; ''", "Disk/Nothing = 1; ''", "Nothing/Nothing = 1; ''",
            "Disk/Disk Index = C AND Disk/Free Storage (MByte) < 100; 1",
            "Disk/Disk Index = C AND Disk/Free Storage (MByte) < 10; ''",
            "Disk/Free Storage (MByte) < 10 AND Identification/Name = LAB2; 2",
            "Disk/Free Storage (MByte) < 10 AND Identification/Name = LAB1; ''", "Bios/Vendor like %100% _x; 1",
            "Bios/Vendor like acme%; 1", "Bios/Vendor like bol_; 2", "Bios/Vendor like bol; ''",
            "Bios/Released < 4.9; 1", "WorkstationStatus/LastHWScan < 2026-11-20; 1",
            "WorkstationStatus/LastHWScan = 2026-11-20; 2", "WorkstationStatus/LastHWScan >= 2026-11-19 22; 1 2",
            "WorkstationStatus/LastHWScan > 20261120; ''" })
    void rulesFindComputers(String rule, String expected) {
        List<Integer> numbers = expected.isEmpty() ? List.of()
                : java.util.Arrays.stream(expected.split(" ")).map(Integer::valueOf).toList();
        assertThat(List.of(lab1, lab2, srv)).containsExactly(1, 2, 3);
        assertThat(members(collection("C", "", rule))).isEqualTo(numbers);
    }

    @Test
    void anyRuleOrDirectMembershipWithinTheLimit() {
        DistributionObject labs = collection("Labs", "", "Identification/Name = LAB1", "Identification/Name = LAB2");
        assertThat(members(labs)).containsExactly(lab1, lab2);
        DistributionObject full = collection("Full", labs.guid(), "Disk/Free Storage (MByte) < 10");
        assertThat(members(full)).containsExactly(lab2);
        distribution.edit(full, full.definition(), List.of(lab1, srv), List.of());
        assertThat(distribution.directMembers(full.guid())).containsExactly(lab1, srv);
        assertThat(members(full)).as("the limit holds for direct members too").containsExactly(lab1, lab2);
        DistributionObject within = collection("Within", full.guid(), "Identification/Name like %");
        assertThat(members(within)).containsExactly(lab1, lab2);
        assertThat(distribution.members(List.of(full.guid(), labs.guid(), "none"))).isEqualTo(
                Map.of(full.guid(), List.of(lab1, lab2), labs.guid(), List.of(lab1, lab2), "none", List.of()));
    }

    @Test
    void aNewScanChangesWhoBelongs() {
        DistributionObject full = collection("Full", "", "Disk/Free Storage (MByte) < 10");
        assertThat(members(full)).containsExactly(lab2);
        site.load(TestHierarchy.mif("SRV", "X3", TestHierarchy.disks("C", 1)));
        site.load(TestHierarchy.mif("lab2", "X2", TestHierarchy.disks("C", 200, "D", 50),
                status("20261121221500.000000+060")));
        assertThat(members(full)).containsExactly(srv);
    }

    @Test
    void aRuleOnAGroupThatNobodyHasIsTold() {
        Saved saved = distribution.add(new ComputerCollection("New", "", "", List.of(Rule.parse("Modem/Speed > 1"))));
        assertThat(saved.notes()).singleElement().asString().contains("group Modem");
        assertThat(distribution.add(new ComputerCollection("Old", "", "", List.of(Rule.parse("DISK/x = 1")))).notes())
                .isEmpty();
    }

    /** Q190949: machine groups once had blank rows for computers that were gone. */
    @Test
    void nobodyPointsToAComputerThatIsGone() {
        DistributionObject group = distribution.add(new MachineGroup("Library", ""), List.of(lab1, lab2, lab2))
                .object();
        Fingerprint before = distribution.memberFingerprint(group.guid()).orElseThrow();
        cleanUp(CleanupAction.QUARANTINE, lab1);
        assertThat(members(group)).containsExactly(lab2);
        assertThat(distribution.directMembers(group.guid())).as("it comes back with its computer")
                .containsExactly(lab1, lab2);
        assertThat(distribution.memberFingerprint(group.guid())).contains(before);
        cleanUp(CleanupAction.RESTORE, lab1);
        assertThat(members(group)).containsExactly(lab1, lab2);
        cleanUp(CleanupAction.DELETE, lab1);
        assertThat(distribution.directMembers(group.guid())).containsExactly(lab2);
        assertThat(distribution.memberFingerprint(group.guid())).isPresent()
                .isNotEqualTo(java.util.Optional.of(before));
        assertThatThrownBy(() -> distribution.edit(group, group.definition(), List.of(lab1), List.of()))
                .isInstanceOf(StoreException.class).hasMessageContaining("no computer " + lab1);
        assertThat(site.site().verify(() -> false).sound()).isTrue();
        assertThat(site.undoLast().lines()).allMatch(UndoResult.Line::done);
        assertThat(members(group)).containsExactly(lab1, lab2);
    }

    @Test
    void anUndoBringsNoMemberBackThatLeftTheDatabase() {
        DistributionObject group = distribution.add(new MachineGroup("Library", ""), List.of(lab1, lab2)).object();
        distribution.delete(List.of(group), false, "");
        long deletion = site.journal().get(0).id();
        assertThat(site.store().<int[]>read(tx -> Memberships.of(tx, group.guid()))).isEmpty();
        cleanUp(CleanupAction.DELETE, lab1);
        assertThat(site.undo(deletion).lines()).allMatch(UndoResult.Line::done);
        assertThat(distribution.directMembers(group.guid())).containsExactly(lab2);
        assertThat(site.site().verify(() -> false).sound()).isTrue();
    }

    @Test
    void membersComeAndGoInOneChange() {
        DistributionObject group = distribution.add(new MachineGroup("Library", ""), List.of(lab1)).object();
        Saved saved = distribution.edit(group, group.definition(), List.of(lab2, lab1), List.of(srv));
        assertThat(saved.changed()).isTrue();
        assertThat(saved.object().change()).isEqualTo(2);
        assertThat(distribution.edit(saved.object(), group.definition(), List.of(lab2), List.of(srv)).changed())
                .isFalse();
        distribution.edit(saved.object(), group.definition(), List.of(srv), List.of(lab1));
        assertThat(members(group)).containsExactly(lab2, srv);
        assertThat(site.journal().get(0).computers()).containsExactly(lab1, srv);
        assertThat(site.undoLast().lines()).allMatch(UndoResult.Line::done);
        assertThat(members(group)).containsExactly(lab1, lab2);
        assertThat(distribution.memberFingerprint(
                distribution.add(SoftwarePackage.of("Office")).object().guid())).isEmpty();
    }

    /** Limits that go round, as another program may have written them, end where they close. */
    @Test
    void aCircleOfLimitsIsSurvived() {
        DistributionObject first = collection("First", "", "Identification/Name like LAB%");
        DistributionObject second = collection("Second", first.guid(), "Identification/Name like %1");
        site.store().unit(tx -> {
            ObjectRow row = DistributionObjects.get(tx, first.guid()).orElseThrow();
            Definition round = new ComputerCollection("First", "", second.guid(),
                    List.of(Rule.parse("Identification/Name like LAB%")));
            DistributionObjects.update(tx, new ObjectRow(row.guid(), row.kind(), row.origin(), row.number(), row.name(),
                    row.nameKey(), 2, "S01", 0, 0, row.created(), row.changed(), null, second.guid(),
                    round.fingerprint().toBytes(), DefinitionForm.write(round.fields())));
            return null;
        });
        assertThat(members(first)).containsExactly(lab1);
        assertThat(members(second)).containsExactly(lab1);
    }
}
