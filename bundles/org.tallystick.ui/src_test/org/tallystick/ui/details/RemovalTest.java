package org.tallystick.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.tallystick.model.Computer;
import org.tallystick.model.ComputerState;
import org.tallystick.model.TallystickFactory;

/** Why a computer is not in the inventory, in words. */
class RemovalTest {

    private static String words(ComputerState state, String reason) {
        Computer computer = TallystickFactory.eINSTANCE.createComputer();
        computer.setSummary(TallystickFactory.eINSTANCE.createComputerSummary());
        computer.getSummary().setState(state);
        computer.setRemovedAt(Instant.EPOCH);
        computer.setRemovalReason(reason);
        return Removal.words(computer);
    }

    @Test
    void mergedComputerLeadsToTheOneItBecame() {
        assertThat(words(ComputerState.MERGED, "MERGED_INTO 17")).startsWith("Merged into computer <a>17</a> on ");
    }

    @Test
    void removedComputerSaysWhyAndOffersTheWayBack() {
        assertThat(words(ComputerState.QUARANTINED, "SAME_SMSID")).contains("several records had its SMSID (M4)",
                "<a href=\"restore\">");
        assertThat(words(ComputerState.QUARANTINED, null)).contains(": \u2013.");
    }

    @Test
    void foreignTextMakesNoLink() {
        assertThat(words(ComputerState.QUARANTINED, "<a>9</a> & more")).doesNotContain("<a>9").contains("&& more");
    }
}
