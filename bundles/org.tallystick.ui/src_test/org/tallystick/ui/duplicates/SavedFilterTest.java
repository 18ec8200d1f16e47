package org.tallystick.ui.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.loader.duplicates.SetState;

/** Filters under a name survive being written down. */
class SavedFilterTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        List<SavedFilter> filters = List.of(new SavedFilter("all of it", SetFilter.ALL),
                new SavedFilter("-", new SetFilter(Set.of(DuplicateKind.CLONES, DuplicateKind.PROBABLE),
                        Set.of(SetState.OPEN, SetState.REAPPEARED), SetScope.HISTORY, "PC 7\n100% \u00fc,-", 0.95,
                        null)),
                new SavedFilter("of 12", new SetFilter(Set.of(), Set.of(), SetScope.CURRENT, null, 0, 12)),
                new SavedFilter("dash", new SetFilter(Set.of(), Set.of(), null, "-", 0, null)));

        String lines = String.join("\n", filters.stream().map(SavedFilter::line).toList());
        assertThat(SavedFilter.read(lines)).isEqualTo(filters);
    }

    @Test
    void linesOfAnotherVersionAreLeftOut() {
        String good = new SavedFilter("x", SetFilter.ALL).line();
        assertThat(SavedFilter.read("")).isEmpty();
        assertThat(SavedFilter.read("x 9 - - 0 - -\nx 1 NEVER - 0 - -\nnothing\n" + good)).hasSize(1);
    }
}
