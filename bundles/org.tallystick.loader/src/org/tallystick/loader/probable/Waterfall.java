package org.tallystick.loader.probable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.tallystick.loader.duplicates.Evidence;

/**
 * Says for one pair what each trait added or took: first what is expected of any two records, then what speaks for one
 * computer, what against it, what counts nothing. The weights add up to the bits of the pair.
 */
final class Waterfall {

    private final FeatureTable table;
    private final Weights weights;
    private final PairComparison comparison;
    private final Portrait one;
    private final Portrait other;

    /** A pair that was compared and weighed last. */
    Waterfall(FeatureTable table, Weights weights, PairComparison comparison, Portrait one, Portrait other) {
        this.table = table;
        this.weights = weights;
        this.comparison = comparison;
        this.one = one;
        this.other = other;
    }

    /** Whether what agreed by its number agrees in truth; it does not where the records changed meanwhile. */
    boolean holds() {
        for (Trait trait : Trait.values()) {
            if (comparison.outcome(trait) == PairComparison.Outcome.AGREE && trait != Trait.IN_TURN
                    && common(trait, false) == null) {
                return false;
            }
        }
        return true;
    }

    List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        List<Evidence> junk = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            PairComparison.Outcome outcome = comparison.outcome(trait);
            if (outcome == PairComparison.Outcome.LENT) {
                junk.add(new Evidence("JUNK", trait.label(), trait.label() + " " + common(trait, false).shown()
                        + " agrees, but the other cards of both differ: probably a dock or an adapter.", 0.0));
            } else if (outcome != PairComparison.Outcome.NOTHING) {
                evidence.add(new Evidence("ATTRIBUTE", trait.label(), sentence(trait, outcome),
                        comparison.bits(trait)));
            }
            addJunk(trait, outcome, junk);
        }
        evidence.sort(Comparator.comparingInt((Evidence entry) -> entry.weight() > 0 ? 0 : entry.weight() < 0 ? 1 : 2)
                .thenComparingDouble(entry -> -Math.abs(entry.weight())));
        evidence.add(0, prior());
        evidence.addAll(junk);
        return evidence;
    }

    private Evidence prior() {
        double pairs = table.size() * (table.size() - 1.0) / 2;
        return new Evidence("PRIOR", "", String.format(Locale.ROOT,
                "Of any %,.0f pairs of records about one is one computer twice (%,.0f expected among %,d records).",
                Math.max(1, pairs / weights.expected()), Math.max(1, weights.expected()), table.size()),
                PairComparison.round(weights.prior()));
    }

    private String sentence(Trait trait, PairComparison.Outcome outcome) {
        if (trait == Trait.IN_TURN) {
            return inTurn(outcome == PairComparison.Outcome.AGREE);
        }
        Trait instead = comparison.goesWith(trait);
        String rest = instead == null ? "" : "; it goes with " + instead.label() + " and is not counted again";
        String too = instead == null ? "" : " too";
        if (outcome == PairComparison.Outcome.DIFFER) {
            return trait.label() + " differs" + too + ": " + shown(one, trait) + " and " + shown(other, trait) + rest
                    + ".";
        }
        return trait.label() + " agrees" + too + ": " + common(trait, false).shown()
                + (instead == null ? " (" + carriers(trait) + ")" : rest)
                + (comparison.isLimited(trait) ? "; firmware and card can be on one board, so it counts less" : "")
                + ".";
    }

    private String carriers(Trait trait) {
        int count = comparison.count(trait);
        return count == 2 ? "no other of " + number(table.size()) + " records has it"
                : number(count) + " of " + number(table.size()) + " records have it";
    }

    private String inTurn(boolean agrees) {
        Portrait first = one.row().firstLoaded() <= other.row().firstLoaded() ? one : other;
        Portrait second = first == one ? other : one;
        return agrees
                ? "The record of " + first.name() + " was last loaded on " + day(first.row().loaded())
                        + ", before that of "
                        + second.name() + " began on " + day(second.row().firstLoaded()) + "."
                : "Both records lived at one time: that of " + first.name() + " was still loaded on "
                        + day(first.row().loaded()) + ", that of " + second.name() + " began on "
                        + day(second.row().firstLoaded()) + ".";
    }

    private void addJunk(Trait trait, PairComparison.Outcome outcome, List<Evidence> junk) {
        if (outcome == PairComparison.Outcome.AGREE || outcome == PairComparison.Outcome.LENT) {
            return;
        }
        Portrait.Value value = common(trait, true);
        if (value != null) {
            int carriers = value.junk() ? 0 : table.reported(trait, TraitValues.hash(value.normal()));
            junk.add(new Evidence("JUNK", trait.label(), trait.label() + " is " + value.shown() + " in both, which "
                    + (value.junk() ? "says nothing." : number(carriers) + " records carry, so it says nothing."),
                    0.0));
        }
    }

    /** A value that both have, the rarest first. */
    private Portrait.Value common(Trait trait, boolean alsoJunk) {
        return one.values(trait).stream().filter(value -> alsoJunk || !value.junk())
                .filter(value -> other.values(trait).stream().anyMatch(it -> it.normal().equals(value.normal())))
                .min(Comparator.comparingInt(value -> table.reported(trait, TraitValues.hash(value.normal()))))
                .orElse(null);
    }

    private static String shown(Portrait portrait, Trait trait) {
        return portrait.values(trait).stream().filter(value -> !value.junk()).limit(trait.slots())
                .map(Portrait.Value::shown).collect(Collectors.joining(", "));
    }

    static String day(long moment) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(moment), ZoneOffset.UTC).toString();
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
