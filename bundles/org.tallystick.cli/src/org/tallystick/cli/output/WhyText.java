package org.tallystick.cli.output;

import java.util.ArrayList;
import java.util.List;

import org.tallystick.loader.match.Candidate;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyComparison;
import org.tallystick.loader.match.MatchOutcome;

/** The answer to "why" for people: the branch in words, then every candidate with every key. */
public final class WhyText {

    private static final String INDENT = "  ";

    private WhyText() {
    }

    /** Prints one decision. */
    public static void decision(Output output, Decision decision) {
        MatchOutcome match = decision.match();
        output.line(Texts.printable(decision.file()) + ", " + Texts.timeOrDash(decision.at()) + ": "
                + decision.result() + (decision.reason() == null ? "" : ", " + decision.reason())
                + (decision.outcome() == null ? "" : ", " + decision.outcome())
                + (decision.computer().isPresent() ? ", computer " + decision.computer().getAsInt() : ""));
        if (decision.message() != null) {
            output.line(INDENT + Texts.printable(decision.message()));
        }
        if (match == null) {
            output.line(INDENT + "The file did not get as far as the matching.");
            return;
        }
        output.line(INDENT + match.branch().name() + ", because " + match.branch().sentence() + ".");
        output.line(INDENT + "Keys: " + Texts.printable(String.join(", ",
                match.incoming().effectiveKeys().stream().map(Identification.Attribute::name).toList())));
        List<Candidate> candidates = decision.candidates();
        if (candidates.isEmpty()) {
            incoming(output, match);
            output.line(INDENT + "No computer of the inventory shares a key.");
        }
        candidates.forEach(candidate -> candidate(output, candidate));
        match.notes().forEach(note -> output.line(INDENT + "note: " + Texts.printable(note)));
        if (match.overlapsNotShown() > 0) {
            output.line(INDENT + "and " + Texts.count(match.overlapsNotShown(), "computer")
                    + " more with partial agreement.");
        }
    }

    private static void incoming(Output output, MatchOutcome match) {
        List<String> pairs = new ArrayList<>();
        for (Identification.Attribute key : match.incoming().effectiveKeys()) {
            pairs.add(Texts.printable(key.name()));
            pairs.add(Texts.orDash(key.value()));
        }
        TextTable.printPairs(output, INDENT + INDENT, pairs);
    }

    private static void candidate(Output output, Candidate candidate) {
        output.line(INDENT + "Computer " + candidate.computer() + ", found by " + candidate.step().label());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Attribute", "File", "Computer", ""));
        for (KeyComparison key : candidate.keys()) {
            rows.add(List.of(Texts.printable(key.attribute()), Texts.orDash(key.incoming()),
                    Texts.orDash(key.stored()), key.agreement().label()));
        }
        TextTable.print(output, INDENT + INDENT, rows);
    }
}
