package org.tallystick.ui.junk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.junk.JunkIdentifiers;
import org.tallystick.loader.junk.JunkKind;
import org.tallystick.loader.junk.JunkValue;

/** The list of junk identifiers as a person changes it, before it is written. */
class JunkModelTest {

    private static final JunkValue SHIPPED = new JunkValue(JunkKind.SERIAL, "Default string", true, true, "");
    private static final JunkValue OWN = new JunkValue(JunkKind.CARD, "00:11:22:33:44:55", false, true, "dock");

    private final JunkModel model = new JunkModel(List.of(SHIPPED, OWN), 10);
    private final List<String> written = new ArrayList<>();

    private final JunkIdentifiers junk = new JunkIdentifiers() {

        @Override
        public List<JunkValue> values() {
            return List.of();
        }

        @Override
        public void add(JunkKind kind, String value, String remark) {
            written.add("add " + value);
        }

        @Override
        public boolean remove(JunkKind kind, String value) {
            return written.add("remove " + value);
        }

        @Override
        public void reset() {
            written.add("reset");
        }

        @Override
        public int shareLimit() {
            return 10;
        }

        @Override
        public void setShareLimit(int computers) {
            written.add("limit " + computers);
        }
    };

    @Test
    void nothingIsWrittenWhereNothingWasChanged() {
        assertThat(model.isChanged()).isFalse();
        model.apply(junk);
        assertThat(written).isEmpty();
    }

    @Test
    void shippedValuesAreSwitchedOffAndOwnOnesTakenAway() {
        model.remove(SHIPPED);
        model.remove(OWN);
        model.add(JunkKind.ANY, " Bench ", "image");
        model.limit(25);

        assertThat(model.values()).extracting(JunkValue::value).containsExactly("Default string", "Bench");
        assertThat(model.values().get(0).active()).isFalse();
        assertThat(model.has(JunkKind.ANY, "bench")).isTrue();
        model.apply(junk);
        assertThat(written).containsExactly("remove Default string", "remove 00:11:22:33:44:55", "add Bench",
                "limit 25");
    }

    @Test
    void addingWhatIsSwitchedOffLetsItCountAgain() {
        model.remove(SHIPPED);
        model.add(JunkKind.SERIAL, "default STRING", "");
        assertThat(model.values()).containsExactly(SHIPPED, OWN);
    }

    @Test
    void backToWhatWasShippedForgetsWhatWasChangedBefore() {
        model.remove(SHIPPED);
        model.reset(10);
        assertThat(model.values()).containsExactly(SHIPPED);
        model.apply(junk);
        assertThat(written).containsExactly("reset");
    }
}
