package org.tallystick.cli.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.duplicates.Proposal;
import org.tallystick.loader.duplicates.SearchResult;
import org.tallystick.loader.duplicates.SetScope;

/** Sets of duplicates for people: by kind, three lines each, and what to do next. */
public final class DuplicateText {

    private static final int MOST_COMPUTERS = 20;
    private static final int MOST_WEIGHTS = 4;
    private static final int HUNDRED = 100;

    private DuplicateText() {
    }

    /** Prints the sets, which stand by kind. */
    public static void list(Output output, List<DuplicateSet> sets) {
        DuplicateKind kind = null;
        for (DuplicateSet set : sets) {
            if (set.kind() != kind) {
                if (kind != null) {
                    output.line();
                }
                kind = set.kind();
                output.line("Kind " + kind.number() + ", " + kind.label() + ": " + kind.explanation());
            }
            output.line("  " + heading(set));
            set(output, set);
        }
        if (!sets.isEmpty()) {
            output.line();
        }
    }

    /** What identifies a set on one line. */
    static String heading(DuplicateSet set) {
        return Texts.printable(set.id()) + "  " + percent(set.confidence()) + "  " + set.state().code()
                + (set.scope() == SetScope.HISTORY ? ", history" : "") + "  " + Texts.printable(set.title()) + ", "
                + computers(set.computers());
    }

    private static void set(Output output, DuplicateSet set) {
        String indent = "      ";
        String why = set.kind() == DuplicateKind.PROBABLE ? weights(set.evidence())
                : set.evidence().stream().limit(2).map(Evidence::text).collect(Collectors.joining(" "));
        String cause = set.cause().isEmpty() ? "" : "Cause: " + set.cause() + ".";
        String both = (why + " " + cause).strip();
        if (!both.isEmpty()) {
            output.line(indent + Texts.printable(both));
        }
        output.line(indent + proposal(set.proposal()));
    }

    /** What is proposed, in a sentence. */
    static String proposal(Proposal proposal) {
        if (proposal == null) {
            return "Nothing is proposed; a person decides.";
        }
        return "Proposed: " + action(proposal.action(), proposal.survivor()) + ". "
                + Texts.printable(proposal.because());
    }

    /** An action with the computer that stays, in lower case for the middle of a line. */
    static String action(CleanupAction action, Integer survivor) {
        if (action == CleanupAction.MERGE && survivor != null) {
            return "merge into computer " + survivor;
        }
        String label = action.label();
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                + (survivor == null ? "" : ", computer " + survivor);
    }

    /** The strongest attributes, the strongest first. */
    private static String weights(List<Evidence> evidence) {
        List<Evidence> weighed = new ArrayList<>(
                evidence.stream()
                        .filter(one -> !one.attribute().isEmpty() && one.weight() != null && one.weight() != 0)
                        .toList());
        weighed.sort(Comparator.comparingDouble((Evidence one) -> Math.abs(one.weight())).reversed());
        return weighed.stream().limit(MOST_WEIGHTS)
                .map(one -> one.attribute() + " " + weight(one.weight())).collect(Collectors.joining(", "))
                + (weighed.size() > MOST_WEIGHTS ? " and " + (weighed.size() - MOST_WEIGHTS) + " more" : "")
                + (weighed.isEmpty() ? "" : " bits.");
    }

    static String weight(double bits) {
        return String.format(Locale.ROOT, "%+.1f", bits);
    }

    /** Whole per cents, rounded down, so that no set looks more certain than it is. */
    static String percent(double confidence) {
        return (int) Math.floor(confidence * HUNDRED + 1e-9) + "%";
    }

    static String computers(List<Integer> computers) {
        String numbers = computers.stream().limit(MOST_COMPUTERS).map(String::valueOf)
                .collect(Collectors.joining(", "));
        return (computers.size() == 1 ? "computer " : "computers ") + numbers + (computers.size() > MOST_COMPUTERS
                ? " and " + (computers.size() - MOST_COMPUTERS) + " more"
                : "");
    }

    /** Prints the sums. */
    public static void summary(Output output, SearchTally tally, int listed) {
        String kinds = tally.kinds().entrySet().stream().filter(kind -> kind.getValue() > 0)
                .map(kind -> kind.getValue() + " of kind " + kind.getKey().number()).collect(Collectors.joining(", "));
        output.line(tally.sets() == 0 ? "No sets of duplicates are waiting."
                : Texts.count(tally.sets(), "set") + ": " + kinds
                        + (listed < tally.sets() ? "; the first " + listed + " are listed." : "."));
        if (tally.decided() > 0) {
            output.line(Texts.count(tally.decided(), "decided set") + " not listed; see them with --state decided.");
        }
        SearchResult search = tally.search();
        if (search != null) {
            output.line(Texts.count(search.computers(), "record") + " looked at in "
                    + DuplicateJson.seconds(search.seconds()) + " s; sets: " + search.fresh() + " new, "
                    + search.gone() + " gone, " + search.again() + " came back."
                    + (search.cancelled() ? " The search was stopped; kinds not searched to their end keep their sets."
                            : ""));
        }
        if (listed > 0) {
            output.line(
                    "Next: 'duplicates show SET' puts one side by side, 'duplicates plan --out FILE' writes down what "
                            + "would be done.");
        }
    }

    /** Sums by a word, such as {@code 3 goes, 1 moves}. */
    static String totals(Map<String, Integer> totals) {
        return totals.entrySet().stream().map(total -> total.getKey() + " " + total.getValue())
                .collect(Collectors.joining(", "));
    }
}
