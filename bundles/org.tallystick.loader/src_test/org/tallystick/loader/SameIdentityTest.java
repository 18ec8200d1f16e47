package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.CleanupResult;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.cleanup.SetResult;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.duplicates.SetScope;

/** Kind 1: several records with one SMSID or one whole Identification, and what the loader took out for it. */
class SameIdentityTest extends DuplicateSearchTest {

    /** An old agent that does not designate the SMSID, so that records with one SMSID arise (M8). */
    private static MifText old(String name, String smsid, String card) {
        return MifText.pc(name, smsid, card).keys("Name", "NetCardID");
    }

    @Test
    void differentRecordsAreNoSet() {
        loadAll(MifText.pc("LAB1", "X1", "C1"), MifText.pc("LAB2", "X2", "C2"), MifText.pc("LAB3", "X3", "C3"));
        assertThat(found()).isEmpty();
    }

    @Test
    void oneSmsidInTwoCurrentRecordsThatAreLike() {
        load(old("LAB1", "X1", "C1").scanned(1));
        load(old("LAB1", "x1 ", "C2").scanned(2));

        assertThat(found()).containsExactly("1 current open [1, 2] merge 2");
        assertThat(only().id()).isEqualTo("1:1:SMSID:X1");
        assertThat(only().confidence()).isEqualTo(1);
        assertThat(only().smsid()).isEqualTo("x1 ");
        assertThat(only().sites()).isEqualTo("S01");
        assertThat(codes(only())).isEqualTo("SAME_SMSID");
    }

    @Test
    void severalComputersUnderOneSmsidAreNotMerged() {
        load(old("LAB1", "X1", "C1"));
        load(old("LAB2", "X1", "C2"));

        assertThat(found()).containsExactly("1 current open [1, 2] new-identity");
        assertThat(codes(only())).isEqualTo("SAME_SMSID SEVERAL_COMPUTERS");
        assertThat(only().identities()).extracting(identity -> identity.identification().get("Name"))
                .containsExactly("LAB1", "LAB2");
    }

    @Test
    void aSharedCardDoesNotMakeThemLike() {
        for (int i = 1; i <= 12; i++) {
            load(MifText.pc("DOCK" + i, "D" + i, "00:A0:B0:C0:D0:E0"));
        }
        load(old("LAB1", "X1", "00:A0:B0:C0:D0:E0"));
        load(old("LAB2", "X1", "00-a0-b0-c0-d0-e0"));
        assertThat(found()).containsExactly("1 current open [13, 14] new-identity");
    }

    @Test
    void vAndWAreDifferentLetters() { // Q194146
        load(old("LAB1", "XV1", "C1"));
        load(old("LAB1", "XW1", "C2"));
        assertThat(found()).isEmpty();
    }

    @Test
    void otherArchitecturesAreSearchedButNotMixed() { // Q215023
        load(old("LAB1", "X1", "C1"));
        load(old("LAB1", "X1", "C1").architecture("Printer"));
        assertThat(found()).isEmpty();
        load(old("LAB1", "X1", "C9").architecture("Printer"));
        assertThat(found()).containsExactly("1 current open [2, 3] merge 3");
    }

    @Test
    void oneWholeIdentificationWithoutSmsid() {
        load(MifText.of("Name", "LAB1", "NetCardID", "00:00:00:00:00:0A", "Domain", "D"));
        load(MifText.of("Name", "lab1", "NetCardID", "00-00-00-00-00-0a", "Domain", "E").keys("Domain"));
        assertThat(found()).as("they differ in the domain").isEmpty();
        load(MifText.of("Name", "lab1 ", "NetCardID", "00000000000a", "Domain", "d").and("Asset", "none")
                .keys("Name", "NetCardID", "Domain", "Asset"));
        assertThat(current()).as("the loader itself takes it for computer 1").containsExactly(1, 2);
    }

    @Test
    void wholeIdentificationsThatTheLoaderDidNotMatch() throws Exception {
        load(MifText.of("Name", "LAB1", "NetCardID", "00:00:00:00:00:0A", "Domain", "D"));
        load(MifText.of("Name", "LAB2", "NetCardID", "00:00:00:00:00:0A", "Domain", "D"));
        load(MifText.of("Name", "", "Domain", "D", "Site", "S01").keys("Name"));
        load(MifText.of("Name", "", "Domain", "D", "Site", "S01").keys("Name"));
        SharedSite.execute("UPDATE COMPUTER SET name_key = 'LAB1', identification ="
                + " (SELECT c.identification FROM COMPUTER c WHERE c.id = 1) WHERE id = 2");
        assertThat(found()).containsExactly("1 current open [1, 2] merge 2");
        assertThat(only().confidence()).isEqualTo(0.9);
        assertThat(only().cause()).isEqualTo("agent without SMSID");
    }

    @Test
    void whatM4TookOutIsHistoryWithTheWayBack() {
        load(old("LAB1", "X1", "C1").scanned(1));
        load(old("LAB1", "X1", "C2").scanned(2));
        assertThat(words(load(MifText.pc("LAB9", "X1", "C1").disk("Update", "C", 5))))
                .startsWith("held AWAITING_RESYNC M4 ambiguous removed [1, 2]");

        assertThat(found()).containsExactly("1 history open [1, 2] restore 2");
        assertThat(codes(only())).isEqualTo("SAME_SMSID REMOVED");
        assertThat(only().evidence().get(1).text())
                .isEqualTo("Computer 1 was taken out by file 3, as several records had its SMSID (Q138021).");
        assertThat(site.duplicates().waiting()).as("history waits for nobody (Q277674)").isEmpty();

        CleanupPlan plan = site.cleanup().plan(List.of(PlanRequest.proposed(only().id())), () -> false);
        CleanupResult result = site.cleanup().execute(plan, line -> {
        }, () -> false);
        assertThat(result.count(SetResult.End.DONE)).isOne();
        assertThat(current()).containsExactly(2);
    }

    @Test
    void afterAFullInventoryTheOldRecordsAreHistoryOfTheNewOne() {
        load(old("LAB1", "X1", "C1"));
        load(old("LAB1", "X1", "C2"));
        assertThat(words(load(MifText.pc("LAB9", "X1", "C1")))).startsWith("loaded M4 ambiguous 3");
        assertThat(found()).containsExactly("1 history open [1, 2, 3] new-identity");

        load(MifText.pc("LAB1", "X1", "C1"));
        assertThat(found()).containsExactly("1 history open [1, 2, 3] merge 3");
        assertThat(site.duplicates().count(new SetFilter(java.util.Set.of(), java.util.Set.of(), SetScope.CURRENT,
                null, 0, null))).isZero();
    }

    @Test
    void whatM2TookOutByOtherKeysIsFoundByTheFile() {
        load(MifText.pc("LAB1", "X1", "C1"));
        load(MifText.pc("LAB1", "X2", "C2"));
        assertThat(words(load(MifText.pc("LAB1", "X3", "C3").keys("Name")))).startsWith("loaded M2 ambiguous 3");

        assertThat(found()).containsExactly("1 history open [1, 2, 3] restore 2");
        assertThat(only().id()).isEqualTo("1:1:REMOVAL:3");
        assertThat(codes(only())).isEqualTo("SAME_KEYS REMOVED");
    }

    @Test
    void aFileThatRemovesAComputerWhichComesBack() {
        load(MifText.pc("LAB1", "X1", "C1").scanned(1));
        load(MifText.pc("LAB1", "X1", "C1").removal().scanned(2));
        assertThat(found()).isEmpty();
        load(MifText.pc("LAB1", "X1", "C1").scanned(3));
        assertThat(found()).containsExactly("1 history open [1, 2] merge 2");
        assertThat(only().evidence().get(1).text()).contains("which says that the computer is no more");
    }

    @Test
    void blankAndJunkSmsidsAreNoIdentity() {
        load(old("LAB1", "", "C1"));
        load(old("LAB2", " ", "C2"));
        load(old("LAB3", "Default string", "C3"));
        load(old("LAB4", "DEFAULT STRING", "C4"));
        assertThat(found()).isEmpty();
    }

    @Test
    void moreThanASliceOfRecords() {
        Object[] files = new Object[2100];
        for (int i = 0; i < files.length; i++) {
            files[i] = old("N" + i, "S" + i / 2, "K" + i);
        }
        loadAll(files);
        assertThat(search().found().get(org.tallystick.loader.duplicates.DuplicateKind.SAME_IDENTITY)).isEqualTo(1050);
        assertThat(site.duplicates().count(SetFilter.ALL)).isEqualTo(1050);
        assertThat(site.duplicates().sets(SetFilter.ALL, 20)).hasSize(20);
    }
}
