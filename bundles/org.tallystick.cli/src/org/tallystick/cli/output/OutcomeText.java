package org.tallystick.cli.output;

import java.util.List;

import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadOutcome;
import org.tallystick.loader.load.LoadSummary;

/** What {@code load} says to a person: one line per file in the form that editors jump to, details below it. */
public final class OutcomeText {

    private static final String INDENT = "    ";
    /** So many numbers of a mass event are shown; JSON has them all. */
    private static final int SHOWN = 10;

    private OutcomeText() {
    }

    /** Prints one file. */
    public static void file(Output output, FileOutcome outcome) {
        output.line(place(outcome.file(), outcome.line(), outcome.column()) + ": " + headline(outcome));
        if (!outcome.removed().isEmpty()) {
            output.line(INDENT + "taken out: " + computers(outcome.removed()));
        }
        outcome.events().forEach(event -> output.line(INDENT + event(event)));
        if (outcome.resync() != null) {
            output.line(INDENT + "resync " + outcome.resync().id() + " for " + Texts.orDash(outcome.resync().smsid())
                    + ": " + Texts.printable(outcome.resync().reason()));
        }
        outcome.warnings().forEach(warning -> output.line(INDENT + "warning: " + Texts.printable(warning)));
    }

    /** Prints the sums. */
    public static void summary(Output output, LoadSummary summary) {
        output.line(Texts.count(summary.files(), "file") + " in " + Texts.seconds(summary.duration()) + " s"
                + (summary.cancelled() ? ", stopped before the end" : "") + ": " + summary.loaded() + " loaded ("
                + summary.created() + " new, " + summary.updated() + " updated), "
                + summary.unchanged() + " unchanged, " + summary.held() + " held, "
                + summary.refused() + " refused, " + summary.stale() + " stale; "
                + summary.ambiguous() + " ambiguous, " + Texts.count(summary.removed(), "computer") + " taken out, "
                + Texts.count(summary.events(), "event") + ".");
    }

    /** A file with line and column where they are known. */
    static String place(String file, int line, int column) {
        return Texts.printable(file) + (line > 0 ? ":" + line + ":" + column : "");
    }

    private static String headline(FileOutcome outcome) {
        String branch = outcome.branch() == null ? "" : " (" + outcome.branch().name() + ")";
        return switch (outcome.result()) {
            case LOADED -> loaded(outcome) + branch;
            case UNCHANGED -> "unchanged" + ofComputer(outcome);
            case HELD, REFUSED, STALE -> outcome.result().getLiteral() + ", " + outcome.reason().name()
                    + ofComputer(outcome) + branch + ": "
                    + Texts.printable(outcome.message() == null ? outcome.reason().advice() : outcome.message());
        };
    }

    private static String loaded(FileOutcome outcome) {
        LoadOutcome done = outcome.outcome();
        if (done == null) {
            return "loaded" + ofComputer(outcome);
        }
        return switch (done) {
            case UPDATE -> "updated" + ofComputer(outcome);
            case NEW -> "new" + ofComputer(outcome);
            case AMBIGUOUS -> "ambiguous, entered as new" + ofComputer(outcome);
            case DELETED -> "taken out as the file orders";
        };
    }

    private static String ofComputer(FileOutcome outcome) {
        return outcome.computer().isPresent() ? " computer " + outcome.computer().getAsInt() : "";
    }

    private static String event(FileOutcome.Event event) {
        StringBuilder line = new StringBuilder("event ").append(event.code().number());
        if (event.computer().isPresent()) {
            line.append(" computer ").append(event.computer().getAsInt());
        } else if (event.count() > 1) {
            line.append(' ').append(Texts.count(event.count(), "computer"));
        }
        line.append(": ").append(event.code().label());
        appendNames(line, "; agree ", event.agree());
        appendNames(line, "; differ ", event.differ());
        return line.toString();
    }

    private static void appendNames(StringBuilder line, String label, List<String> names) {
        if (!names.isEmpty()) {
            line.append(label).append(Texts.printable(String.join(", ", names)));
        }
    }

    private static String computers(List<Integer> numbers) {
        StringBuilder line = new StringBuilder(numbers.size() == 1 ? "computer " : "computers ");
        line.append(String.join(", ", numbers.stream().limit(SHOWN).map(String::valueOf).toList()));
        return numbers.size() > SHOWN ? line.append(" and ").append(numbers.size() - SHOWN).append(" more").toString()
                : line.toString();
    }
}
