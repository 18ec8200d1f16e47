package org.tallystick.ui.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.SetDetails;
import org.tallystick.ui.duplicates.Sets;

/** Which record stays, and whose value counts. */
class MergeChoiceTest {

    private static SetDetails details(Integer survivor) {
        return Sets.details(Sets.set("3:1", DuplicateKind.SEVERAL_IDENTITIES,
                survivor == null ? null : CleanupAction.MERGE, survivor, 17, 23), List.of(), List.of(),
                Sets.member(17, Instant.ofEpochSecond(5), "Name", "LAB1", "SMSID", "X0000001", "Domain", "LAB"),
                Sets.member(23, Instant.ofEpochSecond(9), "Name", "LAB1", "SMSID", "X0000002"));
    }

    @Test
    void proposedRecordStaysElseThatWhichWasScannedLast() {
        assertThat(new MergeChoice(details(17)).survivor()).isEqualTo(17);
        assertThat(new MergeChoice(details(null)).survivor()).isEqualTo(23);
        assertThat(new MergeChoice(details(99)).survivor()).isEqualTo(23);
    }

    @Test
    void onlyWhatDiffersIsToBeChosenAndOnlyAChoiceIsAskedFor() {
        MergeChoice choice = new MergeChoice(details(23));
        assertThat(choice.open()).containsExactly("SMSID", "Domain");
        assertThat(choice.values("domain")).containsExactly(Map.entry(17, "LAB"), Map.entry(23, ""));
        assertThat(choice.takenFrom("SMSID")).isEqualTo(23);

        choice.take("SMSID", 17);
        choice.take("Domain", 17);
        choice.take("Domain", 23);
        choice.survivor(17);
        assertThat(choice.request()).isEqualTo(
                new PlanRequest("3:1", CleanupAction.MERGE, 17, List.of(), Map.of("SMSID", 17)));
    }
}
