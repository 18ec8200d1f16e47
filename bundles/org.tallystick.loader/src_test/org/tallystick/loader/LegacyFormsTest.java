package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.loader.legacy.ImportListener;
import org.tallystick.loader.legacy.LegacyPlan;
import org.tallystick.loader.legacy.MachineResult;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** Exports as people have them: other encodings, names and separators, tables left out, hostile files. */
class LegacyFormsTest extends LegacyTest {

    record Form(String title, LegacyExport.Naming naming, Charset charset, String mark, char separator) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Form> forms() {
        return Stream.of(new Form("UTF-8 with mark", name -> name + ".csv", StandardCharsets.UTF_8, "\uFEFF", ','),
                new Form("code page of Windows", name -> name + ".CSV", Charset.forName("windows-1252"), "", ','),
                new Form("16 bit, little end first", name -> name + ".csv", StandardCharsets.UTF_16LE, "\uFEFF", ','),
                new Form("16 bit, big end first, no mark", name -> name + ".csv", StandardCharsets.UTF_16BE, "", ','),
                new Form("lower case, semicolons", name -> name.toLowerCase(Locale.ROOT) + ".csv",
                        StandardCharsets.UTF_8, "", ';'),
                new Form("owner before the name, tabs", name -> "dbo." + name + ".txt", StandardCharsets.UTF_8, "",
                        '\t'));
    }

    private static LegacyExport sample() {
        LegacyExport export = new LegacyExport().machines(3);
        export.table("Identification_SPEC").set(1, "LogOn_Name0", "M\u00FCller, \"J\u00F6rg\"");
        export.crossLinked(1, 2);
        return export;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsRead(Form form) {
        Path export = sample().write(folder.resolve("export"), form.naming(), form.charset(), form.mark(),
                form.separator(), table -> true);
        LegacyPlan plan = plan(export);
        assertThat(words(plan.before())).containsExactly("CROSS_LINKED_KEY Disk_SPEC 1 lost 2",
                "ORPHAN_ROW Disk_SPEC 1");
        letIn(plan);
        assertThat(computer(1).getSummary().getIdentification())
                .anySatisfy(value -> assertThat(value.getValue()).isEqualTo("M\u00FCller, \"J\u00F6rg\""));
        assertThat(rows(3, "Disk")).isEqualTo("103:50:C:800 300:10:D:1000");
        assertSound();
    }

    /** The export that lies beside the sources, for those who want to try an import. */
    @Test
    void theSampleHasTheFaultsOfTheArticles() {
        Path root = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (!Files.isDirectory(root.resolve("tests/samples/legacy"))) {
            root = root.getParent();
        }
        LegacyPlan plan = plan(root.resolve("tests/samples/legacy"));
        assertThat(words(plan.before())).containsExactly("COUNTER_BELOW_MAXIMUM NextSpecificKey of Disk 1",
                "COUNTER_BELOW_MAXIMUM NextCommonKey of Disk 1", "COUNTER_BELOW_MAXIMUM NextSpecificKey of Program 1",
                "DUPLICATE_DATA_KEY Disk_SPEC 1 lost 1", "CROSS_LINKED_KEY Disk_SPEC 1 lost 2",
                "DUPLICATE_DATA_KEY Disk_COMM 1 lost 2", "EQUAL_GROUP_KEYS Disk 2", "ORPHAN_ROW Disk_SPEC 1",
                "LEFT_OVER _Disk_SPEC 2");
        assertThat(plan.after()).isEmpty();
        assertThat(plan.logs()).hasSize(4);
        assertThat(letIn(plan).count(MachineResult.End.NEW)).isEqualTo(5);
        assertSound();
    }

    /** Tables that an export can do without are told of. */
    @Test
    void optionalTablesMayBeMissing() {
        Path export = sample().write(folder.resolve("export"), name -> name + ".csv", StandardCharsets.UTF_8, "", ',',
                table -> !Set.of("ArchitectureMap", "AttributeMap", "Machines", "MachineDataHistoryTable", "SMSData")
                        .contains(table));
        LegacyPlan plan = plan(export);
        assertThat(plan.notes()).hasSize(3).anySatisfy(note -> assertThat(note).contains("AttributeMap"))
                .anySatisfy(note -> assertThat(note).contains("Machines"));
        letIn(plan);
        assertThat(current()).hasSize(3);
        assertThat(rows(3, "Disk")).isEqualTo("103:50:C:800 300:10:D:1000");
        assertThat(computer(3).getSummary().getLastScan()).hasToString("1996-06-04T10:00:00Z");
        assertSound();
    }

    @Test
    void whatCannotBeDoneWithoutIsNamed() {
        for (String missing : List.of("GroupMap", "MachineDataTable")) {
            Path export = sample().write(folder.resolve("without " + missing), name -> name + ".csv",
                    StandardCharsets.UTF_8, "", ',', table -> !table.equals(missing));
            assertThatThrownBy(() -> plan(export)).isInstanceOf(StoreException.class).hasMessageContaining(missing);
        }
        assertThatThrownBy(() -> plan(folder.resolve("nowhere"))).isInstanceOf(StoreException.class)
                .hasMessageContaining("There is no folder");
        LegacyExport export = sample();
        export.remove("GroupMap");
        export.added("GroupMap", "ArchitectureKey", "GroupName");
        assertThatThrownBy(() -> plan(export)).hasMessageContaining("has no column GroupKey");
        assertThat(site.legacyImport().unfinished()).isEmpty();
        assertSound();
    }

    /** Rows that cannot be used are counted and stay outside; the others come in. */
    @Test
    void oddRowsAreCounted() throws Exception {
        LegacyExport export = sample();
        export.table("MachineDataTable").add(5, LegacyExport.DISK, "two", 1, 1, 1);
        export.table("MachineDataTable").add("", "", 2, 1, 1, 1);
        export.table("Disk_SPEC").add("9x", 1, 1);
        export.table("Program_COMM").rows.get(2).add("too much");
        Path folder = export.write(this.folder.resolve("export"));
        Files.writeString(folder.resolve("Machines.csv"),
                Files.readString(folder.resolve("Machines.csv")) + "\r\n\r\n3.0,5\r\n");
        LegacyPlan plan = plan(folder);
        assertThat(words(plan.before())).contains("DAMAGED_ROW MachineDataTable.csv 2", "DAMAGED_ROW Disk_SPEC.csv 1",
                "DAMAGED_ROW Program_COMM.csv 1", "DUPLICATE_DATA_KEY machines 1");
        assertThat(plan.before()).anySatisfy(fault -> assertThat(fault.sentence()).isEqualTo("A row of file"
                + " Disk_SPEC.csv cannot be used, in line 15: its data key is no number."));
        letIn(plan);
        assertThat(current()).hasSize(3);
        assertSound();
    }

    /** Values that are not what their attribute says, dates of every kind, and letters of every kind. */
    @Test
    void oddValuesDoNotStopAMachine() {
        LegacyExport export = new LegacyExport().machines(2);
        LegacyExport.Table disks = export.table("Disk_SPEC");
        disks.set(export.row("Disk_SPEC", export.place(1, LegacyExport.DISK, 0)), "Free_Storage__MByte_0", "lots");
        disks.set(export.row("Disk_SPEC", export.place(1, LegacyExport.DISK, 1)), "Free_Storage__MByte_0", "NULL");
        LegacyExport.Table programs = export.table("Program_SPEC");
        String[] dates = { "Jan  3 1996  4:05PM", "1/2/96 13:14:15", "not a date" };
        for (int i = 0; i < dates.length; i++) {
            programs.set(export.row("Program_SPEC", export.place(1, LegacyExport.PROGRAM, i)), "Installed0",
                    dates[i]);
        }
        export.table("Processor_COMM").set(1, "Processor_Name0",
                "\u0130\u00DF\uD83D\uDE00\"\\\nline " + "x".repeat(500));
        LegacyPlan plan = plan(export);
        assertThat(plan.before()).isEmpty();
        var result = letIn(plan);
        assertThat(result.problems()).hasSize(1)
                .allSatisfy(machine -> assertThat(machine.problems()).containsExactlyInAnyOrder(
                        "\"lots\" of attribute Free Storage (MByte) of group Disk is no number and stays outside.",
                        "\"not a date\" of attribute Installed of group Program is no date and stays outside."));
        assertThat(rows(1, "Disk")).isEqualTo("10:D:1000 50:C:600");
        assertThat(rows(1, "Program")).contains("19960103160500.000000+000", "19960102131415.000000+000", "null");
        assertThat(rows(1, "Processor")).contains("line " + "x".repeat(500), "\u0130\u00DF\uD83D\uDE00");
        assertSound();
    }

    /** A file that asks for more than a row may have ends in a sentence; nothing of the import is left. */
    @Test
    void hostileFilesEndInASentence() throws Exception {
        Path export = sample().write(folder.resolve("export"));
        byte[] good = Files.readAllBytes(export.resolve("Disk_SPEC.csv"));
        List<String> hostile = List.of("datakey,a\r\n1,\"" + "x".repeat(300_000), "datakey," + ",".repeat(3000),
                "datakey,a\r\n1,\"" + "\r\n".repeat(3_000_000), "datakey\r\n\"" + "1".repeat(300_000));
        for (String text : hostile) {
            Files.writeString(export.resolve("Disk_SPEC.csv"), text);
            assertThatThrownBy(() -> plan(export)).isInstanceOfSatisfying(StoreException.class, e -> {
                assertThat(e.problem()).isEqualTo(StoreProblem.BAD_NAME);
                assertThat(e).hasMessageContaining("Disk_SPEC.csv");
            });
            assertThat(site.legacyImport().unfinished()).isEmpty();
            assertSound();
        }
        Files.write(export.resolve("Disk_SPEC.csv"), good);
        Files.createSymbolicLink(export.resolve("Loop_SPEC.csv"), export.resolve("Disk_SPEC.csv"));
        Files.createDirectory(export.resolve("Folder.csv"));
        assertThat(plan(export).machines()).isEqualTo(3);
    }

    @Test
    void twoFilesOfOneTableAreRefused() throws Exception {
        Path export = sample().write(folder.resolve("export"));
        Files.copy(export.resolve("Disk_SPEC.csv"), export.resolve("dbo.disk_spec.csv"));
        assertThatThrownBy(() -> plan(export)).isInstanceOf(StoreException.class)
                .hasMessageContaining("are of table");
    }

    /** A cancel at any time leaves no staged row. */
    @Test
    void aCancelLeavesNothing() {
        Path export = sample().write(folder.resolve("export"));
        for (int at = 1;; at += 7) {
            int[] left = { at };
            try {
                site.legacyImport().plan(export, ImportListener.NONE, () -> --left[0] < 0);
                break;
            } catch (StoreException e) {
                assertThat(e.problem()).isEqualTo(StoreProblem.CANCELLED);
                assertThat(new RawRows(SharedSite.folder()).number("SELECT COUNT(*) FROM STAGED_INSTANCE")).isZero();
                assertSound();
            }
        }
        assertThat(site.legacyImport().unfinished()).isPresent();
    }
}
