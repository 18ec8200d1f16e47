package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.duplicates.SetDetails;
import org.tallystick.loader.duplicates.SetMember;

/** Kind 3: one computer under several SMSIDs. */
class SeveralIdentitiesTest extends DuplicateSearchTest {

    private static final String CARD = "00:AA:00:60:D8:56";

    @Test
    void installedAnew() { // Q149673
        load(MifText.pc("LAB1", "X1", CARD).scanned(1));
        load(MifText.pc("LAB1", "X1", CARD).scanned(2));
        load(MifText.pc("LAB1", "X2", CARD).scanned(3));
        load(MifText.pc("LAB1", "X2", CARD).scanned(4));

        assertThat(found()).containsExactly("3 current open [1, 2] merge 2");
        assertThat(only().id()).isEqualTo("3:1:LAB1|00AA0060D856");
        assertThat(only().confidence()).isEqualTo(0.97);
        assertThat(only().proposal().because())
                .isEqualTo("Computer 2 has the newest scan; the others ended when it began.");
        assertThat(only().cause()).isEqualTo("new SMSID first seen on 1996-04-03");
        assertThat(only().title()).isEqualTo("LAB1");
        assertThat(only().smsid()).isNull();
        assertThat(site.duplicates().waiting()).hasToString("{SEVERAL_IDENTITIES=1}");
    }

    @Test
    void installedAnewTwice() {
        load(MifText.pc("LAB1", "X1", CARD));
        load(MifText.pc("LAB1", "X2", CARD));
        load(MifText.pc("LAB1", "X3", CARD));
        assertThat(found()).containsExactly("3 current open [1, 2, 3] merge 3");
        assertThat(only().confidence()).isEqualTo(0.97);
    }

    @Test
    void spellingDoesNotHideIt() { // Q185914, Q164654
        load(MifText.pc("LAB1", "X1", CARD));
        load(MifText.pc("lab1 ", "X2", "00-aa-00-60-d8-56"));
        assertThat(found()).containsExactly("3 current open [1, 2] merge 2");
    }

    @Test
    void nameOrCardAloneIsNotEnough() { // Q259249
        load(MifText.pc("LAB1", "X1", CARD));
        load(MifText.pc("LAB2", "X2", CARD));
        load(MifText.pc("LAB1", "X3", "00:AA:00:60:D8:57"));
        assertThat(found()).isEmpty();
    }

    @Test
    void blankIgnorableAndJunkValuesAreNotEnough() { // Q129125, Q295769
        for (String card : List.of("", "00:00:00:00:00:00", "FF:FF:FF:FF:FF:FF", "44:45:53:54:00:00")) {
            load(MifText.pc("LAB1", "X" + card, card));
            load(MifText.pc("LAB1", "Y" + card, card));
        }
        load(MifText.pc("", "X5", CARD));
        load(MifText.pc("", "X6", CARD));
        load(MifText.pc("Default String", "X7", "00:AA:00:60:D8:57"));
        load(MifText.pc("default string", "X8", "00:AA:00:60:D8:57"));
        assertThat(found()).isEmpty();
    }

    @Test
    void aCardThatTooManyNamesCarryCountsForNothing() {
        IntStream.rangeClosed(1, 9).forEach(i -> load(MifText.pc("NOTE" + i, "N" + i, CARD)));
        load(MifText.pc("LAB1", "X1", CARD));
        load(MifText.pc("LAB1", "X2", CARD));
        assertThat(found()).as("ten names").containsExactly("3 current open [10, 11] merge 11");
        load(MifText.pc("NOTE10", "N10", CARD));
        assertThat(found()).as("eleven names").isEmpty();
        site.junk().setShareLimit(11);
        assertThat(found()).containsExactly("3 current open [10, 11] merge 11");
    }

    @Test
    void manyRecordsOfOneNameAreNotASharedCard() {
        IntStream.rangeClosed(1, 14).forEach(i -> load(MifText.pc("LAB1", "X" + i, CARD)));
        assertThat(found()).hasSize(1);
        assertThat(only().computers()).hasSize(14);
    }

    @Test
    void recordsThatTakeTurnsAreProbablyTwoSystems() { // Q254735
        for (int i = 0; i < 3; i++) {
            load(MifText.pc("LAB1", "X1", CARD).disk("C", i));
            load(MifText.pc("LAB1", "X2", CARD).disk("C", i));
        }
        assertThat(found()).containsExactly("3 current open [1, 2] same-computer");
        assertThat(only().confidence()).isEqualTo(0.6);
        assertThat(codes(only())).isEqualTo("NAME_AND_CARD BOTH_ALIVE");
    }

    @Test
    void oneStragglerLowersTheConfidence() {
        load(MifText.pc("LAB1", "X1", CARD));
        load(MifText.pc("LAB1", "X2", CARD));
        load(MifText.pc("LAB1", "X1", CARD).disk("C", 1));
        assertThat(found()).containsExactly("3 current open [1, 2] merge 1");
        assertThat(only().confidence()).isEqualTo(0.85);
    }

    @Test
    void aRecordWithoutSmsidIsOneOfThem() {
        load(MifText.of("Name", "LAB1", "NetCardID", CARD, "Domain", "D").keys("Domain", "Name"));
        load(MifText.pc("LAB1", "X2", CARD));
        assertThat(found()).containsExactly("3 current open [1, 2] merge 2");
        assertThat(only().confidence()).isEqualTo(0.9);
    }

    @Test
    void whatM2TookOutIsHistoryOfTheNewRecord() { // Q277674
        load(MifText.pc("LAB1", "X1", CARD).scanned(1));
        load(MifText.pc("LAB1", "X2", CARD).scanned(2));
        assertThat(words(load(MifText.pc("LAB1", "X3", CARD).keys("Name", "NetCardID").scanned(3))))
                .startsWith("loaded M2 ambiguous 3 removed [1, 2]");
        assertThat(found()).containsExactly("3 history open [1, 2, 3] merge 3");
        assertThat(codes(only())).isEqualTo("NAME_AND_CARD REMOVED");
    }

    @Test
    void aMergedRecordIsNoneAnyMore() {
        installedAnew();
        site.cleanup().execute(site.cleanup().plan(
                List.of(org.tallystick.loader.cleanup.PlanRequest.proposed(only().id())), () -> false), line -> {
                }, () -> false);
        assertThat(current()).containsExactly(2);
        assertThat(found()).containsExactly("3 current decided [1, 2] merge 2");
        SetDetails details = site.duplicates().details(only().id()).orElseThrow();
        assertThat(details.members()).extracting(SetMember::removal).containsExactly("Joined into computer 2.", null);
    }

    @Test
    void otherArchitecturesAreNotMixed() { // Q215023
        load(MifText.pc("LAB1", "X1", CARD));
        load(MifText.pc("LAB1", "X2", CARD).architecture("Printer"));
        assertThat(found()).isEmpty();
        load(MifText.pc("LAB1", "X3", CARD).architecture("Printer"));
        assertThat(found()).containsExactly("3 current open [2, 3] merge 3");
    }

    @Test
    void sideBySide() {
        load(MifText.pc("LAB1", "X1", CARD).and("Domain", "OLD").group("Computer System", "EX|CS|1.0", "", null,
                "Manufacturer", "Acme", "Serial Number", "S1").scanned(1));
        load(MifText.pc("LAB1", "X2", CARD).and("LogOn Name", "jane").group("Computer System", "EX|CS|1.0", "", null,
                "Manufacturer", "ACME", "Serial Number", "S2").scanned(2));
        site.remarks().addNote(1, "On loan");
        site.remarks().addTag(List.of(2), "Lab");
        search();

        SetDetails details = site.duplicates().details(only().id()).orElseThrow();
        assertThat(details.attributes()).containsExactly("Name", "SMSID", "NetCardID", "Domain", "LogOn Name",
                "Computer System: Serial Number", "Computer System: Manufacturer");
        assertThat(details.differs()).containsExactly(false, true, false, true, true, true, false);
        SetMember first = details.members().get(0);
        SetMember second = details.members().get(1);
        assertThat(first.values()).containsExactly("LAB1", "X1", CARD, "OLD", null, "S1", "Acme");
        assertThat(second.values()).containsExactly("LAB1", "X2", CARD, null, "jane", "S2", "ACME");
        assertThat(first.notes()).isOne();
        assertThat(second.notes()).isZero();
        assertThat(first.tags()).isEmpty();
        assertThat(second.tags()).containsExactly("Lab");
        assertThat(second.removal()).isNull();
        assertThat(second.summary().getLastScan()).isNotNull();
        assertThat(site.duplicates().details("3:1:NOBODY|1")).isEmpty();
    }
}
