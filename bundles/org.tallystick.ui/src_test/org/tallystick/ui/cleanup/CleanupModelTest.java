package org.tallystick.ui.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.CleanupResult;
import org.tallystick.loader.cleanup.PlanLine;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.cleanup.PlannedSet;
import org.tallystick.loader.cleanup.SetResult;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.ui.duplicates.Sets;

/** What a person decides on the pages of the wizard. */
class CleanupModelTest {

    private static PlannedSet unit(String id, String problem) {
        return new PlannedSet(id, id, CleanupAction.MERGE, 1, List.of(1, 2), Map.of(1, 1, 2, 1), Map.of(), true,
                problem,
                "", List.of(new PlanLine(PlanLine.Effect.GOES, 2, 1, "Goes."),
                        new PlanLine(PlanLine.Effect.MOVES, 2, 3, "Move.")));
    }

    private static CleanupPlan plan(PlannedSet... units) {
        return new CleanupPlan("S01", "", Instant.EPOCH, "me", "", List.of(units));
    }

    @Test
    void eachSetIsAskedForWhatItProposesUnlessItsKindWasGivenAnAction() {
        CleanupModel model = new CleanupModel(List.of());
        model.choose(List.of(Sets.set("1:a", DuplicateKind.SAME_IDENTITY, CleanupAction.MERGE, 1, 1, 2),
                Sets.set("4:b", DuplicateKind.PROBABLE, null, null, 3, 4), Sets.clones("A", "B")));
        model.act(DuplicateKind.PROBABLE, CleanupAction.KEEP_SEPARATE);

        assertThat(model.chosenByKind()).containsOnlyKeys(DuplicateKind.SAME_IDENTITY, DuplicateKind.PROBABLE,
                DuplicateKind.CLONES);
        assertThat(model.withoutProposal(DuplicateKind.CLONES)).isEqualTo(1);
        assertThat(model.requests()).containsExactly(PlanRequest.proposed("1:a"),
                PlanRequest.of("4:b", CleanupAction.KEEP_SEPARATE), PlanRequest.proposed("2:1"));
        model.act(DuplicateKind.PROBABLE, null);
        assertThat(model.requests().get(1)).isEqualTo(PlanRequest.proposed("4:b"));
    }

    @Test
    void requestsThatWereMadeElsewhereAreTakenAsTheyAre() {
        PlanRequest request = PlanRequest.of(CleanupAction.DELETE, List.of(7));
        CleanupModel model = new CleanupModel(List.of(request));
        model.choose(List.of(Sets.clones("A", "B")));
        assertThat(model.requests()).containsExactly(request);
    }

    @Test
    void unitsCanBeLeftOutAndNothingRunsWithoutOne() {
        CleanupModel model = new CleanupModel(List.of());
        assertThat(model.canRun()).isFalse();
        model.plan(plan(unit("1:a", null), unit("1:b", null), unit("1:c", "It is gone.")));
        assertThat(PlanWords.totals(model.plan()))
                .isEqualTo("2 units will be done. In sum: going 2, moving 6. One unit cannot be done, and says why.");

        model.include(model.plan().sets().get(0), false);
        assertThat(model.plan().sets()).extracting(PlannedSet::willRun).containsExactly(false, true, false);
        assertThat(PlanWords.totals(model.plan())).startsWith("1 unit will be done. In sum: going 1, moving 3.");
        assertThat(model.canRun()).isTrue();
        model.include(model.plan().sets().get(1), false);
        assertThat(model.canRun()).isFalse();
        assertThat(PlanWords.totals(model.plan())).startsWith("Nothing will be done");
    }

    @Test
    void planCarriesTheReasonAndRunsOnlyOnce() {
        CleanupModel model = new CleanupModel(List.of());
        model.plan(plan(unit("1:a", null)));
        model.because("  re-imaged ");
        assertThat(model.wanted().reason()).isEqualTo("re-imaged");
        model.result(new CleanupResult(0, List.of(), 0));
        assertThat(model.canRun()).isFalse();
    }

    @Test
    void accountNamesEachEndAndTheEntriesToTakeBack() {
        PlannedSet unit = unit("1:a", null);
        CleanupResult result = new CleanupResult(5, List.of(new SetResult(unit, SetResult.End.DONE, 5, "Done."),
                new SetResult(unit, SetResult.End.DONE, 6, "Done."),
                new SetResult(unit, SetResult.End.SKIPPED, 0, "Moved."),
                new SetResult(unit, SetResult.End.CANCELLED, 0, "Not reached.")), 1);

        assertThat(CleanupModel.entries(result)).containsExactly(5L, 6L);
        assertThat(PlanWords.account(result.results())).isEqualTo("2 done, 1 skipped, 1 not reached");
    }
}
