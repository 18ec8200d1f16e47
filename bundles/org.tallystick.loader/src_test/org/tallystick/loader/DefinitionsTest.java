package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.loader.load.EventCode;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.loader.query.ComputerQuery;

/** Groups and attributes made on the fly: names of any kind and length, letter case, types (domain 6.2). */
class DefinitionsTest extends SiteTest {

    private static MifText pc() {
        return MifText.pc("LAB1", "X0000001", "01");
    }

    static Stream<String> oddNames() {
        return Stream.of("O'Brien", "say \"hello\"", "a; DROP TABLE COMPUTER", "-- a comment", "[bracket]", "100%",
                "under_score", "back\\slash", "ACTION", "DATE", "SIZE", "VALUE", "SELECT", "ORDER", "NULL", "TABLE",
                "\u00dcberpr\u00fcfung", "\u03a3\u03af\u03c3\u03c5\u03c6\u03bf\u03c2", "\u5728\u5eab",
                "\ud83d\udda5 screen",
                "i\u0131\u0130I", "a=b", "{brace}", "<tag>", "?", ":1", "#1");
    }

    /** Q176544, Q201999: names work everywhere, as group, class, attribute, value, key and name of a computer. */
    @ParameterizedTest
    @MethodSource("oddNames")
    void anyNameWorksEverywhere(String name) {
        MifText mif = MifText.of("Name", name, "SMSID", name, "NetCardID", name, name + " id", name).keys(name + " id")
                .group(name, "ACME|" + name + "|1.0", name, null, name, name, "Other", name);
        assertThat(words(load(mif))).isEqualTo("loaded M8 new 1");
        restart();
        assertThat(words(load(MifText.of("Name", "other", "SMSID", name, "NetCardID", "x", name + " id", name)
                .keys(name + " id").group(name, "ACME|" + name + "|1.0", name, "Update", name, name, "Other", "new"))))
                .isEqualTo("loaded M1 update 1");
        assertThat(rows(1, name)).isEqualTo(name + ":new");
        assertThat(history(1)).hasSize(3);
        assertThat(site.queries().countComputers(ComputerQuery.ALL.withFilter(name))).isEqualTo(1);
        assertThat(words(load(MifText.of("Name", name, "SMSID", "new").keys("Name", "SMSID"))))
                .startsWith("loaded M6 new 2");
        assertSound();
    }

    /** Q175763: loaded or refused with a reason, never in part; and the next file is not held up. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 39, 40, 41, 64, 255, 256, 399, 400, 401, 599, 600, 601, 5000 })
    void namesOfAnyLength(int length) {
        for (String letter : List.of("a", "\u00df", "\u4e2d")) {
            String name = letter.repeat(length);
            for (MifText mif : List.of(pc().group(name, "ACME|A|1.0", "", null, "A", "1"),
                    pc().group("G", name, "", null, "A", "1"), pc().group("G", "ACME|B|1.0", "", null, name, "1"),
                    pc().group("G", "ACME|C|1.0", "", null, "A", name), pc().component(name),
                    pc().architecture(name), pc().and(name, "1"),
                    MifText.of("Name", "LAB1", name, "1").keys(name), MifText.pc(name, name, name),
                    MifText.pc(name, "s" + name, name).disk("Add", "C", 1), pc().and("Domain", name).and("Site", name),
                    MifText.noId(name).disk("C", 1),
                    MifText.headers(name, name, name).group("G", name, "", null, "A", 1))) {
                List<FileOutcome> outcomes = loadAll(mif, MifText.pc("NEXT", "X0000009", "09").disk("C", length));
                assertThat(outcomes.get(0).result().getLiteral()).isIn("loaded", "refused", "held");
                assertThat(outcomes.get(0).reason() == null).isEqualTo(outcomes.get(0).result().getLiteral()
                        .equals("loaded"));
                assertThat(outcomes.get(1).result().getLiteral()).isIn("loaded", "unchanged");
            }
        }
        assertSound();
    }

    /** Q185913: one attribute, the first spelling is shown. */
    @Test
    void letterCaseOfNamesIsIgnored() {
        load(pc().bios("Asset Tag", "7").group("Disk", "Microsoft|Disk|1.0", "Disk Index", null, "Disk Index", "C",
                "free storage", 5));
        load(pc().bios("ASSET TAG", "8").disk("C", 6));
        assertThat(computer(1).getGroups()).extracting(group -> group.getColumns().toString())
                .containsExactly("[Asset Tag]", "[Disk Index, free storage]");
        assertThat(history(1)).containsExactlyInAnyOrder("BIOS.Asset Tag: 7 -> 8",
                "Disk.free storage: 5 -> 6");
        load(pc().disk("UPDATE", "C", 7));
        assertThat(rows(1, "Disk")).isEqualTo("C:7");
        assertSound();
    }

    /** Event 187: the whole file waits for a decision, and nothing of it is kept. */
    @Test
    void aTypeConflictRefusesTheWholeFile() {
        load(pc().bios("Vendor", "Acme", "Version", 5));
        String before = LogicalDump.inventory(site);
        MifText conflict = pc().group("New", "ACME|NEW|1.0", "", null, "A", "1").bios("Vendor", "Other", "Version",
                "5");
        FileOutcome refused = load(conflict);
        assertThat(words(refused)).isEqualTo("refused TYPE_MISMATCH; 187 /Version");
        assertThat(refused.line()).isPositive();
        assertThat(LogicalDump.inventory(site)).isEqualTo(before);
        String after = dump();
        assertThat(words(load(conflict))).isEqualTo("refused TYPE_MISMATCH");
        restart();
        assertThat(words(load(conflict))).isEqualTo("refused TYPE_MISMATCH");
        assertThat(dump()).isEqualTo(after);
        assertThat(words(load(pc().group("New", "ACME|NEW|1.0", "", null, "A", 1)))).isEqualTo("loaded M1 update 1");
        assertSound();
    }

    @Test
    void aTypeConflictInTheIdentificationIsOneToo() {
        load(pc().and("Room", 5));
        assertThat(words(load(MifText.pc("LAB2", "X0000002", "02").and("Room", "five"))))
                .isEqualTo("refused TYPE_MISMATCH; 187 /Room");
        assertThat(current()).containsExactly(1);
    }

    /** Types of one kind are widened (Q293225). */
    @Test
    void lengthsAndNumbersAreWidened() {
        load(pc().bios("Vendor", new MifText.Typed("String(4)", "Acme"), "Count", new MifText.Typed("Counter", 5)));
        load(pc().bios("Vendor", new MifText.Typed("String(300)", "x".repeat(300)), "Count",
                new MifText.Typed("Integer64", Long.MAX_VALUE)));
        assertThat(rows(1, "BIOS")).isEqualTo("x".repeat(300) + ":" + Long.MAX_VALUE);
        load(pc().bios("Vendor", new MifText.Typed("DisplayString(9)", "Acme"), "Count",
                new MifText.Typed("Gauge", 1)));
        assertThat(rows(1, "BIOS")).isEqualTo("Acme:1");
        assertThat(history(1)).hasSize(4);
        assertSound();
    }

    /** An undone definition is not remembered. */
    @Test
    void whatARefusedFileDefinedIsForgotten() {
        load(pc().bios("Version", 5));
        load(pc().group("New", "ACME|NEW|1.0", "", null, "A", "text").bios("Version", "x"));
        assertThat(words(load(pc().group("New", "ACME|NEW|1.0", "", null, "A", 5)))).isEqualTo("loaded M1 update 1");
        assertThat(words(load(MifText.pc("LAB2", "X2", "02").group("New", "ACME|NEW|1.0", "", null, "A", 5))))
                .isEqualTo("loaded M6 new 2");
        assertSound();
    }

    /** A row of 10 MB (Q226891), and sizes about the buffers of old (Q186407, Q179561). */
    @ParameterizedTest
    @ValueSource(ints = { 8_191, 8_192, 8_193, 16_384, 32_767, 32_768, 32_769, 49_152, 65_535, 65_536, 1_000_000 })
    void valuesOfAnySize(int size) {
        String value = "v".repeat(size);
        assertThat(words(load(pc().bios("Text", value)))).isEqualTo("loaded M6 new 1");
        assertThat(rows(1, "BIOS")).isEqualTo(value);
        load(pc().bios("Text", "short"));
        assertThat(history(1)).hasSize(1);
        assertSound();
    }

    /** A12: other keys than before are told once. */
    @Test
    void otherKeysThanBeforeAreToldOnce() {
        load(pc());
        FileOutcome first = load(MifText.pc("LAB2", "X0000002", "02").keys("SMSID"));
        FileOutcome second = load(MifText.pc("LAB3", "X0000003", "03").keys("SMSID"));
        assertThat(first.events()).extracting(event -> event.code().number()).containsExactly(1004);
        assertThat(second.events()).isEmpty();
    }

    /** The event names what is designated as before, and what was added or is gone. */
    @Test
    void theEventOfOtherKeysNamesThem() {
        load(pc());
        assertKeys(load(MifText.of("Name", "LAB2", "SMSID", "X0000002", "LogOn Name", "ann")
                .keys("SMSID", "LogOn Name")), List.of("SMSID"), List.of("Name", "LogOn Name", "NETCARDID"));
        assertKeys(load(pc().and("a,b", "x").keys("SMSID", "a,b")), List.of("SMSID"),
                List.of("Name", "NetCardID", "a,b"));
        assertKeys(load(MifText.pc("LAB3", "X0000003", "03").keys()), List.of(),
                List.of("Name", "SMSID", "NetCardID"));
        assertKeys(load(MifText.pc("LAB4", "X0000004", "04").and("Site", "S01").keys("Site", "Name", "SMSID",
                "NetCardID")), List.of("Name", "SMSID", "NetCardID"), List.of("Site"));
    }

    private void assertKeys(FileOutcome outcome, List<String> agree, List<String> differ) {
        assertThat(outcome.events()).filteredOn(event -> event.code() == EventCode.KEYS_DIFFER).singleElement()
                .satisfies(event -> {
                    assertThat(event.agree()).isEqualTo(agree);
                    assertThat(event.differ()).containsExactlyInAnyOrderElementsOf(differ);
                    assertThat(event.computer()).isEqualTo(outcome.computer());
                });
    }

    /** 6.1 number 8: an architecture whose Identification has no SMSID at all. */
    @Test
    void anArchitectureWithoutSmsid() {
        MifText person = MifText.of("Employee Name", "Ann").keys("Employee Name").architecture("Person");
        assertThat(words(load(person.group("Desk", "ACME|DESK|1.0", "", null, "Legs", 4))))
                .isEqualTo("loaded M3 new 1");
        assertThat(words(load(person.group("Lamp", "ACME|LAMP|1.0", "", null, "Watt", 4))))
                .isEqualTo("loaded M1 update 1");
        load(write("x.mif", MifText.of("Employee Name", "Bob").keys("Employee Name").architecture("Person")));
        assertThat(loadAll(LoadRequest.of(List.of(folder.resolve("files")))))
                .extracting(outcome -> outcome.result().getLiteral()).doesNotContain("refused", "held");
        assertSound();
    }
}
