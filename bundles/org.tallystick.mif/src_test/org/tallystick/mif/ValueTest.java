package org.tallystick.mif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types and integers, and what each profile makes of values that do not fit (domain notes 3.3, 3.4). */
class ValueTest {

    @ParameterizedTest
    @CsvSource({
            "integer, 42, 42", "int, -42, -42", "Integer, 0x2A, 42", "INT, 052, 42", "integer, 0, 0", "integer, 00, 0",
            "integer, -0x10, -16", "integer, -052, -42", "counter, 4294967295, 4294967295",
            "gauge, 2147483648, 2147483648", "integer64, -9223372036854775808, -9223372036854775808",
            "int64, 0x7fffffffffffffff, 9223372036854775807", "counter64, 18446744073709551615, 18446744073709551615",
            "counter64, 0xFFFFFFFFFFFFFFFF, 18446744073709551615", "integer, 000000000000000000000000000000000001, 1" })
    void readsIntegers(String type, String written, String expected) {
        for (MifResult result : List.of(Texts.legacy(Texts.one(type, written)),
                Texts.strict(Texts.one(type, written)))) {
            assertEquals(MifValue.Number.of(new BigInteger(expected)), Texts.firstAttribute(result).value());
        }
    }

    /** The first problem with its severity in the legacy and the strict profile; `-` for none. */
    @ParameterizedTest
    @CsvSource({
            "integer, 2147483648, VALUE_RANGE, WARNING, ERROR",
            "integer, -2147483649, VALUE_RANGE, WARNING, ERROR",
            "counter, -1, VALUE_RANGE, WARNING, ERROR",
            "counter, 4294967296, VALUE_RANGE, WARNING, ERROR",
            "counter, 4294967295, VALUE_RANGE, INFO, INFO",
            "counter64, -1, VALUE_RANGE, WARNING, ERROR",
            "integer64, 9223372036854775808, VALUE_RANGE, WARNING, ERROR",
            "counter64, 18446744073709551616, BAD_NUMBER, ERROR, ERROR",
            "integer, 0x, BAD_NUMBER, ERROR, ERROR",
            "integer, 099, BAD_NUMBER, WARNING, ERROR",
            "integer, '\"1\"', VALUE_TYPE, ERROR, ERROR",
            "string(3), 1, VALUE_TYPE, ERROR, ERROR",
            "string(3), '\"abcd\"', VALUE_TOO_LONG, WARNING, ERROR",
            "octetstring(3), '\"abcd\"', VALUE_TOO_LONG, WARNING, ERROR",
            "displaystring(3), '\"abc\"', -, -, -",
            "string(0), '\"abc\"', -, -, -",
            "string, '\"abc\"', SYNTAX, -, ERROR",
            "string(-1), '\"abc\"', BAD_NUMBER, ERROR, ERROR",
            "string(length up to 255), '\"abc\"', UNFILLED_TEMPLATE, ERROR, ERROR",
            "date, '\"\"', -, -, -",
            "date, '\"   \"', -, -, -",
            "date, '\"**************.******+***\"', -, -, -",
            "date, '\"19980701103030.000000+060\"', -, -, -",
            "date, '\"19980701103030.000000+060   \"', -, -, -",
            "date, '\"07/01/98 10:30:30\"', BAD_DATE, WARNING, ERROR",
            "date, '\"19980230000000.000000+000\"', BAD_DATE, WARNING, ERROR",
            "date, 19980230, BAD_DATE, WARNING, ERROR",
            "date, '\"20310101000000.000000+000\"', DATE_RANGE, INFO, INFO",
            "integer, unknown, -, -, -",
            "integer, Unsupported, -, -, -",
            "integer, * \"path\", -, -, -",
            "integer, nonsense, SYNTAX, ERROR, ERROR",
            "'\"None\"', 1, UNKNOWN_ENUM, ERROR, ERROR",
            "start enum 1 = \"a\" end enum, 1, -, -, -",
            "start enum 1 = \"a\" end enum, '\"a\"', -, -, -",
            "start enumeration name=\"e\" type=counter 1=\"a\" end enumeration, 2, VALUE_NOT_IN_ENUM, WARNING, ERROR",
            "start enum 1 = \"a\" end enum, '\"b\"', VALUE_NOT_IN_ENUM, WARNING, ERROR",
            "start enum 1 = \"a\" 1 = \"b\" end enum, 1, DUPLICATE_ENUM_ENTRY, WARNING, ERROR" })
    void judgesValues(String type, String value, String code, String legacy, String strict) {
        assertEquals(legacy.equals("-") ? "-" : code + " " + legacy, first(Texts.legacy(Texts.one(type, value))));
        assertEquals(strict.equals("-") ? "-" : code + " " + strict, first(Texts.strict(Texts.one(type, value))));
    }

    private static String first(MifResult result) {
        return result.problems().isEmpty() ? "-"
                : result.problems().getFirst().code() + " " + result.problems().getFirst().severity();
    }

    @Test
    void cutsToTheDeclaredLength() {
        MifAttribute attribute = Texts.firstAttribute(Texts.legacy(Texts.one("string(3)", "\"abcd\"")));
        assertEquals(new MifValue.Text("abc"), attribute.value());
    }

    @Test
    void defaultsAreReadOnlyAndSpecific() {
        MifAttribute attribute = Texts.firstAttribute(Texts.legacy(Texts.one("gauge", "1")));
        assertEquals(MifAccess.READ_ONLY, attribute.access());
        assertEquals(MifStorage.SPECIFIC, attribute.storage());
        assertEquals(MifType.of(MifType.Kind.GAUGE), attribute.type());
    }

    @ParameterizedTest
    @CsvSource({ "SMS:Add, ADD", "sms:UPDATE, UPDATE", "other:x,,", "'x:y, SMS : Delete ', DELETE", "SMS:Replace,",
            "SMSAdd,", "''," })
    void readsPragmas(String text, MifAction expected) {
        assertEquals(expected, MifPragma.of(text == null ? "" : text).smsAction());
    }
}
