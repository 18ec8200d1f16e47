package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.duplicates.CloneIdentity;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.SetDetails;
import org.tallystick.loader.duplicates.Sighting;
import org.tallystick.store.IdentityChanges;

/** Kind 2: one record that several computers overwrite in turn, and what only looks so (domain 1.6). */
class ClonesTest extends DuplicateSearchTest {

    private static final String A = "00:AA:00:00:00:01";
    private static final String B = "00:AA:00:00:00:02";
    private static final String C = "00:AA:00:00:00:03";

    private static MifText clone(String name, String card) {
        return MifText.pc(name, "X1", card);
    }

    @Test
    void nameAndCardFlipTogether() {
        load(clone("LAB1", A).scanned(1));
        load(clone("LAB2", B).scanned(2));
        load(clone("LAB1", A).scanned(3));

        assertThat(found()).containsExactly("2 current open [1] new-identity");
        assertThat(only().confidence()).isEqualTo(0.95);
        assertThat(only().smsid()).isEqualTo("X1");
        assertThat(only().title()).isEqualTo("X1");
        assertThat(codes(only())).isEqualTo("FLIPS");
        assertThat(only().identities()).extracting(CloneIdentity::scans).containsExactly(2, 1);
        CloneIdentity first = only().identities().get(0);
        assertThat(first.identification()).containsEntry("Name", "LAB1").containsEntry("NetCardID", A)
                .containsEntry("SMSID", "X1");
        assertThat(first.first()).isEqualTo(Instant.parse("1996-04-01T12:00:00Z"));
        assertThat(first.last()).isEqualTo(Instant.parse("1996-04-03T12:00:00Z"));
        assertThat(only().cause()).isEqualTo("first seen on 1996-04-02");
    }

    @Test
    void eachFlipMakesItMoreCertain() {
        double before = 0;
        load(clone("LAB1", A));
        for (int flip = 1; flip <= 5; flip++) {
            load(clone(flip % 2 == 1 ? "LAB2" : "LAB1", flip % 2 == 1 ? B : A).disk("C", flip));
            search();
            if (flip > 1) {
                assertThat(only().confidence()).isGreaterThan(before).isLessThan(1);
                before = only().confidence();
            }
        }
        assertThat(before).isGreaterThan(0.99);
        for (int flip = 6; flip <= 40; flip++) {
            load(clone(flip % 2 == 1 ? "LAB2" : "LAB1", flip % 2 == 1 ? B : A).disk("C", flip));
        }
        search();
        assertThat(only().confidence()).isEqualTo(0.9999);
    }

    @Test
    void threeComputersUnderOneSmsid() {
        load(clone("LAB1", A));
        load(clone("LAB2", B));
        load(clone("LAB3", C));
        assertThat(found()).as("A B C could be one computer that was changed twice").isEmpty();
        load(clone("LAB1", A).disk("C", 1));
        load(clone("LAB3", C).disk("C", 1));
        assertThat(found()).containsExactly("2 current open [1] new-identity");
        assertThat(only().identities()).hasSize(3);
        assertThat(only().confidence()).isEqualTo(0.975);
    }

    @Test
    void aRenameIsNoSet() {
        load(clone("LAB1", A));
        load(clone("LAB2", A));
        assertThat(found()).isEmpty();
    }

    @Test
    void aSwappedCardIsNoSet() {
        load(clone("LAB1", A));
        load(clone("LAB1", B));
        assertThat(found()).isEmpty();
    }

    @Test
    void renameAndSwapOneAfterTheOtherAreNoSet() {
        load(clone("LAB1", A));
        load(clone("LAB2", A));
        load(clone("LAB2", B));
        load(clone("LAB3", C));
        assertThat(found()).isEmpty();
    }

    @Test
    void aNameThatFlipsAloneIsProbablyTwoSystems() { // Q254735
        load(clone("WIN", A));
        load(clone("LINUX", A));
        load(clone("WIN", A).disk("C", 1));
        assertThat(found()).containsExactly("2 current open [1] same-computer");
        assertThat(only().confidence()).isEqualTo(0.3);
        assertThat(codes(only())).isEqualTo("NAME_FLIPS");
        for (int i = 0; i < 20; i++) {
            load(clone(i % 2 == 0 ? "LINUX" : "WIN", A).disk("C", i + 2));
        }
        search();
        assertThat(only().confidence()).as("never certain").isLessThan(0.5);
    }

    @Test
    void aCardThatFlipsAloneIsProbablyADock() { // Q259249
        load(clone("NOTE", A));
        load(clone("NOTE", B));
        load(clone("NOTE", A).disk("C", 1));
        assertThat(found()).containsExactly("2 current open [1] same-computer");
        assertThat(only().confidence()).isEqualTo(0.25);
        assertThat(only().cause()).isEqualTo("docking station or second card");
    }

    @Test
    void aDockThatManyUseIsNoSign() {
        for (int i = 1; i <= 11; i++) {
            load(MifText.pc("NOTE" + i, "N" + i, "00:AA:00:00:01:0" + Integer.toHexString(i)));
            load(MifText.pc("NOTE" + i, "N" + i, C));
        }
        load(MifText.pc("NOTE1", "N1", "00:AA:00:00:01:01").disk("C", 1));
        assertThat(found()).as("eleven names have carried it, ten do now").hasSize(1);
        load(MifText.pc("NOTE12", "N12", C));
        assertThat(found()).as("more than ten computers carry it").isEmpty();
    }

    @Test
    void theCardOfARemoteAccessAdapterIsNoSign() { // Q295769
        load(clone("NOTE", A));
        load(clone("NOTE", "00:00:00:00:00:00"));
        load(clone("NOTE", A).disk("C", 1));
        assertThat(found()).isEmpty();
    }

    @Test
    void aNameThatFlipsWhileTheCardIsUnknownIsUnsure() {
        load(clone("LAB1", "00:00:00:00:00:00"));
        load(clone("LAB2", "00:00:00:00:00:00"));
        load(clone("LAB1", "00:00:00:00:00:00").disk("C", 1));
        assertThat(found()).containsExactly("2 current open [1] nothing");
        assertThat(only().confidence()).isBetween(0.4, 0.6);
    }

    @Test
    void twoSystemsAndADockAreStillOneComputer() {
        load(clone("WIN", A));
        load(clone("LINUX", B));
        load(clone("LINUX", A));
        load(clone("WIN", A).disk("C", 1));
        assertThat(found()).containsExactly("2 current open [1] same-computer");
        assertThat(only().confidence()).as("the name of one was seen with the card of the other").isLessThan(0.5);
    }

    @Test
    void spellingIsNoFlip() { // Q185914
        load(clone("LAB1", A));
        load(clone("lab1", "00-aa-00-00-00-01"));
        load(clone("LAB1 ", "00AA00000001"));
        assertThat(found()).isEmpty();
    }

    @Test
    void aComputerThatHadAnotherSmsidBefore() {
        load(clone("LAB1", A));
        load(MifText.pc("LAB2", "X2", B));
        load(clone("LAB2", B).scanned(3));
        assertThat(found()).containsExactly("2 current open [1] new-identity", "3 current open [1, 2] nothing");
        assertThat(sets().get(0).confidence()).isEqualTo(0.6);
        assertThat(codes(sets().get(0))).isEqualTo("OTHER_SMSID");
        assertThat(codes(sets().get(1))).as("no merge with a record that is a clone's")
                .isEqualTo("NAME_AND_CARD LOADED_AGAIN CLONE_SUSPECT");
        assertThat(sets().get(1).confidence()).isEqualTo(0.5);
    }

    @Test
    void twoSitesWithinAnHour() {
        load(clone("LAB1", A).and("Site", "S01").scanned("19960401120000.000000+000"));
        load(clone("LAB2", B).and("Site", "S02").scanned("19960401123000.000000+000"));
        assertThat(found()).containsExactly("2 current open [1] new-identity");
        assertThat(only().confidence()).isEqualTo(0.7);
        assertThat(codes(only())).isEqualTo("TWO_PLACES");
    }

    @Test
    void aComputerThatMovesIsNoSet() {
        load(clone("LAB1", A).and("Site", "S01").scanned("19960401120000.000000+000"));
        load(clone("LAB1", A).and("Site", "S02").scanned("19960401123000.000000+000"));
        load(clone("LAB2", B).and("Site", "S03").scanned("19960402123000.000000+000"));
        assertThat(found()).isEmpty();
    }

    @Test
    void scansThatComeTooSoonRaiseTheConfidence() {
        for (int day = 1; day <= 22; day += 7) {
            load(clone("LAB1", A).scanned(day));
            load(clone("LAB2", B).scanned(day + 1));
        }
        search();
        assertThat(codes(only())).isEqualTo("FLIPS CLOSE_SCANS");
        assertThat(only().evidence().get(1).text()).isEqualTo("Scans of different identities followed each other"
                + " 4 times within less than half of the 7 days that usually lie between scans of one of them.");
        assertThat(only().confidence()).isGreaterThan(0.999);
    }

    @Test
    void setsThatBeganOnOneDayHaveOneCause() { // Q183398
        for (int pair = 1; pair <= 3; pair++) {
            int day = pair == 3 ? 9 : 2;
            String smsid = "I" + pair;
            load(MifText.pc("P" + pair, smsid, "00:AA:00:00:02:0" + pair).scanned(1));
            load(MifText.pc("Q" + pair, smsid, "00:AA:00:00:03:0" + pair).scanned(day));
            load(MifText.pc("P" + pair, smsid, "00:AA:00:00:02:0" + pair).scanned(day + 1));
        }
        search();
        assertThat(sets()).extracting(DuplicateSet::cause).containsExactly(
                "one image or package, first seen on 1996-04-02", "one image or package, first seen on 1996-04-02",
                "first seen on 1996-04-09");
    }

    @Test
    void flipsThatEndedLongAgoAreHistory() { // Q277674
        load(clone("LAB1", A).scanned("19960101120000.000000+000"));
        load(clone("LAB2", B).scanned("19960102120000.000000+000"));
        load(clone("LAB1", A).scanned("19960103120000.000000+000"));
        load(clone("LAB1", A).scanned("19960301120000.000000+000"));
        assertThat(found()).containsExactly("2 current open [1] new-identity");
        load(clone("LAB1", A).scanned("19960801120000.000000+000"));
        assertThat(found()).containsExactly("2 history open [1] new-identity");
    }

    @Test
    void theTimeLineShowsTheFlips() {
        load(clone("LAB1", A).scanned(1));
        load(clone("LAB1", A).scanned(2));
        load(clone("LAB2", B).scanned(3));
        load(clone("LAB1", A).scanned(4));
        search();
        SetDetails details = site.duplicates().details(only().id()).orElseThrow();
        assertThat(details.timeline()).extracting(Sighting::identity).containsExactly(0, 1, 0);
        assertThat(details.timeline()).extracting(Sighting::file).containsExactly(1L, 3L, 4L);
        assertThat(details.timeline().get(0).from()).isEqualTo(Instant.parse("1996-04-01T12:00:00Z"));
        assertThat(details.timeline().get(0).to()).isEqualTo(Instant.parse("1996-04-02T12:00:00Z"));
        assertThat(details.members()).hasSize(1);
        assertThat(details.set().identities()).extracting(CloneIdentity::scans).containsExactly(3, 1);
    }

    @Test
    void identitiesAreWorkedOutFromHistoryWhereTheyWereNotKept() throws Exception {
        for (int day = 1; day <= 9; day++) {
            load(clone(day % 2 == 1 ? "LAB1" : "LAB2", day % 2 == 1 ? A : B).scanned(day).disk("C", day));
            load(MifText.pc("OTHER" + day % 3, "X2", C).scanned(day).and("LogOnName", "U" + day));
        }
        restart();
        search();
        List<String> kept = sets().stream().map(DuplicateSet::toString).map(ClonesTest::withoutTimes).toList();
        List<String> changes = changes();
        assertThat(kept).hasSize(2);
        assertThat(changes).hasSize(16);

        SharedSite.execute("DELETE FROM IDENTITY_CHANGE", "DELETE FROM DUPLICATE_SET",
                "DELETE FROM SETTING WHERE name = 'identity-changes'");
        search();
        assertThat(changes()).isEqualTo(changes);
        assertThat(sets().stream().map(DuplicateSet::toString).map(ClonesTest::withoutTimes)).isEqualTo(kept);
    }

    private static List<String> changes() {
        return SharedSite.read(tx -> java.util.stream.Stream.of(1, 2)
                .flatMap(computer -> IdentityChanges.of(tx, computer).stream()).map(String::valueOf).toList());
    }

    private static String withoutTimes(String set) {
        return set.replaceAll("(found|changed)=[^,\\]]*", "");
    }

    @Test
    void anotherArchitectureHasClonesToo() { // Q215023
        load(clone("LP1", A).architecture("Printer"));
        load(clone("LP2", B).architecture("Printer"));
        load(clone("LP1", A).architecture("Printer").disk("C", 1));
        load(clone("LP2", B));
        assertThat(found()).containsExactly("2 current open [1] new-identity");
    }

    @Test
    void aQuarantinedCloneIsHistory() {
        load(clone("LAB1", A).scanned(1));
        load(clone("LAB2", B).scanned(2));
        load(clone("LAB1", A).scanned(3));
        load(clone("LAB1", A).removal().scanned(4));
        assertThat(found()).containsExactly("2 history open [1] new-identity");
    }
}
