package org.tallystick.hierarchy.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.hierarchy.serials.ObjectClass;
import org.tallystick.hierarchy.serials.ObjectId;
import org.tallystick.store.StoreException;

/** Definitions, their fields and fingerprints. */
class DefinitionTest {

    private static final String GUID = UUID.randomUUID().toString();

    static List<Definition> definitions() {
        Program install = new Program("Install v1.2", "setup.exe /q \"C:\\Program Files\" & echo <done>", "Quiet\nfast",
                Set.of(ProgramFlag.AUTOMATED, ProgramFlag.MINIMIZED), Set.of(Platform.NT_X86, Platform.MS_DOS));
        return List.of(SoftwarePackage.of("Office"),
                new SoftwarePackage("O'Brien's \"Office\" <50%> \u00fc \ud83d\ude00", "ACME; DROP TABLE SITE",
                        "97 SR-2",
                        "English", "First line\n\nthird\tline", new WorkstationContent("\\\\srv\\src$\\office"),
                        new ServerContent("\\\\srv\\srv", "OFFICE$", "Users: read"),
                        new InventoryContent(List.of("WINWORD.EXE", "EXCEL.EXE", "EXCEL.EXE", " ")),
                        List.of(Program.of("b.a", "x"), install, Program.of("A", "y"))),
                new Advertisement("Office for all", "", GUID, "Install", GUID, Instant.parse("2026-11-21T03:00:00Z"),
                        List.of(Instant.parse("2026-11-23T03:00:00Z"), Instant.parse("2026-11-22T03:00:00Z")),
                        Instant.parse("2026-12-21T03:00:00Z"), Priority.HIGH),
                new Advertisement("Plain", "", GUID, "Install", GUID, null, List.of(), null, Priority.MEDIUM),
                new ComputerCollection("Small disks", "Why: \"space\"", GUID,
                        List.of(Rule.parse("Disk/Free < 100"), Rule.parse("Disk/Free < 100"),
                                Rule.parse("A/B = \" x AND \"\"\""))),
                new MachineGroup("Library", "x"));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void fieldsAndTheirFormGiveTheSameDefinition(Definition definition) {
        Map<String, String> read = DefinitionForm.read(DefinitionForm.write(definition.fields()));
        assertThat(read).isEqualTo(definition.fields());
        assertThat(Definition.of(definition.kind(), read)).isEqualTo(definition);
        assertThat(Definition.of(definition.kind(), read).fingerprint()).isEqualTo(definition.fingerprint());
        assertThat(read).doesNotContainValue("");
    }

    @Test
    void everyFieldCountsInTheFingerprint() {
        for (Definition definition : definitions()) {
            for (Map.Entry<String, String> field : definition.fields().entrySet()) {
                Map<String, String> other = new HashMap<>(definition.fields());
                other.put(field.getKey(), field.getValue() + "x");
                assertThat(Fingerprint.of(definition.kind(), other)).as(field.getKey())
                        .isNotEqualTo(definition.fingerprint());
                other.remove(field.getKey());
                assertThat(Fingerprint.of(definition.kind(), other)).as(field.getKey())
                        .isNotEqualTo(definition.fingerprint());
            }
        }
        assertThat(Fingerprint.of(ObjectClass.PACKAGE, Map.of("name", "x")))
                .isNotEqualTo(Fingerprint.of(ObjectClass.COLLECTION, Map.of("name", "x")));
        assertThat(Fingerprint.of(ObjectClass.PACKAGE, Map.of("a", "bc")))
                .isNotEqualTo(Fingerprint.of(ObjectClass.PACKAGE, Map.of("ab", "c")));
    }

    /** Q316132: line breaks of any system are one, survive, and blank fields say nothing. */
    @Test
    void whatSaysTheSameHasOneFingerprint() {
        MachineGroup unix = new MachineGroup("Library", "one\ntwo");
        assertThat(new MachineGroup(" Library ", "one\r\ntwo\r\n")).isEqualTo(unix);
        assertThat(unix.comment()).isEqualTo("one\ntwo");
        assertThat(Fingerprint.of(ObjectClass.MACHINE_GROUP,
                Map.of("comment", "one\rtwo", "name", "Library", "new-field", " "))).isEqualTo(unix.fingerprint());
        assertThat(new ComputerCollection("C", "", "", List.of(Rule.parse("A/B = 1"), Rule.parse("A/B = 2"))))
                .isEqualTo(new ComputerCollection("C", "", "",
                        List.of(Rule.parse("A/B = 2"), Rule.parse("A/B = 1"), Rule.parse("A/B = 2"))));
        assertThat(Fingerprint.ofMembers(List.of("a", "b"))).isEqualTo(Fingerprint.ofMembers(List.of("b", "a")))
                .isNotEqualTo(Fingerprint.ofMembers(List.of("ab"))).isNotEqualTo(Fingerprint.ofMembers(List.of()));
    }

    /** The hash is part of what sites exchange, so it must be the same for ever. */
    @Test
    void theFingerprintNeverChanges() {
        assertThat(SoftwarePackage.of("Office").fingerprint().hex())
                .isEqualTo("c2d4688b1937ca87017d0cdac3ddb9f31d7c975f8c20e24a2ca3fb460df75a53");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "two\nlines", "bell\u0007", "half\ud83d" })
    void namesAreOneLineThatCanBeKept(String name) {
        assertThatThrownBy(() -> SoftwarePackage.of(name)).isInstanceOf(StoreException.class)
                .hasMessageContaining("name of the package");
    }

    @Test
    void whatIsTooLongIsRefusedAndNeverCut() {
        assertThat(SoftwarePackage.of("x".repeat(64)).name()).hasSize(64);
        assertThatThrownBy(() -> SoftwarePackage.of("x".repeat(65))).hasMessageContaining("65", "64");
        assertThatThrownBy(() -> new MachineGroup("x", "y".repeat(10_001))).hasMessageContaining("10001");
        assertThatThrownBy(() -> new MachineGroup("x", "bell\u0007")).hasMessageContaining("control");
    }

    @Test
    void programsOfAPackageHaveNamesOfTheirOwn() {
        SoftwarePackage office = SoftwarePackage.of("Office");
        assertThatThrownBy(() -> office.with(List.of(Program.of("Run", "a"), Program.of("RUN", "b"))))
                .hasMessageContaining("same name");
        assertThatThrownBy(() -> Program.of("Run", " ")).hasMessageContaining("no command line");
        assertThat(office.with(List.of(Program.of("Run", "a"))).program("rUN")).isPresent();
    }

    @Test
    void timesOfAnAdvertisementFollowEachOther() {
        Instant now = Instant.parse("2026-11-21T03:00:00Z");
        assertThatThrownBy(() -> new Advertisement("A", "", GUID, "P", GUID, now, List.of(), now, Priority.LOW))
                .hasMessageContaining("expire before it starts");
        assertThatThrownBy(() -> new Advertisement("A", "", GUID, "P", GUID, now, List.of(now.minusSeconds(1)), null,
                Priority.LOW)).hasMessageContaining("mandatory time");
        assertThatThrownBy(() -> Definition.of(ObjectClass.ADVERTISEMENT,
                Map.of("name", "A", "package", GUID, "program", "P", "collection", GUID, "start", "tomorrow")))
                .hasMessageContaining("'tomorrow'");
        assertThatThrownBy(() -> Definition.of(ObjectClass.ADVERTISEMENT,
                Map.of("name", "A", "package", GUID, "program", "P", "collection", GUID, "priority", "urgent")))
                .hasMessageContaining("low, medium, high");
    }

    @Test
    void package14OfSiteM01IsM010000E() {
        assertThat(new ObjectId("M01", 14)).hasToString("M010000E");
        assertThat(ObjectId.parse("m010000e")).isEqualTo(new ObjectId("M01", 14));
        assertThat(ObjectId.parse("DET00028").number()).isEqualTo(40);
        for (String wrong : new String[] { "", null, "M01", "M010000G", "M010000EE", "M-10000E", "M0100 0E" }) {
            assertThatThrownBy(() -> ObjectId.parse(wrong)).isInstanceOf(StoreException.class)
                    .hasMessageContaining("S010000E");
        }
    }
}
