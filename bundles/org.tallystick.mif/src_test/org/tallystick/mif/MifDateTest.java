package org.tallystick.mif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates (domain notes 3.3; Q192497, Q239534, Q126027). */
class MifDateTest {

    @ParameterizedTest
    @CsvSource({
            "19980701103030.000000+060, 1998-07-01T09:30:30Z",
            "19980701103030.000000-300, 1998-07-01T15:30:30Z",
            "19980701103030.123456+000, 1998-07-01T10:30:30.123456Z",
            "19980701103030.******+***, 1998-07-01T10:30:30Z",
            "20000229000000.000000+000, 2000-02-29T00:00:00Z",
            "19981231235960.000000+000, 1998-12-31T23:59:59Z",
            "00010101000000.000000+000, 0001-01-01T00:00:00Z",
            "99991231235959.000000-999, +10000-01-01T16:38:59Z",
            "20311231000000.000000+000, 2031-12-31T00:00:00Z" })
    void readsWholeDates(String text, Instant expected) {
        assertEquals(expected, MifDate.parse(text).orElseThrow().toInstant().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "1998", "07/01/98 10:30:30", "31.12.1997 00:00:00.000000",
            "19981301000000.000000+000", "19980001000000.000000+000", "19980230000000.000000+000",
            "19980228240000.000000+000",
            "19980228006000.000000+000", "19980228000061.000000+000", "19980228000000,000000+000",
            "19980228000000.00000a+000", "19980228000000.000000 000", "19980228000000.000000*060",
            "19980228000000.000000+060x", "1998022800000\u0661.000000+000", "-9980228000000.000000+000" })
    void refusesOthers(String text) {
        assertTrue(MifDate.parse(text).isEmpty());
    }

    @Test
    void keepsPartsThatAreNotKnown() {
        MifDate date = MifDate.parse("19980701******.000000+000").orElseThrow();
        assertEquals(1998, date.knownYear().orElseThrow());
        assertEquals(MifDate.UNKNOWN, date.hour());
        assertTrue(date.toInstant().isEmpty());
        assertFalse(date.isUnknown());
        assertTrue(MifDate.parse("****0229000000.000000+000").isPresent());
    }

    @Test
    void asterisksOnlyAreNoValue() {
        assertTrue(MifDate.parse("**************.******+***").orElseThrow().isUnknown());
        assertTrue(MifDate.isBlank("**************.******+***"));
        assertTrue(MifDate.isBlank("  "));
        assertFalse(MifDate.isBlank("19980701103030.000000+060"));
        assertFalse(MifDate.isBlank("nonsense"));
    }
}
