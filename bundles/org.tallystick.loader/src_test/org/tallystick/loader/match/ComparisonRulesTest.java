package org.tallystick.loader.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two values of an identification attribute are the same, and which of them identify nothing. */
class ComparisonRulesTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = ';', nullValues = "null", value = {
            // SMSID: upper case, trimmed; the GUID prefix stays
            "SMSID; x0000001; X0000001", "SMSID; ' X0000001 '; X0000001", "SMSID; ' '; ''", "SMSID; null; ''",
            "SMSID; guid:d9343dc0-254f; GUID:D9343DC0-254F", "SMSID; d9343dc0-254f; D9343DC0-254F",
            "SMSID; None; NONE",
            // NetCardID: twelve hex digits in any writing are one card (Q185914), anything else is text
            "NETCARDID; 00:aa:00:60:d8:56; 00AA0060D856", "NETCARDID; 00-AA-00-60-D8-56; 00AA0060D856",
            "NETCARDID; 00AA.0060.D856; 00AA0060D856", "NETCARDID; ' 00 AA 00 60 d8 56 '; 00AA0060D856",
            "NETCARDID; 00:AA:00:60:D8; 00:AA:00:60:D8", "NETCARDID; 00:AA:00:60:D8:5g; 00:AA:00:60:D8:5G",
            "NETCARDID; 00:AA:00:60:D8:56:78; 00:AA:00:60:D8:56:78", "NETCARDID; 01; 01", "NETCARDID; ''; ''",
            // Names and places: trimmed, without case; a place of separators only is blank (Q129125)
            "NAME; lab1; LAB1", "NAME; 'LAB1 '; LAB1", "NAME; None; NONE", "NAME; stra\u00dfe; STRASSE",
            "DOMAIN; labdom; LABDOM", "SITE; c12; C12", "SMSLOCATION; ||; ''", "SMSLOCATION; ' | | '; ''",
            "SMSLOCATION; LAM|LAMWORLD|; LAM|LAMWORLD|", "SMSLOCATION; c12|labdom|lab1; C12|LABDOM|LAB1",
            // V is not W (Q194146), Workstation is WorkStation (Q164654)
            "NAME; VERA; VERA", "NAME; WERA; WERA", "SYSTEMROLE; WorkStation; WORKSTATION",
            // Elsewhere None and blank are one value (Q191437)
            "LOGONNAME; None; ''", "LOGONNAME; ' none '; ''", "LOGONNAME; ann; ANN", "EMPLOYEENAME; NONE; ''",
            "EMPLOYEENAME; Nonesuch; NONESUCH" })
    void canonicalForm(String attribute, String raw, String expected) {
        assertThat(ComparisonRules.normal(attribute, raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({ "NETCARDID, 00:00:00:00:00:00, true", "NETCARDID, 000000000000, true",
            "NETCARDID, ff-ff-ff-ff-ff-ff, true", "NETCARDID, 00:00:00:00:00:01, false", "NETCARDID, 0, false",
            "NAME, 000000000000, false" })
    void someCardsIdentifyNothing(String attribute, String raw, boolean ignorable) {
        assertThat(ComparisonRules.isIgnorable(attribute, ComparisonRules.normal(attribute, raw)))
                .isEqualTo(ignorable);
    }

    @ParameterizedTest
    @CsvSource({ "LogOn Name, LOGONNAME", "LogOnName, LOGONNAME", "Asset Tag, ASSETTAG", "ASSET TAG, ASSETTAG",
            "netcardid, NETCARDID", "SMSID, SMSID" })
    void namesOfAttributesIgnoreCaseAndBlanks(String name, String key) {
        assertThat(AttributeName.key(name)).isEqualTo(key);
    }

    @Test
    void aLongValueIsLookedUpByItsBeginningAndHash() {
        String longOne = "A".repeat(250);
        assertThat(KeyText.of("A".repeat(200))).isEqualTo("A".repeat(200));
        assertThat(KeyText.of(longOne)).startsWith("A".repeat(150)).hasSizeLessThanOrEqualTo(200)
                .isNotEqualTo(KeyText.of(longOne + "B"));
    }
}
