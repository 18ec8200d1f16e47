package org.tallystick.mif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample has the outcome it is meant to have. */
class SampleTest {

    static Stream<Path> good() {
        return SampleFiles.synthetic().stream().filter(file -> !file.getFileName().toString().startsWith("bad-"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void goodSamplesAreAcceptedByBothProfiles(Path file) {
        byte[] bytes = SampleFiles.bytes(file);
        for (MifOptions options : List.of(MifOptions.legacy(), MifOptions.strict())) {
            MifResult result = new MifReader(options).read(bytes);
            assertTrue(result.accepted(), result.problems().toString());
        }
    }

    /** First error, its place, and where the suspect literal begins. */
    @ParameterizedTest
    @CsvSource({
            "bad-01, UNTERMINATED_LITERAL, 113:21, 113:15",
            "bad-02, ATTRIBUTE_OUTSIDE_GROUP, 3:11, 0:0",
            "bad-03, TWO_COMPONENTS, 141:7, 0:0",
            "bad-04, MISSING_ATTRIBUTE_ID, 24:5, 0:0",
            "bad-05, DUPLICATE_ATTRIBUTE_ID, 26:7, 0:0",
            "bad-06, KEY_NAMES_MISSING_ATTRIBUTE, 7:15, 0:0",
            "bad-07, VALUE_TYPE, 121:15, 0:0",
            "bad-08, BAD_QUOTE, 95:12, 0:0",
            "bad-09, EMPTY, 0:0, 0:0",
            "bad-10, SYNTAX, 113:21, 113:15",
            "bad-11, SYNTAX, 116:23, 113:15",
            "bad-12, MISMATCHED_END, 80:7, 0:0",
            "bad-15, SYNTAX, 104:17, 0:0",
            "bad-17, NOT_A_MIF, 1:1, 0:0" })
    void badSamplesAreRefusedWithAPlace(String prefix, MifProblemCode code, String place, String suspect) {
        MifResult result = new MifReader(MifOptions.legacy()).read(SampleFiles.synthetic(prefix));
        MifProblem error = result.firstError().orElseThrow();
        assertEquals(code, error.code(), error.message());
        assertEquals(place, error.line() + ":" + error.column());
        assertEquals(suspect, error.suspectLine() + ":" + error.suspectColumn());
        assertTrue(result.document().isEmpty());
    }

    /** Whether an Identification is there, and how many, is for the loader to judge (decision D15). */
    @ParameterizedTest
    @CsvSource({ "bad-13, 0", "bad-14, 2" })
    void identificationIsNotJudged(String prefix, int identifications) {
        MifResult result = new MifReader(MifOptions.strict()).read(SampleFiles.synthetic(prefix));
        assertEquals(identifications, result.document().orElseThrow().component().groups().stream()
                .filter(group -> group.className().equals("MICROSOFT|IDENTIFICATION|1.0")).count());
    }

    @Test
    void tooLongValueIsCutOrRefused() {
        byte[] bytes = SampleFiles.synthetic("bad-16");
        MifResult legacy = new MifReader(MifOptions.legacy()).read(bytes);
        assertEquals(MifProblemCode.VALUE_TOO_LONG, legacy.problems().getFirst().code());
        assertEquals(new MifValue.Text("H".repeat(32)), instance(legacy, "MICROSOFT|DISK|1.0").value("Storage Type"));
        MifProblem error = new MifReader(MifOptions.strict()).read(bytes).firstError().orElseThrow();
        assertEquals(MifProblemCode.VALUE_TOO_LONG, error.code());
    }

    @Test
    void escapesOfSample7() {
        MifInstance notes = instance(legacy("ok-07"), "EXAMPLE|NOTES|1.0");
        List<String> expected = List.of("C:\\TEMP\\LOG.TXT", "say \"hello\"", "ABC\n", "ABC", "first second third",
                "http://host/x // not a comment", "aqb");
        assertEquals(expected, notes.values().stream().map(value -> ((MifValue.Text) value).text()).toList());
    }

    @Test
    void headersOfSample6() {
        MifHeader header = legacy("ok-06").document().orElseThrow().header();
        assertEquals(new MifHeader("Fishing Tackle", "rod-000017", "Example Agent", List.of()), header);
        assertTrue(header.isPresent());
    }

    @Test
    void integersOfSample12() {
        MifInstance ints = instance(legacy("ok-12"), "EXAMPLE|INTS|1.0");
        assertEquals("[42, -42, 42, 42, 4294967295, 2147483648, 18446744073709551615, null]",
                ints.values().toString());
        assertEquals("Unknown", ints.attributeNames().getLast());
    }

    @Test
    void datesOfSample11() {
        MifInstance dates = instance(legacy("ok-11"), "EXAMPLE|DATES|1.0");
        assertEquals(new MifValue.Text("19980701******.000000+000"), dates.value("Partial"));
        assertEquals(null, dates.value("AllStars"));
        assertEquals(null, dates.value("Empty"));
        assertEquals(6, dates.attributeNames().size());
    }

    @Test
    void rowsOfSample10() {
        MifDocument document = legacy("ok-10").document().orElseThrow();
        assertEquals(List.of("[1, No, one]", "[2, Yes, default]", "[3, Yes, default]"),
                MifInstances.of(document).stream().map(SampleTest::plain).toList());
        assertEquals("en|US|iso8859-1", document.language());
        assertEquals(List.of(new MifPath.Target("winnt", null), new MifPath.Target("win16", "C:\\demo.dll")),
                document.component().paths().getFirst().targets());
    }

    @Test
    void encodingsOfSamples() {
        assertEquals("windows-1252", legacy("ok-08").encoding().charset().name());
        assertEquals("UTF-16BE", legacy("ok-09").encoding().charset().name());
        assertEquals(MifProblemCode.CTRL_Z, legacy("ok-14").problems().getFirst().code());
        assertEquals(MifProblemCode.BOM, legacy("ok-15").problems().getFirst().code());
        assertEquals("Stra\u00DFe", instance(legacy("ok-08"), "EXAMPLE|ORT|1.0").attributeNames().getFirst());
    }

    @Test
    void publishedSamples() {
        List<Path> files = SampleFiles.published();
        assumeFalse(files.isEmpty(), "the published samples are not on this computer");
        List<String> refused = List.of("configmgr-idmif-system-missing-end-component.mif",
                "rg12-package-status-template-unfilled.mif");
        for (Path file : files) {
            String name = file.getFileName().toString();
            MifResult result = new MifReader(MifOptions.legacy()).read(SampleFiles.bytes(file));
            boolean expected = !name.contains("frag") && !refused.contains(name);
            assertEquals(expected, result.accepted(), name + result.problems());
            assertTrue(expected || result.firstError().orElseThrow().line() > 0, name);
        }
    }

    private static MifResult legacy(String prefix) {
        return new MifReader(MifOptions.legacy()).read(SampleFiles.synthetic(prefix));
    }

    private static MifInstance instance(MifResult result, String className) {
        return MifInstances.of(result.document().orElseThrow()).stream()
                .filter(instance -> instance.className().equals(className)).findFirst().orElseThrow();
    }

    private static String plain(MifInstance instance) {
        return instance.values().stream()
                .map(value -> value instanceof MifValue.Text text ? text.text() : String.valueOf(value)).toList()
                .toString();
    }
}
