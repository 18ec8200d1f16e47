package org.tallystick.mif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several errors in a file, their places, and what is not a MIF at all (domain notes 3.8). */
class ProblemTest {

    @Test
    void reportsSeveralErrorsAtOnce() {
        String text = Texts.component(Texts.group(Texts.attribute("a", 1, "integer", "nonsense")
                + Texts.attribute("b", 2, "string(3)", "'x'") + Texts.attribute("c", 2, "integer", "\"x\""))
                + "start group\nname \"h\"\nend group\nfoo\nstart nothing\n"
                + Texts.group(Texts.attribute("a", 1, "bogus", "1")));
        assertEquals(List.of("SYNTAX 11:9", "BAD_QUOTE 17:9", "DUPLICATE_ATTRIBUTE_ID 21:1", "VALUE_TYPE 23:9",
                "SYNTAX 28:6", "SYNTAX 30:1", "SYNTAX 39:8"), errors(Texts.legacy(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\n", "\r\n", "\r" })
    void countsLinesOfAnyKind(String lineEnd) {
        String text = Texts.one("integer", "// note\n nonsense").replace("\n", lineEnd);
        assertEquals(List.of("SYNTAX 12:2"), errors(Texts.legacy(text)));
        String over = Texts.one("string(3)", "\"a\nb\nc\" nonsense").replace("\n", lineEnd);
        assertEquals("SYNTAX 13:4", errors(Texts.legacy(over)).getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "%G start attribute name=\"a\" id=1 type=int end group | MISMATCHED_END",
            "%G start attribute name=\"a\" id=1 type=int | MISMATCHED_END",
            "%G end attribute | MISMATCHED_END",
            "%G start group | MISMATCHED_END",
            "start group id=1 class=\"c\" %A end group | MISSING_NAME",
            "start group name=\"g\" id=1 %A end group | MISSING_CLASS",
            "%G start attribute id=1 type=int end attribute end group | MISSING_NAME",
            "%G start attribute name=\"a\" id=1 end attribute end group | MISSING_TYPE",
            "%G start attribute name=\"a\" id=-1 type=int end attribute end group | BAD_ID",
            "%G value=3 end group | UNKNOWN_STATEMENT",
            "start table name=\"t\" id=1 class=\"c\" {1} end table | TABLE_WITHOUT_TEMPLATE",
            "end group | MISMATCHED_END",
            "start path name=\"p\" beos=\"x\" end path | SYNTAX",
            "start enum 1=\"x\" end enum | MISSING_NAME",
            "start component name=\"c\" end component | TWO_COMPONENTS",
            "? | SYNTAX" })
    void namesTheFault(String content, MifProblemCode code) {
        String text = Texts.component(filledIn(content));
        for (MifResult result : List.of(Texts.legacy(text), Texts.strict(text))) {
            assertEquals(code, result.firstError().orElseThrow().code(), result.problems().toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "start group name=\"g\" class=\"c\" %A end group | MISSING_GROUP_ID",
            "%G start attribute name=\"a\" id=0 type=int end attribute end group | BAD_ID",
            "start group name=\" g\" id=1 class=\"c\" %A end group | NAME_TRIMMED",
            "start group name=\"g\" name=\"h\" id=1 class=\"c\" %A end group | DUPLICATE_STATEMENT",
            "%G end group | EMPTY_GROUP" })
    void repairsInLegacyOnly(String content, MifProblemCode code) {
        String text = Texts.component(filledIn(content));
        MifResult legacy = Texts.legacy(text);
        assertTrue(legacy.accepted(), legacy.problems().toString());
        assertEquals(code, legacy.problems().getFirst().code());
        assertEquals(MifSeverity.WARNING, legacy.problems().getFirst().severity());
        assertEquals(code, Texts.strict(text).firstError().orElseThrow().code());
    }

    /** Puts the beginning of a group for %G and a whole attribute for %A. */
    private static String filledIn(String content) {
        return content.replace("%G", "start group name=\"g\" id=1 class=\"c\"").replace("%A",
                "start attribute name=\"a\" id=1 type=int end attribute");
    }

    @Test
    void takesAnUnquotedClassInLegacy() {
        String text = Texts.one("integer", "1").replace("\"X|Y|1\"", "MICROSOFT|EMPLOYEE NAME|1.0 // note");
        MifResult legacy = Texts.legacy(text);
        assertEquals("MICROSOFT|EMPLOYEE NAME|1.0",
                legacy.document().orElseThrow().component().groups().getFirst().className());
        assertEquals(MifProblemCode.CLASS_UNQUOTED, legacy.problems().getFirst().code());
        assertFalse(Texts.strict(text).accepted());
    }

    @Test
    void trimsNamesWithAWarning() {
        MifResult result = Texts.legacy(Texts.component(Texts.group(
                Texts.attribute("PC Asset Number ", 1, "string(9)", "\"1\""))));
        assertEquals("PC Asset Number", Texts.firstAttribute(result).name());
        assertEquals(MifProblemCode.NAME_TRIMMED, result.problems().getFirst().code());
    }

    @ParameterizedTest
    @CsvSource({ "255, true", "256, false" })
    void boundsNames(int length, boolean accepted) {
        String text = Texts.component(Texts.group(Texts.attribute("n".repeat(length), 1, "integer", "1")));
        assertEquals(accepted, Texts.legacy(text).accepted());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "DEPTH = 32; WIDTH = 8; | FPGA",
            "-- Quartus memory | FPGA",
            "<MIFFile 5.00> # by FrameMaker | FrameMaker",
            "<html><body> | HTML",
            "<?xml version='1.0'?> | XML",
            "%PDF-1.4 | PDF",
            "Version 300 Charset \"WindowsLatin1\" | MapInfo",
            "{ \"a\": 1 } | JSON",
            "Dear Sir | `Dear`" })
    void namesOtherFormats(String text, String expected) {
        MifProblem error = Texts.legacy(text).firstError().orElseThrow();
        assertEquals(MifProblemCode.NOT_A_MIF, error.code());
        assertTrue(error.message().contains(expected), error.message());
    }

    @Test
    void namesOtherFormatsByTheirBytes() {
        assertTrue(found("\u0089PNG\r\n\u001A\n").contains("PNG"));
        assertTrue(found("\u007FELF\u0002\u0001").contains("ELF"));
        assertTrue(found("PK\u0003\u0004").contains("zip"));
        assertTrue(found("MZ\u0090\u0000\u0003").contains("Windows program"));
        assertTrue(found("\u0001\u0002\u0003").contains("binary"));
    }

    private static String found(String bytes) {
        return new MifReader(MifOptions.legacy()).read(bytes.getBytes(StandardCharsets.ISO_8859_1)).firstError()
                .orElseThrow().found();
    }

    @ParameterizedTest
    @ValueSource(strings = { " ", "\r\n\r\n", "// only a comment", "\u001A", "\0\0\0\0", " \u001Astart component" })
    void nothingIsEmpty(String text) {
        assertEquals(MifProblemCode.EMPTY, Texts.legacy(text).firstError().orElseThrow().code());
    }

    @Test
    void notesPaddingAndTrailingText() {
        String text = Texts.one("integer", "1");
        assertEquals(MifProblemCode.NUL_PADDING, Texts.legacy(text + "\0\0").problems().getFirst().code());
        assertEquals(MifProblemCode.CTRL_Z, Texts.legacy(text + "\u001Agarbage").problems().getFirst().code());
        assertEquals(MifProblemCode.TRAILING_TEXT, Texts.legacy(text + "garbage").problems().getFirst().code());
        assertTrue(Texts.legacy(text + "garbage").accepted());
        assertFalse(Texts.strict(text + "garbage").accepted());
        assertFalse(Texts.legacy(text + "end group").accepted());
    }

    @Test
    void readsHeaderLines() {
        String text = "// a note\n//Architecture<A>\n//UniqueID<u-1>\n//KeyAttribute<c><n>\n//KeyAttribute<m>\n"
                + Texts.one("integer", "1") + "//AgentID<too late>\n";
        assertEquals(new MifHeader("A", "u-1", null, List.of("c", "n", "m")),
                Texts.legacy(text).document().orElseThrow().header());
        assertEquals(MifHeader.NONE, Texts.legacy(Texts.one("integer", "1")).document().orElseThrow().header());
    }

    private static List<String> errors(MifResult result) {
        return result.problems().stream().filter(problem -> problem.severity() == MifSeverity.ERROR)
                .map(problem -> problem.code() + " " + problem.line() + ":" + problem.column()).toList();
    }
}
