package org.tallystick.ui.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.SetMember;

/** Records side by side: which cells are marked, and against which record. */
class SideBySideTest {

    private static SideBySide.Line line(SideBySide sides, String attribute) {
        return sides.lines().stream().filter(line -> line.attribute().equals(attribute)).findFirst().orElseThrow();
    }

    @Test
    void cellsAreHeldAgainstTheRecordThatIsToStay() {
        SideBySide sides = SideBySide.of(Sets.details(
                Sets.set("3:1", DuplicateKind.SEVERAL_IDENTITIES, CleanupAction.MERGE, 23, 17, 23),
                List.of("Name", "SMSID"), List.of(false, true),
                Sets.member(17, Instant.EPOCH, "Name", "LAB1", "SMSID", "X0000001"),
                Sets.member(23, Instant.EPOCH, "Name", "lab1", "SMSID", "X0000002")));

        assertThat(sides.headings()).containsExactly("17  PC17", "23  PC23 (stays)");
        assertThat(line(sides, "Name").word()).isEqualTo("agree");
        assertThat(line(sides, "Name").isOdd(0)).isFalse();
        assertThat(line(sides, "SMSID").word()).isEqualTo("differ");
        assertThat(line(sides, "SMSID").isOdd(0)).isTrue();
        assertThat(line(sides, "SMSID").isOdd(1)).isFalse();
        assertThat(line(sides, "Tags").values()).containsExactly("spare", "spare");
        assertThat(line(sides, "Tags").word()).isEmpty();
    }

    @Test
    void clonesShowTheirIdentities() {
        SideBySide sides = SideBySide.of(Sets.details(Sets.clones("A", "B", "a"), List.of(), List.of()));

        assertThat(sides.headings()).containsExactly("1  A", "2  B", "3  a");
        assertThat(line(sides, "Name").isOdd(1)).isTrue();
        assertThat(line(sides, "Name").isOdd(2)).isFalse();
    }

    @Test
    void moreRecordsThanAnybodyReadsAreCountedInstead() {
        SetMember[] members = new SetMember[SideBySide.MOST + 3];
        for (int i = 0; i < members.length; i++) {
            members[i] = Sets.member(i + 1, Instant.EPOCH, "Name", "LAB");
        }
        SideBySide sides = SideBySide.of(Sets.details(
                Sets.set("1:1", DuplicateKind.SAME_IDENTITY, null, null, 1, 2), List.of("Name"), List.of(false),
                members));
        assertThat(sides.headings()).hasSize(SideBySide.MOST);
        assertThat(sides.more()).isEqualTo(3);
    }

    @Test
    void menuOffersWhatFitsAllOfTheSets() {
        Map<DuplicateKind, List<CleanupAction>> allowed = Map.of(
                DuplicateKind.CLONES, List.of(CleanupAction.NEW_IDENTITY, CleanupAction.DELETE),
                DuplicateKind.PROBABLE, List.of(CleanupAction.MERGE, CleanupAction.DELETE));
        DuplicateSet clones = Sets.clones("A", "B");
        DuplicateSet probable = Sets.set("4:1", DuplicateKind.PROBABLE, null, null, 1, 2);

        assertThat(SetActions.common(List.of(clones), allowed)).containsExactly(CleanupAction.NEW_IDENTITY,
                CleanupAction.DELETE);
        assertThat(SetActions.common(List.of(clones, probable), allowed)).containsExactly(CleanupAction.DELETE);
        assertThat(SetActions.common(List.of(), allowed)).isEmpty();
    }
}
