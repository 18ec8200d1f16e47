package org.tallystick.mif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Literals, escapes and joining (domain notes 3.2; Q140810, Q137790, Q186415). */
class LiteralTest {

    static Stream<Arguments> eightBit() {
        return Stream.of(
                Arguments.of("\"\"", ""),
                Arguments.of("\"plain\"", "plain"),
                Arguments.of("\"\\a\\b\\f\\n\\r\\t\\v\"", "\u0007\b\f\n\r\t\u000B"),
                Arguments.of("\"\\\\ \\\"\"", "\\ \""),
                Arguments.of("\"C:\\\\TEMP\\\\\"", "C:\\TEMP\\"),
                Arguments.of("\"C:\\QEMP\"", "C:QEMP"),
                Arguments.of("\"\\x41\"", "A"),
                Arguments.of("\"\\x4\"", "\u0004"),
                Arguments.of("\"\\x412\"", "A2"),
                Arguments.of("\"\\xg\"", "xg"),
                Arguments.of("\"\\X41\"", "X41"),
                Arguments.of("\"\\xFF\"", "\u00FF"),
                Arguments.of("\"\\101\"", "A"),
                Arguments.of("\"\\1018\"", "A8"),
                Arguments.of("\"\\7\"", "\u0007"),
                Arguments.of("\"\\8\"", "8"),
                Arguments.of("\"a\" \"b\"", "ab"),
                Arguments.of("\"a\"\"b\"", "ab"),
                Arguments.of("\"a\" // note \"x\"\r\n\t\"b\"", "ab"),
                Arguments.of("\"\\x4\" \"1\"", "\u00041"),
                Arguments.of("\"a // b\"", "a // b"),
                Arguments.of("\"a\r\nb\"", "a\r\nb"),
                Arguments.of("\"a\\\nb\"", "a\nb"),
                Arguments.of("\"it's\"", "it's"),
                Arguments.of("\"tab\there\"", "tab\there"),
                Arguments.of("\"x\\x00\\x00\"", "x"),
                Arguments.of("\"end group\"", "end group"));
    }

    @ParameterizedTest
    @MethodSource("eightBit")
    void reads8BitLiteral(String literal, String expected) {
        MifAttribute attribute = Texts.firstAttribute(Texts.legacy(Texts.one("string", literal)));
        assertEquals(new MifValue.Text(expected), attribute.value());
    }

    static Stream<Arguments> sixteenBit() {
        return Stream.of(
                Arguments.of("\"\\x20AC\"", "\u20AC"),
                Arguments.of("\"\\x20ACA\"", "\u20ACA"),
                Arguments.of("\"\\x41\"", "A"),
                Arguments.of("\"\\020254\"", "\u20AC"),
                Arguments.of("\"\\101\"", "A"),
                Arguments.of("\"\u4E2D\u6587\"", "\u4E2D\u6587"));
    }

    @ParameterizedTest
    @MethodSource("sixteenBit")
    void readsUnicodeLiteral(String literal, String expected) {
        byte[] bytes = ("\uFEFF" + Texts.one("string(20)", literal)).getBytes(StandardCharsets.UTF_16BE);
        MifAttribute attribute = Texts.firstAttribute(new MifReader(MifOptions.legacy()).read(bytes));
        assertEquals(new MifValue.Text(expected), attribute.value());
    }

    @Test
    void nulEndsTheTextInLegacyAndIsRefusedInStrict() {
        String text = Texts.one("string(20)", "\"ab\\x00cd\"");
        MifResult legacy = Texts.legacy(text);
        assertEquals(new MifValue.Text("ab"), Texts.firstAttribute(legacy).value());
        assertEquals(MifProblemCode.EMBEDDED_NUL, legacy.problems().getFirst().code());
        assertFalse(Texts.strict(text).accepted());
    }

    @Test
    void unterminatedLiteralNamesItsBeginning() {
        MifProblem error = Texts.legacy("start component\nname = \"abc\nend component\n").firstError().orElseThrow();
        assertEquals(MifProblemCode.UNTERMINATED_LITERAL, error.code());
        assertEquals(List.of(4, 1, 2, 8),
                List.of(error.line(), error.column(), error.suspectLine(), error.suspectColumn()));
        assertTrue(error.message().contains("line 2, column 8"), error.message());
    }

    @Test
    void typographicQuotationMarksAreNamed() {
        MifProblem error = Texts.legacy(Texts.one("string(9)", "\u0093x\u0094")).firstError().orElseThrow();
        assertEquals(MifProblemCode.BAD_QUOTE, error.code());
        assertEquals("`\u201C`", error.found());
    }
}
