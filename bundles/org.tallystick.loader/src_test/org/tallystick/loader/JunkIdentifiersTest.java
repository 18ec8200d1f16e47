package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.loader.journal.JournalFilter;
import org.tallystick.loader.junk.JunkCheck;
import org.tallystick.loader.junk.JunkKind;
import org.tallystick.loader.junk.JunkValue;
import org.tallystick.store.StoreException;

/** The list of identifiers that say nothing: what comes with the program, and how people change it. */
class JunkIdentifiersTest extends DuplicateSearchTest {

    private static final String DOCK = "00:AA:00:60:D8:56";

    private JunkCheck check() {
        return new JunkCheck(site.junk().values(), site.junk().shareLimit());
    }

    private boolean isJunk(JunkKind kind, String value) {
        return check().isJunk(kind, JunkCheck.normal(kind, value));
    }

    private List<JournalEntry> journal() {
        return site.journal().entries(new JournalFilter(null, "junk", null, null, false), null, 100).rows();
    }

    @Test
    void theShippedListKnowsWhatFirmwareWrites() {
        assertThat(site.junk().values()).hasSizeGreaterThan(70).allMatch(JunkValue::shipped)
                .allMatch(JunkValue::active).allMatch(value -> !value.remark().isBlank());
        assertThat(site.junk().values().stream().map(JunkValue::kind).collect(Collectors.toSet()))
                .isEqualTo(Set.of(JunkKind.values()));
        assertThat(isJunk(JunkKind.CARD, "44-45-53-54-00-00")).isTrue();
        assertThat(isJunk(JunkKind.CARD, "00:00:00:00:00:00")).isTrue();
        assertThat(isJunk(JunkKind.CARD, DOCK)).isFalse();
        assertThat(isJunk(JunkKind.SERIAL, " to be filled by o.e.m. ")).isTrue();
        assertThat(isJunk(JunkKind.SERIAL, "Default string")).isTrue();
        assertThat(isJunk(JunkKind.SERIAL, "5CG1234ABC")).isFalse();
        assertThat(isJunk(JunkKind.UUID, "03000200-0400-0500-0006-000700080009")).isTrue();
        assertThat(isJunk(JunkKind.MODEL, "System Product Name")).isTrue();
        assertThat(isJunk(JunkKind.MODEL, "OptiPlex 7090")).as("a star alone stands for itself").isFalse();
        assertThat(isJunk(JunkKind.MODEL, "*")).isTrue();
        assertThat(isJunk(JunkKind.UUID, "System Product Name")).as("of another kind").isFalse();
        assertThat(isJunk(JunkKind.SERIAL, "")).isTrue();
    }

    @Test
    void aStarAtTheEndStandsForAnyRest() {
        site.junk().add(JunkKind.CARD, "02:00:4C:*", "loopback adapters");
        site.junk().add(JunkKind.SERIAL, "VMware-*", "virtual");
        assertThat(isJunk(JunkKind.CARD, "02004c4f4f50")).isTrue();
        assertThat(isJunk(JunkKind.CARD, "02:00:4D:4F:4F:50")).isFalse();
        assertThat(isJunk(JunkKind.SERIAL, "vmware-56 4d 1f")).isTrue();
        assertThat(isJunk(JunkKind.SERIAL, "VM")).isFalse();
    }

    @Test
    void anAddedCardMakesNoSetAnyMore() {
        load(MifText.pc("LAB1", "X1", DOCK));
        load(MifText.pc("LAB1", "X2", DOCK));
        load(MifText.pc("NOTE", "X3", "00:AA:00:00:00:01"));
        load(MifText.pc("NOTE", "X3", DOCK));
        load(MifText.pc("NOTE", "X3", "00:AA:00:00:00:01").disk("C", 1));
        assertThat(found()).containsExactly("2 current open [3] same-computer", "3 current open [1, 2] merge 2");
        site.junk().add(JunkKind.CARD, "00-aa-00-60-d8-56", "dock in room 4");
        assertThat(found()).isEmpty();
        assertThat(site.junk().remove(JunkKind.CARD, DOCK)).isTrue();
        assertThat(found()).hasSize(2);
    }

    @Test
    void addedValuesStandBehindTheShippedOnes() {
        int shipped = site.junk().values().size();
        site.junk().add(JunkKind.SERIAL, "  S/N unknown ", "Acme boards");
        site.junk().add(JunkKind.SERIAL, "s/n UNKNOWN", "Acme boards, all of them");
        assertThat(site.junk().values()).hasSize(shipped + 1);
        JunkValue added = site.junk().values().get(shipped);
        assertThat(added).isEqualTo(
                new JunkValue(JunkKind.SERIAL, "s/n UNKNOWN", false, true, "Acme boards, all of them"));
        assertThat(site.junk().remove(JunkKind.UUID, "S/N unknown")).isFalse();
        assertThat(site.junk().remove(JunkKind.SERIAL, "S/N unknown")).isTrue();
        assertThat(site.junk().remove(JunkKind.SERIAL, "S/N unknown")).isFalse();
        assertThat(site.junk().values()).hasSize(shipped);
    }

    @Test
    void aShippedValueIsSwitchedOffAndOn() {
        assertThat(site.junk().remove(JunkKind.SERIAL, "eval")).isTrue();
        assertThat(site.junk().remove(JunkKind.SERIAL, "EVAL")).as("off already").isFalse();
        assertThat(isJunk(JunkKind.SERIAL, "EVAL")).isFalse();
        assertThat(site.junk().values()).filteredOn(value -> !value.active()).extracting(JunkValue::value)
                .containsExactly("EVAL");
        restart();
        assertThat(isJunk(JunkKind.SERIAL, "EVAL")).isFalse();
        site.junk().add(JunkKind.SERIAL, "Eval", "");
        assertThat(isJunk(JunkKind.SERIAL, "EVAL")).isTrue();
        assertThat(site.junk().values()).allMatch(JunkValue::shipped);
    }

    @Test
    void everyChangeIsInTheJournalAndCanBeTakenBack() {
        site.junk().add(JunkKind.CARD, DOCK, "dock");
        site.junk().add(JunkKind.CARD, DOCK, "dock");
        site.junk().remove(JunkKind.SERIAL, "EVAL");
        site.junk().setShareLimit(4);
        site.junk().setShareLimit(4);
        assertThat(journal()).extracting(JournalEntry::summary).containsExactly(
                "Values that more than 4 computers carry count as junk.",
                "Took EVAL off the junk identifiers (Serial number).",
                "Added " + DOCK + " to the junk identifiers (Network card).");
        List<Long> entries = journal().stream().map(JournalEntry::id).toList();
        assertThat(site.journal().undo(site.journal().planUndo(entries), "", () -> false).lines())
                .allMatch(line -> line.done());
        assertThat(site.junk().shareLimit()).isEqualTo(10);
        assertThat(isJunk(JunkKind.CARD, DOCK)).isFalse();
        assertThat(isJunk(JunkKind.SERIAL, "EVAL")).isTrue();
    }

    @Test
    void backToWhatCameWithTheProgram() {
        List<JunkValue> shipped = site.junk().values();
        site.junk().reset();
        assertThat(journal()).as("nothing to do").isEmpty();
        site.junk().add(JunkKind.CARD, DOCK, "dock");
        site.junk().remove(JunkKind.SERIAL, "EVAL");
        site.junk().setShareLimit(4);
        site.junk().reset();
        assertThat(site.junk().values()).isEqualTo(shipped);
        assertThat(site.junk().shareLimit()).isEqualTo(10);
        assertThat(journal()).hasSize(4);
    }

    @Test
    void whatCannotBeAddedIsRefusedInASentence() {
        for (Runnable bad : List.<Runnable>of(() -> site.junk().add(JunkKind.CARD, " ", ""),
                () -> site.junk().add(JunkKind.ANY, "x".repeat(401), ""),
                () -> site.junk().add(JunkKind.ANY, "x", "y".repeat(401)), () -> site.junk().setShareLimit(1))) {
            assertThatThrownBy(bad::run).isInstanceOf(StoreException.class).hasMessageEndingWith(".");
        }
        site.junk().add(JunkKind.ANY, "x".repeat(400), "y".repeat(400));
        assertThat(isJunk(JunkKind.ANY, "X".repeat(400))).isTrue();
        assertThat(journal()).hasSize(1);
    }
}
