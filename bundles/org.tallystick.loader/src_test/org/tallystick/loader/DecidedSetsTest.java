package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.cleanup.CleanupResult;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.cleanup.SetResult;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.SearchResult;
import org.tallystick.loader.duplicates.SetState;

/** What people decided is not asked again; new evidence opens the case (domain 5.3). */
class DecidedSetsTest extends DuplicateSearchTest {

    private static final String A = "00:AA:00:00:00:01";
    private static final String B = "00:AA:00:00:00:02";
    private static final String C = "00:AA:00:00:00:03";

    private SetResult act(CleanupAction action, Integer... computers) {
        PlanRequest request = new PlanRequest(only().id(), action, null, List.of(computers), Map.of());
        CleanupResult result = site.cleanup().execute(site.cleanup().plan(List.of(request), () -> false), line -> {
        }, () -> false);
        assertThat(result.results().get(0).end()).as(result.results().get(0).message()).isEqualTo(SetResult.End.DONE);
        return result.results().get(0);
    }

    private SetState searched() {
        search();
        return state();
    }

    private void undo(SetResult result) {
        assertThat(site.journal().undo(site.journal().planUndo(List.of(result.entry())), "", () -> false).lines())
                .allMatch(line -> line.done());
    }

    private void twoRecords() {
        load(MifText.pc("LAB1", "X1", A).scanned(1));
        load(MifText.pc("LAB1", "X2", A).scanned(2));
        assertThat(searched()).isEqualTo(SetState.OPEN);
    }

    private void clones() {
        load(MifText.pc("LAB1", "X1", A).scanned(1));
        load(MifText.pc("LAB2", "X1", B).scanned(2));
        load(MifText.pc("LAB1", "X1", A).scanned(3));
        assertThat(searched()).isEqualTo(SetState.OPEN);
    }

    @Test
    void keptSeparateAndNeverAskedAgain() {
        twoRecords();
        act(CleanupAction.KEEP_SEPARATE);
        assertThat(state()).isEqualTo(SetState.DECIDED);
        load(MifText.pc("LAB1", "X1", A).disk("C", 1).scanned(3));
        load(MifText.pc("LAB1", "X2", A).disk("C", 1).scanned(4));
        assertThat(searched()).isEqualTo(SetState.DECIDED);
        restart();
        assertThat(searched()).isEqualTo(SetState.DECIDED);
        assertThat(site.duplicates().waiting()).isEmpty();
    }

    @Test
    void aNewMemberOpensItAgain() {
        twoRecords();
        act(CleanupAction.KEEP_SEPARATE);
        load(MifText.pc("LAB1", "X3", A).scanned(3));
        SearchResult result = search();
        assertThat(state()).isEqualTo(SetState.REAPPEARED);
        assertThat(result.again()).isOne();
        assertThat(result.fresh()).isZero();
        assertThat(only().computers()).containsExactly(1, 2, 3);
        assertThat(site.duplicates().waiting()).hasToString("{SEVERAL_IDENTITIES=1}");
        act(CleanupAction.SAME_COMPUTER);
        assertThat(searched()).isEqualTo(SetState.DECIDED);
    }

    @Test
    void aDecisionThatWasUndoneIsAskedAgain() {
        twoRecords();
        SetResult result = act(CleanupAction.KEEP_SEPARATE);
        assertThat(searched()).isEqualTo(SetState.DECIDED);
        undo(result);
        assertThat(searched()).isEqualTo(SetState.OPEN);
    }

    @Test
    void quarantinedIsDoneWithUntilARecordComesBack() {
        twoRecords();
        SetResult result = act(CleanupAction.QUARANTINE);
        assertThat(current()).containsExactly(2);
        assertThat(searched()).isEqualTo(SetState.DECIDED);
        undo(result);
        assertThat(current()).containsExactly(1, 2);
        assertThat(searched()).isEqualTo(SetState.OPEN);
    }

    @Test
    void restoredByHandOpensTheCase() {
        twoRecords();
        act(CleanupAction.QUARANTINE);
        search();
        site.cleanup().execute(
                site.cleanup().plan(List.of(PlanRequest.of(CleanupAction.RESTORE, List.of(1))), () -> false), line -> {
                }, () -> false);
        assertThat(searched()).isEqualTo(SetState.REAPPEARED);
    }

    @Test
    void mergedAndThenInstalledAnewOnceMore() {
        twoRecords();
        act(CleanupAction.MERGE);
        assertThat(searched()).isEqualTo(SetState.DECIDED);
        load(MifText.pc("LAB1", "X4", A).scanned(5));
        assertThat(searched()).isEqualTo(SetState.REAPPEARED);
        assertThat(only().computers()).containsExactly(2, 3);
    }

    @Test
    void clonesThatAreOneComputer() {
        clones();
        act(CleanupAction.SAME_COMPUTER);
        load(MifText.pc("LAB2", "X1", B).scanned(4));
        load(MifText.pc("LAB1", "X1", A).scanned(5));
        assertThat(searched()).isEqualTo(SetState.DECIDED);
        load(MifText.pc("LAB3", "X1", C).scanned(6));
        assertThat(searched()).as("a new identity").isEqualTo(SetState.REAPPEARED);
        act(CleanupAction.SAME_COMPUTER);
        assertThat(searched()).isEqualTo(SetState.DECIDED);
    }

    @Test
    void aNewIdentityThatIsObeyed() {
        clones();
        act(CleanupAction.NEW_IDENTITY);
        assertThat(searched()).isEqualTo(SetState.DECIDED);
        load(MifText.pc("LAB1", "X1", A).disk("C", 1).scanned(4));
        load(MifText.pc("LAB2", "X9", B).scanned(5));
        assertThat(searched()).isEqualTo(SetState.DECIDED);
    }

    @Test
    void aNewIdentityThatIsNotObeyed() {
        clones();
        act(CleanupAction.NEW_IDENTITY);
        load(MifText.pc("LAB2", "X1", B).disk("C", 1).scanned(4));
        SearchResult result = search();
        assertThat(state()).isEqualTo(SetState.REAPPEARED);
        assertThat(result.again()).isOne();
        act(CleanupAction.NEW_IDENTITY);
        assertThat(searched()).as("ordered once more").isEqualTo(SetState.DECIDED);
    }

    @Test
    void aSplitEndsTheFlipsUntilTheyBeginAnew() {
        clones();
        SetResult result = act(CleanupAction.SPLIT);
        assertThat(current()).containsExactly(1);
        assertThat(found()).containsExactly("2 current decided [1] new-identity");
        load(MifText.pc("LAB2", "X9", B).scanned(4));
        assertThat(found()).as("the split record is of the one that has a new SMSID now").containsExactly(
                "2 current decided [1] new-identity", "3 history open [2, 3] merge 3");
        load(MifText.pc("LAB2", "X1", B).scanned(5));
        load(MifText.pc("LAB1", "X1", A).scanned(6));
        assertThat(found()).contains("2 current reappeared [1] new-identity");
        assertThat(sets().get(0).identities()).hasSize(2);
        assertThat(result.entry()).isPositive();
        assertSound();
    }

    @Test
    void aSplitThatWasUndoneFlipsAgain() {
        clones();
        String before = TableDump.take();
        SetResult result = act(CleanupAction.SPLIT);
        assertThat(TableDump.take()).isNotEqualTo(before);
        undo(result);
        assertThat(TableDump.take()).isEqualTo(before);
        assertThat(searched()).isEqualTo(SetState.OPEN);
        assertThat(only().identities()).hasSize(2);
    }

    @Test
    void recordsThatWereMergedAreNoClones() {
        for (int i = 0; i < 3; i++) {
            load(MifText.pc("WIN", "X1", A).disk("C", i));
            load(MifText.pc("LINUX", "X2", B).disk("C", i));
        }
        site.cleanup().execute(
                site.cleanup().plan(List.of(PlanRequest.of(CleanupAction.MERGE, List.of(1, 2))), () -> false),
                line -> {
                }, () -> false);
        assertThat(current()).hasSize(1);
        assertThat(found()).isEmpty();
    }

    @Test
    void newIdentitiesForRecordsThatShareAnSmsid() {
        load(MifText.pc("LAB1", "X1", A).keys("Name", "NetCardID"));
        load(MifText.pc("LAB2", "X1", B).keys("Name", "NetCardID"));
        assertThat(searched()).isEqualTo(SetState.OPEN);
        act(CleanupAction.NEW_IDENTITY);
        assertThat(searched()).isEqualTo(SetState.DECIDED);
        load(MifText.pc("LAB1", "X1", A).disk("C", 1));
        assertThat(searched()).as("the one that keeps it").isEqualTo(SetState.DECIDED);
        load(MifText.pc("LAB2", "X1", B).disk("C", 1));
        assertThat(searched()).isEqualTo(SetState.REAPPEARED);
    }

    @Test
    void aSetThatIsGoneIsNotKept() {
        twoRecords();
        load(MifText.pc("LAB9", "X1", A).scanned(3));
        SearchResult result = search();
        assertThat(result.gone()).isOne();
        assertThat(sets()).isEmpty();
        assertThat(search().gone()).isZero();
    }

    @Test
    void whatDidNotChangeKeepsItsTimes() {
        twoRecords();
        var before = only();
        search();
        assertThat(only()).isEqualTo(before);
        load(MifText.pc("LAB1", "X3", A).scanned(3));
        search();
        assertThat(only().found()).isEqualTo(before.found());
        assertThat(only().changed()).isAfter(before.changed());
    }
}
