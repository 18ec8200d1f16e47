package org.tallystick.loader.probable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.loader.junk.JunkCheck;
import org.tallystick.loader.junk.JunkKind;
import org.tallystick.loader.junk.JunkValue;

/** Values are compared in one form, and those that say nothing are known. */
class TraitValuesTest {

    private final TraitValues values = new TraitValues(new JunkCheck(List.of(
            new JunkValue(JunkKind.SERIAL, "To be filled by O.E.M.", true, true, ""),
            new JunkValue(JunkKind.UUID, "03000200-0400-0500-0006-000700080009", true, true, ""),
            new JunkValue(JunkKind.CARD, "02:00:4e:43:50:49", true, true, "")), 20));

    @ParameterizedTest
    @CsvSource({ "CARD, 00-aa-00:60.d8 56, 00:AA:00:60:D8:56", "SERIAL, ' 5cg 12-34', 5CG1234",
            "UUID, {d9343dc0-254f-11d3-84ba-00105aa9f6de}, D9343DC0-254F-11D3-84BA-00105AA9F6DE", "NAME, lab1 , LAB1",
            "SERIAL, none, ''" })
    void spellingsOfOneValueAreOne(Trait trait, String one, String other) {
        assertThat(TraitValues.normal(trait, one)).isEqualTo(TraitValues.normal(trait, other));
    }

    @ParameterizedTest
    @CsvSource({ "SERIAL, to be FILLED by o.e.m.", "ASSET_TAG, To be filled by O.E.M.", "SERIAL, 0000000", "SERIAL, 1",
            "UUID, 03000200-0400-0500-0006-000700080009", "UUID, FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
            "CARD, 00:00:00:00:00:00", "CARD, 02004E435049", "IP_ADDRESS, 169.254.3.4", "VOLUME_SERIAL, 0000-0000" })
    void junkSaysNothing(Trait trait, String raw) {
        assertThat(values.isJunk(trait, raw, TraitValues.normal(trait, raw))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "SERIAL, 5CG1234", "CARD, 00:AA:00:60:D8:56", "IP_ADDRESS, 10.1.2.3", "NAME, PC" })
    void otherValuesTell(Trait trait, String raw) {
        assertThat(values.isJunk(trait, raw, TraitValues.normal(trait, raw))).isFalse();
    }

    @Test
    void aNumberStandsForAValueAndNeverForNone() {
        assertThat(TraitValues.hash("A")).isNotZero().isNotEqualTo(TraitValues.hash("B"))
                .isEqualTo(TraitValues.hash("A"));
        assertThat(TraitValues.hash(TraitValues.hash("A"), 0)).isZero();
    }
}
