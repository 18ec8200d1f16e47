package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.CleanupResult;
import org.tallystick.loader.cleanup.IdentityOrder;
import org.tallystick.loader.cleanup.PlanLine;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.cleanup.SetResult;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.SearchListener;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.loader.duplicates.SetState;
import org.tallystick.loader.journal.UndoResult;
import org.tallystick.loader.policy.CleanupPolicy;
import org.tallystick.loader.policy.Policies;
import org.tallystick.loader.report.AuditReport;

/** A set of duplicates from its search to the decision, and what becomes of it afterwards. */
class SetCleanupTest extends SiteTest {

    /** What a search writes, which no undo takes back. */
    private static final String[] SEARCHES = { "DUPLICATE_SET", "DUPLICATE_MEMBER", "SETTING", "SET_COUNT" };
    private static final String CARD = "00:11:22:33:44:0";

    private List<DuplicateSet> search(DuplicateKind... kinds) {
        site.duplicates().search(Set.of(kinds), SearchListener.NONE, () -> false);
        return site.duplicates().sets(SetFilter.ALL, 100);
    }

    private CleanupPlan plan(PlanRequest... requests) {
        return site.cleanup().plan(List.of(requests), () -> false);
    }

    private SetResult done(PlanRequest request) {
        CleanupResult result = site.cleanup().execute(plan(request), any -> {
        }, () -> false);
        SetResult only = result.results().get(0);
        assertThat(only.end()).as(only.message()).isEqualTo(SetResult.End.DONE);
        assertSound();
        return only;
    }

    private void undo(long entry) {
        assertThat(site.journal().undo(site.journal().planUndo(List.of(entry)), "", () -> false).lines())
                .allMatch(UndoResult.Line::done);
    }

    private SetState state(String id) {
        return site.duplicates().set(id).orElseThrow().state();
    }

    private void reimage() {
        load(MifText.pc("LAB1", "X0000001", CARD + 1).disk("C", 5).scanned(1));
        load(MifText.pc("LAB1", "X0000009", CARD + 1).disk("C", 6).scanned(5));
    }

    private void clones(int rounds) {
        for (int round = 0; round < rounds; round++) {
            load(MifText.pc("CLONE-A", "X0000042", CARD + "A").disk("C", 10 + round).scanned(1 + 2 * round));
            load(MifText.pc("CLONE-B", "X0000042", CARD + "B").disk("C", 50 + round).scanned(2 + 2 * round));
        }
    }

    @Test
    void aReimagedComputerIsMergedAsProposedAndStaysDecided() {
        reimage();
        DuplicateSet set = search(DuplicateKind.SEVERAL_IDENTITIES).get(0);
        assertThat(set.kind()).isEqualTo(DuplicateKind.SEVERAL_IDENTITIES);
        assertThat(set.computers()).containsExactly(1, 2);
        assertThat(set.proposal().action()).isEqualTo(CleanupAction.MERGE);
        assertThat(set.proposal().survivor()).isEqualTo(2);

        SetResult merged = done(PlanRequest.proposed(set.id()));
        assertThat(current()).containsExactly(2);
        assertThat(state(set.id())).isEqualTo(SetState.DECIDED);
        search();
        assertThat(site.duplicates().waiting().values()).allMatch(count -> count == 0);

        undo(merged.entry());
        assertThat(current()).containsExactly(1, 2);
        search();
        assertThat(state(set.id())).isIn(SetState.OPEN, SetState.REAPPEARED);
    }

    @Test
    void theSameComputerComingBackAfterAMergeReopensTheCase() {
        reimage();
        DuplicateSet set = search(DuplicateKind.SEVERAL_IDENTITIES).get(0);
        done(PlanRequest.proposed(set.id()));
        load(MifText.pc("LAB1", "X0000001", CARD + 1).disk("C", 7).scanned(9));
        assertThat(current()).hasSize(2);
        List<DuplicateSet> found = search(DuplicateKind.SEVERAL_IDENTITIES);
        assertThat(found).anyMatch(again -> again.state() == SetState.REAPPEARED || again.state() == SetState.OPEN);
        assertThat(site.duplicates().waiting().get(DuplicateKind.SEVERAL_IDENTITIES)).isEqualTo(1);
    }

    @Test
    void keepSeparateIsRememberedAndTakenBack() {
        reimage();
        DuplicateSet set = search(DuplicateKind.SEVERAL_IDENTITIES).get(0);
        SetResult decided = done(PlanRequest.of(set.id(), CleanupAction.KEEP_SEPARATE));
        search();
        assertThat(state(set.id())).isEqualTo(SetState.DECIDED);
        load(MifText.pc("LAB1", "X0000009", CARD + 1).disk("C", 8).scanned(6));
        search();
        assertThat(state(set.id())).as("another load of the same records is no news").isEqualTo(SetState.DECIDED);
        undo(decided.entry());
        search();
        assertThat(state(set.id())).isNotEqualTo(SetState.DECIDED);
    }

    @Test
    void clonesAreNeverMergedAndTheirNewIdentitiesAreWatched() {
        clones(3);
        DuplicateSet set = search(DuplicateKind.CLONES).get(0);
        assertThat(set.identities()).hasSize(2);
        assertThat(set.confidence()).isGreaterThan(0.9);
        assertThat(site.cleanup().actions(DuplicateKind.CLONES)).doesNotContain(CleanupAction.MERGE);
        assertThat(plan(PlanRequest.of(set.id(), CleanupAction.MERGE)).sets().get(0).problem())
                .contains("several real computers");

        done(PlanRequest.proposed(set.id()));
        assertThat(state(set.id())).isEqualTo(SetState.DECIDED);
        assertThat(site.cleanup().identityOrders()).singleElement().satisfies(order -> {
            assertThat(order.name()).isEqualTo("CLONE-B");
            assertThat(order.smsid()).isEqualTo("X0000042");
            assertThat(order.done()).isFalse();
        });
        search();
        assertThat(state(set.id())).isEqualTo(SetState.DECIDED);

        load(MifText.pc("CLONE-B", "X0000043", CARD + "B").disk("C", 70).scanned(20));
        assertThat(site.cleanup().identityOrders()).allMatch(IdentityOrder::done);
        load(MifText.pc("CLONE-A", "X0000042", CARD + "A").disk("C", 80).scanned(21));
        load(MifText.pc("CLONE-B", "X0000042", CARD + "B").disk("C", 71).scanned(22));
        search();
        assertThat(state(set.id())).as("the old SMSID came back").isEqualTo(SetState.REAPPEARED);
    }

    @Test
    void aDualBootIsSaidToBeOneComputer() {
        clones(3);
        DuplicateSet set = search(DuplicateKind.CLONES).get(0);
        done(PlanRequest.of(set.id(), CleanupAction.SAME_COMPUTER));
        load(MifText.pc("CLONE-A", "X0000042", CARD + "A").disk("C", 80).scanned(21));
        search();
        assertThat(state(set.id())).isEqualTo(SetState.DECIDED);
        load(MifText.pc("CLONE-C", "X0000042", CARD + "C").disk("C", 90).scanned(22));
        load(MifText.pc("CLONE-A", "X0000042", CARD + "A").disk("C", 80).scanned(23));
        search();
        assertThat(state(set.id())).as("a third identity").isEqualTo(SetState.REAPPEARED);
    }

    @Test
    void aRemovalByTheLoaderIsShownAndRestored() {
        load(MifText.of("Name", "OLD1", "SMSID", "X0000050", "NetCardID", "51").keys("Name", "NetCardID").scanned(1));
        load(MifText.of("Name", "OLD2", "SMSID", "X0000050", "NetCardID", "52").keys("Name", "NetCardID").scanned(1));
        load(MifText.pc("OLD3", "X0000050", "53").scanned(2));
        assertThat(current()).containsExactly(3);
        DuplicateSet set = search(DuplicateKind.SAME_IDENTITY).get(0);
        assertThat(set.scope()).isEqualTo(SetScope.HISTORY);
        assertThat(set.computers()).contains(1, 2);
        done(new PlanRequest(set.id(), CleanupAction.RESTORE, null, List.of(1), Map.of()));
        assertThat(current()).containsExactly(1, 3);
    }

    @Test
    void aComputerReloadedWhileItsSetIsOpenIsToldInThePlan() {
        reimage();
        DuplicateSet set = search(DuplicateKind.SEVERAL_IDENTITIES).get(0);
        CleanupPlan stale = plan(PlanRequest.proposed(set.id()));
        load(MifText.pc("LAB1", "X0000009", CARD + 1).disk("C", 8).scanned(6));
        assertThat(site.cleanup().execute(stale, any -> {
        }, () -> false).count(SetResult.End.SKIPPED)).isEqualTo(1);
        CleanupPlan again = plan(PlanRequest.proposed(set.id()));
        assertThat(again.sets().get(0).lines()).anyMatch(line -> line.effect() == PlanLine.Effect.WARNING
                && line.text().contains("loaded after the search"));
        assertThat(site.cleanup().execute(again, any -> {
        }, () -> false).count(SetResult.End.DONE)).isEqualTo(1);
    }

    @Test
    void rulesOnlyProposeUntilToldOtherwise() {
        reimage();
        DuplicateSet set = search(DuplicateKind.SEVERAL_IDENTITIES).get(0);
        Policies.Outcome outcome = site.policies().run(() -> false);
        assertThat(outcome.proposed()).isEqualTo(1);
        assertThat(state(set.id())).isEqualTo(SetState.PROPOSED);
        assertThat(current()).containsExactly(1, 2);
        search();
        assertThat(state(set.id())).as("a search keeps what was proposed").isEqualTo(SetState.PROPOSED);

        site.policies().set(List.of(new CleanupPolicy(DuplicateKind.SEVERAL_IDENTITIES, CleanupAction.MERGE, 0.9,
                CleanupPolicy.Mode.EXECUTE, 10)));
        assertThat(site.policies().run(() -> false).executed().count(SetResult.End.DONE)).isEqualTo(1);
        assertThat(current()).containsExactly(2);
        assertThat(site.journal().entries(org.tallystick.loader.journal.JournalFilter.ALL, null, 1).rows().get(0)
                .reason()).isEqualTo("By the rules for clean-ups");
    }

    @Test
    void doubledRowsAreRepairedByTheSetAndComeBack() throws Exception {
        load(MifText.pc("LAB1", "X0000001", CARD + 1).disk("C", 5));
        load(MifText.pc("LAB2", "X0000002", CARD + 2).disk("C", 6));
        SharedSite.execute("DELETE FROM CONTENT WHERE computer = 2",
                "INSERT INTO MEMBERSHIP (computer, object_id) VALUES (99, 'S0100001')");
        restart();
        String broken = TableDump.take(SEARCHES);
        List<DuplicateSet> found = search(DuplicateKind.DOUBLED_ROWS);
        assertThat(found).hasSizeGreaterThan(1).allMatch(set -> set.proposal().action() == CleanupAction.REPAIR);
        CleanupPlan plan = plan(found.stream().map(set -> PlanRequest.proposed(set.id()))
                .toArray(PlanRequest[]::new));
        assertThat(plan.sets()).allMatch(planned -> planned.problem() == null);
        CleanupResult result = site.cleanup().execute(plan, any -> {
        }, () -> false);
        assertThat(result.results()).allMatch(each -> each.end() == SetResult.End.DONE);
        assertSound();
        assertThat(search(DuplicateKind.DOUBLED_ROWS)).allMatch(set -> set.state() == SetState.DECIDED);
        assertThat(site.queries().resyncs(true)).extracting(request -> request.getSmsId()).contains("X0000002");
        site.journal().undo(site.journal().planUndo(result.results().stream().map(SetResult::entry).toList()), "",
                () -> false);
        assertThat(TableDump.take(SEARCHES)).isEqualTo(broken);
    }

    @Test
    void theReportSaysWhatWasFoundAndDone() throws Exception {
        load(MifText.pc("<b>&\"LAB", "X0000001", CARD + 1).disk("C", 5).scanned(1));
        load(MifText.pc("<b>&\"LAB", "X0000009", CARD + 1).disk("C", 6).scanned(5));
        DuplicateSet set = search(DuplicateKind.SEVERAL_IDENTITIES).get(0);
        site.remarks().addNote(1, "=HYPERLINK(\"x\")");
        done(PlanRequest.proposed(set.id()));
        StringBuilder html = new StringBuilder();
        new AuditReport(site, java.time.Instant.EPOCH).write(AuditReport.Format.HTML, html, () -> false);
        assertThat(html).contains("Merged computer 1", "&lt;b&gt;&amp;&quot;LAB", "1 row.", "2 rows.")
                .doesNotContain("<b>");
        StringBuilder csv = new StringBuilder();
        new AuditReport(site, java.time.Instant.EPOCH).write(AuditReport.Format.CSV, csv, () -> false);
        assertThat(csv.toString().split("\r\n")).hasSize(6);
        assertThat(csv).contains("\"Several identities\"".substring(1, 8)).contains("<b>&\"\"LAB");
    }
}
