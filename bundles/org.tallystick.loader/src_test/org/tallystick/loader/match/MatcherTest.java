package org.tallystick.loader.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.loader.match.MemoryComputers.keyed;
import static org.tallystick.loader.match.MemoryComputers.of;
import static org.tallystick.loader.match.MemoryComputers.pc;
import static org.tallystick.loader.match.MemoryComputers.with;
import static org.tallystick.loader.match.MemoryComputers.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision table and the vectors of Q138021 on the matcher alone. */
class MatcherTest {

    private static final Identification P1 = pc("LAB1", "X0000001", "01");
    private static final Identification P2 = pc("LAB2", "X0000002", "02");
    private static final List<String> NAME_AND_CARD = List.of("Name", "NetCardID");
    private static final List<String> SMSID = List.of("SMSID");
    private static final List<String> NONE = List.of();

    private final Matcher matcher = new Matcher(Matcher.DEFAULT_OVERLAP_LIMIT);

    record Case(String title, List<Identification> current, Identification incoming, String expected) {
        @Override
        public String toString() {
            return title + ": " + expected;
        }
    }

    private static Case pair(String title, Identification incoming, String expected) {
        return new Case(title, List.of(P1, P2), incoming, expected);
    }

    private static Identification nine(String name, String smsid, String card, String user) {
        return keyed(NONE, "Name", name, "SMSID", smsid, "Site", "S01", "Domain", "LABDOM", "SMSLocation",
                "S01|LABDOM|" + name, "SystemRole", "Workstation", "SystemType", "X86-based PC", "LogOnName", user,
                "NetCardID", card);
    }

    private String match(List<Identification> current, Identification incoming) {
        return words(matcher.match(incoming, with(current.toArray(Identification[]::new))));
    }

    static Stream<Case> vectors() {
        Identification other = pc("LABX", "X0000001", "99");
        return Stream.of(pair("1", pc("LAB1", "X0000001", "01"), "M1 selects 1"),
                pair("2", pc("LAB9", "X0000001", "01"), "M5 selects 1; by 1 SMSID,NetCardID/Name"),
                pair("3", pc("LAB2", "X0000001", "02"),
                        "M5 selects 1; by 1 SMSID/Name,NetCardID; overlaps 2 Name,NetCardID/SMSID"),
                pair("4", pc("LAB3", "X0000003", "03"), "M6"),
                pair("5", pc("LAB1", "X0000003", "01"), "M6; overlaps 1 Name,NetCardID/SMSID"),
                pair("6", pc("LAB1", "X0000003", "02"),
                        "M6; overlaps 1 Name/SMSID,NetCardID; overlaps 2 NetCardID/Name,SMSID"),
                pair("7", keyed(NAME_AND_CARD, "Name", "LAB1", "NetCardID", "01"), "M1 selects 1"),
                pair("8", keyed(NAME_AND_CARD, "Name", "LAB1", "NetCardID", "09"), "M3; overlaps 1 Name/NetCardID"),
                new Case("9", List.of(P1, P1), P1, "M2; hits 1 Name,SMSID,NetCardID/; hits 2 Name,SMSID,NetCardID/"),
                new Case("10", List.of(P1, other), pc("LAB9", "X0000001", "05"),
                        "M4; hits 1 SMSID/Name,NetCardID; hits 2 SMSID/Name,NetCardID"),
                new Case("11", List.of(P1, other), pc("LABX", "X0000001", "99"), "M1 selects 2"),
                pair("12", keyed(SMSID, "Name", "LAB9", "SMSID", "X0000001"), "M1 selects 1"),
                new Case("13", List.of(P1, other), keyed(SMSID, "Name", "LAB1", "SMSID", "X0000001"),
                        "M2; hits 1 SMSID/; hits 2 SMSID/"),
                new Case("14", List.of(nine("LAB1", "X0000001", "01", "ann"), nine("LAB2", "X0000002", "02", "bob")),
                        nine("LAB1", "X0000001", "01", "ann"), "M1 selects 1"),
                new Case("15", List.of(nine("LAB1", "X0000001", "01", "ann"), nine("LAB2", "X0000002", "02", "bob")),
                        nine("LAB1", "X0000001", "01", "eve"),
                        "M5 selects 1; by 1 Name,SMSID,Site,Domain,SMSLocation,SystemRole,SystemType,NetCardID/"
                                + "LogOnName; overlaps 2 Site,Domain,SystemRole,SystemType/Name,SMSID,SMSLocation,"
                                + "LogOnName,NetCardID"),
                pair("16", keyed(NAME_AND_CARD, "Name", "LAB9", "SMSID", "X0000001", "NetCardID", "09"),
                        "M8; held by 1"),
                pair("17", pc("", "X0000003", ""), "M6"), pair("18", pc("lab1", "X0000001", "01"), "M1 selects 1"));
    }

    @ParameterizedTest
    @MethodSource
    void vectors(Case vector) {
        assertThat(match(vector.current(), vector.incoming())).isEqualTo(vector.expected());
    }

    /** Branch, then what distinguishes it: the rows of the decision table with keys at their extremes. */
    static Stream<Case> decisionTable() {
        Identification clone = pc("LAB1", "X0000009", "01");
        return Stream.of(
                new Case("M1 without SMSID in the keys", List.of(P1, P2), keyed(NAME_AND_CARD, "Name", "LAB1",
                        "SMSID", "X0000009", "NetCardID", "01"), "M1 selects 1"),
                new Case("M1 stops before overlaps are looked for", List.of(P1, pc("LAB1", "X0000002", "01")), P1,
                        "M1 selects 1"),
                new Case("M2 stops before step 2 and 3", List.of(P1, clone, P2),
                        keyed(NAME_AND_CARD, "Name", "LAB1", "SMSID", "X0000002", "NetCardID", "01"),
                        "M2; hits 1 Name,NetCardID/; hits 2 Name,NetCardID/"),
                new Case("M2 of three", List.of(P1, P1, P1), P1, "M2; hits 1 Name,SMSID,NetCardID/;"
                        + " hits 2 Name,SMSID,NetCardID/; hits 3 Name,SMSID,NetCardID/"),
                new Case("M3 without any overlap", List.of(P1), keyed(NAME_AND_CARD, "Name", "LAB9", "NetCardID", "9"),
                        "M3"),
                new Case("M3 without keys", List.of(P1), keyed(NONE, "Name", "LAB1", "NetCardID", "9"),
                        "M3; overlaps 1 Name/NetCardID"),
                new Case("M4 stops before step 3", List.of(P1, pc("LABX", "X0000001", "99"), P2),
                        pc("LAB2", "X0000001", "02"), "M4; hits 1 SMSID/Name,NetCardID; hits 2 SMSID/Name,NetCardID"),
                new Case("M5 does not report itself as overlap (A8)", List.of(P1), pc("LAB1", "X0000001", "02"),
                        "M5 selects 1; by 1 Name,SMSID/NetCardID"),
                new Case("M6 in an empty site", List.of(), P1, "M6"),
                new Case("M7 ends in M4", List.of(P1, pc("LABX", "X0000001", "99")),
                        keyed(NONE, "Name", "LAB9", "SMSID", "X0000001"), "M4; hits 1 SMSID/Name; hits 2 SMSID/Name"),
                new Case("M7 ends in M6", List.of(P1), keyed(NONE, "Name", "LAB1", "SMSID", "X0000009"),
                        "M6; overlaps 1 Name/SMSID"),
                new Case("M8 with overlaps and holders", List.of(P1, P2),
                        keyed(NAME_AND_CARD, "Name", "LAB2", "SMSID", "X0000001", "NetCardID", "09"),
                        "M8; overlaps 2 Name/NetCardID; held by 1"),
                new Case("M8 with a blank SMSID", List.of(P1, pc("A", "", "B")),
                        keyed(NAME_AND_CARD, "Name", "LAB9", "SMSID", "", "NetCardID", "09"), "M8"));
    }

    @ParameterizedTest
    @MethodSource
    void decisionTable(Case row) {
        assertThat(match(row.current(), row.incoming())).isEqualTo(row.expected());
    }

    /** Blank, missing and ignorable values: rules A4, A5 and 1.7. */
    static Stream<Case> blanks() {
        return Stream.of(
                new Case("blank equals blank where another key tells", List.of(pc("", "X0000001", "")),
                        pc("", "X0000001", ""), "M1 selects 1"),
                new Case("missing equals blank", List.of(of("SMSID", "X0000001")), pc("", "X0000001", ""),
                        "M1 selects 1"),
                new Case("blank matches nothing alone", List.of(pc("", "", "")), pc("", "", ""), "M6"),
                new Case("an ignorable card matches nothing alone", List.of(pc("", "", "00:00:00:00:00:00")),
                        pc("", "", "00-00-00-00-00-00"), "M6"),
                new Case("an ignorable card is no obstacle", List.of(pc("LAB1", "X0000001", "000000000000")),
                        pc("LAB1", "X0000001", "00:00:00:00:00:00"), "M1 selects 1"),
                new Case("an ignorable card is no overlap", List.of(pc("LAB1", "X0000001", "FF:FF:FF:FF:FF:FF")),
                        pc("LAB2", "X0000002", "ffffffffffff"), "M6"),
                new Case("an ignorable value that differs, differs", List.of(pc("LAB1", "X1", "00:00:00:00:00:00")),
                        pc("LAB1", "X1", "FF:FF:FF:FF:FF:FF"), "M5 selects 1; by 1 Name,SMSID/NetCardID"),
                new Case("blank names do not overlap", List.of(pc("", "X1", "01"), pc("  ", "X2", "02")),
                        pc("", "X3", "03"), "M6"),
                new Case("a key that the stored row lacks differs", List.of(of("Name", "LAB1", "SMSID", "X1")),
                        pc("LAB1", "X1", "01"), "M5 selects 1; by 1 Name,SMSID/NetCardID"),
                new Case("a blank that comes in differs from a value", List.of(pc("LAB1", "X1", "01")),
                        pc("LAB1", "X1", ""), "M5 selects 1; by 1 Name,SMSID/NetCardID"),
                new Case("a blank SMSID matches no blank SMSID", List.of(pc("LAB1", "", "01")),
                        pc("LAB2", "", "02"), "M6"),
                new Case("None is blank but for the name",
                        List.of(keyed(NONE, "Name", "A", "SMSID", "X1", "LogOnName", "None")),
                        keyed(NONE, "Name", "A", "SMSID", "X1", "LogOnName", ""), "M1 selects 1"),
                new Case("a place of separators is blank",
                        List.of(keyed(List.of("SMSID", "SMSLocation"), "SMSID", "X1", "SMSLocation", "||")),
                        keyed(List.of("SMSID", "SMSLocation"), "SMSID", "X2", "SMSLocation", "||"), "M6"),
                new Case("a part of the place is no overlap",
                        List.of(keyed(List.of("SMSID", "SMSLocation"), "SMSID", "X1", "SMSLocation", "A|B|C")),
                        keyed(List.of("SMSID", "SMSLocation"), "SMSID", "X2", "SMSLocation", "A|B|D"), "M6"),
                new Case("names of attributes without blanks and case",
                        List.of(keyed(NONE, "LOGON NAME", "ann", "smsid", "X1")),
                        keyed(NONE, "LogOnName", "ANN", "SMSID", "X1"), "M1 selects 1"),
                new Case("only the keys of the file count",
                        List.of(keyed(List.of("Name"), "Name", "LAB1", "Asset", "7")),
                        keyed(List.of("Asset"), "Name", "LAB2", "Asset", "7"), "M1 selects 1"));
    }

    @ParameterizedTest
    @MethodSource
    void blanks(Case rule) {
        assertThat(match(rule.current(), rule.incoming())).isEqualTo(rule.expected());
    }

    /** D10: agree leaves out what identifies nothing, and neither side of it is called different. */
    @Test
    void agreeAndDifferRangeOverTellingKeys() {
        MatchOutcome outcome = matcher.match(pc("", "X0000001", "00:00:00:00:00:00"),
                with(pc("LAB1", "X0000001", "000000000000")));

        Candidate hit = outcome.hits().get(0);
        assertThat(hit.agree()).containsExactly("SMSID");
        assertThat(hit.differ()).containsExactly("Name");
        assertThat(hit.keys()).extracting(KeyComparison::agreement).containsExactly(Agreement.DIFFER,
                Agreement.AGREE, Agreement.IGNORABLE);
        assertThat(hit.keys()).extracting(KeyComparison::incoming).containsExactly("", "X0000001",
                "00:00:00:00:00:00");
        assertThat(hit.keys()).extracting(KeyComparison::stored).containsExactly("LAB1", "X0000001", "000000000000");
    }

    /** D11: beyond the limit the numbers are kept, but no comparison is made. */
    @Test
    void aMassOverlapKeepsOnlyNumbers() {
        Identification[] many = IntStream.rangeClosed(1, 12).mapToObj(i -> pc("LAB" + i, "X" + i, "0A"))
                .toArray(Identification[]::new);

        MatchOutcome atLimit = new Matcher(12).match(pc("NEW", "Y1", "0A"), with(many));
        assertThat(atLimit.overlaps()).hasSize(12);
        assertThat(atLimit.massOverlap()).isNull();

        MatchOutcome beyond = new Matcher(10).match(pc("NEW", "Y1", "0A"), with(many));
        assertThat(beyond.overlapCount()).isEqualTo(12);
        assertThat(beyond.overlaps()).hasSize(10);
        assertThat(beyond.massOverlap().shared()).containsExactly("NetCardID");
        assertThat(beyond.massOverlap().computers()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    /** M9: a failure in any question passes through and is never taken for "none found". */
    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5 })
    void aFailingQuestionIsNoAnswer(int question) {
        IllegalStateException failure = new IllegalStateException("no database");
        MemoryComputers current = with(P1, P2).failing(question, failure);

        assertThatThrownBy(() -> matcher.match(pc("LAB1", "X0000003", "02"), current)).isSameAs(failure);
    }

    /** The matcher asks few questions, and no more where the first step decides. */
    @Test
    void theFirstStepIsOneQuestion() {
        MemoryComputers current = with(P1, P2);
        matcher.match(P1, current);
        assertThat(current.questions()).containsExactly("SMSID");
    }

    /** Upper case by the root locale: under a Turkish default the letter i would become another one. */
    @ParameterizedTest
    @ValueSource(strings = { "tr-TR", "az", "lt", "de-DE", "th-TH-u-nu-thai", "ja-JP" })
    void theDefaultLocaleDoesNotMatter(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(match(List.of(pc("INVENTORY-I", "XI000001", "01")), pc("inventory-i", "xi000001", "01")))
                    .isEqualTo("M1 selects 1");
            assertThat(match(List.of(keyed(NONE, "DiskId", "title", "Smsid", "xi1")),
                    keyed(NONE, "DISKID", "TITLE", "SMSID", "XI1"))).isEqualTo("M1 selects 1");
        } finally {
            Locale.setDefault(before);
        }
    }

    /** One event per computer: agreement in several keys brings a computer up once. */
    @Test
    void overlapsAreOrderedAndWithoutRepetition() {
        MatchOutcome outcome = matcher.match(pc("LAB1", "X9", "02"),
                with(pc("A", "X1", "02"), pc("LAB1", "X2", "02"), pc("LAB1", "X3", "B")));

        assertThat(outcome.overlaps()).extracting(Candidate::computer).containsExactly(1, 2, 3);
    }
}
