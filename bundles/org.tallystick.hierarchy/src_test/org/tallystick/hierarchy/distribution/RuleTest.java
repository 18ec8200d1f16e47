package org.tallystick.hierarchy.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.store.StoreException;

/** Rules as people write them. */
class RuleTest {

    @Test
    void aRuleIsConditionsWithAndBetween() {
        Rule rule = Rule.parse("MICROSOFT|DISK|1.0/Free Storage (MByte) <= 100 AND Identification/Name LIKE LAB%");
        assertThat(rule.conditions()).containsExactly(
                new Condition("MICROSOFT|DISK|1.0", "Free Storage (MByte)", Operator.AT_MOST, "100"),
                new Condition("Identification", "Name", Operator.LIKE, "LAB%"));
        assertThat(rule.toString())
                .isEqualTo("MICROSOFT|DISK|1.0/Free Storage (MByte) <= 100 AND Identification/Name like LAB%");
    }

    @Test
    void valuesThatCouldBeMistakenStandInQuotes() {
        assertThat(Rule.parse("A/B = \"\"").conditions().get(0).value()).isEmpty();
        assertThat(Rule.parse("A/B = \"x AND y\" AND C/D <> \"say \"\"no\"\"\"").conditions()).containsExactly(
                new Condition("A", "B", Operator.IS, "x AND y"),
                new Condition("C", "D", Operator.IS_NOT, "say \"no\""));
        assertThat(Rule.parse("A/B = C:\\x y\"z").conditions().get(0).value()).isEqualTo("C:\\x y\"z");
        assertThat(Rule.parse("A/B/C not like %a/b%").conditions())
                .containsExactly(new Condition("A", "B/C", Operator.NOT_LIKE, "%a/b%"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Disk", "Disk/Free", "Disk/Free <", "Disk/Free < ", "/Free < 1", "Disk/ < 1",
            "Disk/Free ~ 1", "Disk/Free = \"x", "Disk/Free = \"x\" y", "Disk/Free < 1 AND ", "Disk/Free < 1 AND x",
            "A/B = x\ny" })
    void whatIsNoRuleIsSaidInASentence(String text) {
        assertThatThrownBy(() -> Rule.parse(text)).isInstanceOf(StoreException.class)
                .hasMessageMatching("(?s).*(rule).*");
    }

    @Test
    void aConditionThatCouldNotBeReadBackIsRefused() {
        assertThatThrownBy(() -> new Condition("A/B", "C", Operator.IS, "x")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> new Condition("A", "B = C", Operator.IS, "x")).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> new Condition("A", "B like", Operator.IS, "x")).isInstanceOf(StoreException.class);
    }

    /** Whatever is written is read back. */
    @Test
    void randomRulesAreReadBack() {
        Random random = new Random(258924);
        String[] pieces = { "a", "B", " ", "\"", " AND ", "=", " = ", "<", "%", "_", "/", "|", "'", "\u00e4",
                "\ud83d\ude00",
                "like", "not", "\u0130" };
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            List<Condition> conditions = new ArrayList<>();
            try {
                for (int k = random.nextInt(3); k >= 0; k--) {
                    conditions.add(new Condition(text(random, pieces), text(random, pieces),
                            Operator.values()[random.nextInt(Operator.values().length)], text(random, pieces)));
                }
            } catch (StoreException e) {
                continue;
            }
            Rule rule = new Rule(conditions);
            assertThat(Rule.parse(rule.toString())).as(rule.toString()).isEqualTo(rule);
            read++;
        }
        assertThat(read).isGreaterThan(2000);
    }

    private static String text(Random random, String[] pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
