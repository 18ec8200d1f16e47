package org.tallystick.ui.details;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tallystick.loader.match.Agreement;
import org.tallystick.loader.match.Candidate;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyComparison;
import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.loader.query.MatchRecord;
import org.tallystick.ui.Icons;
import org.tallystick.ui.view.Colours;
import org.tallystick.ui.view.Texts;

/**
 * A line of a decision: one key of one candidate.
 *
 * @param agreement null where there was no candidate to compare with
 */
record DecisionLine(String candidate, String attribute, String incoming, String stored, Agreement agreement) {

    /** The decision in one or two sentences. */
    static String sentence(MatchRecord record) {
        MatchOutcome match = record.match();
        if (match == null) {
            return NLS.bind(Messages.Why_not_reached, Texts.orEmpty(record.message()));
        }
        String what = NLS.bind(Messages.Why_because, done(record), match.branch().sentence());
        String also = match.overlapCount() == 0 ? ""
                : ' ' + NLS.bind(Messages.Why_overlaps, Texts.number(match.overlapCount()));
        return what + also;
    }

    private static String done(MatchRecord record) {
        MatchOutcome match = record.match();
        if (match.isAmbiguous()) {
            return NLS.bind(Messages.Why_removed, match.hits().size());
        }
        if (match.selected().isPresent()) {
            return NLS.bind(Messages.Why_selected, match.selected().getAsInt());
        }
        return record.computer().isPresent() ? NLS.bind(Messages.Why_new, record.computer().getAsInt())
                : Messages.Why_none_selected;
    }

    /** Every candidate with every key; without candidates, what came in. */
    static List<DecisionLine> of(MatchRecord record) {
        List<DecisionLine> lines = new ArrayList<>();
        MatchOutcome match = record.match();
        if (match == null) {
            return lines;
        }
        for (Candidate candidate : match.hits()) {
            boolean selected = match.selected().isPresent() && match.selected().getAsInt() == candidate.computer();
            add(lines, candidate, selected ? Messages.Candidate_selected : Messages.Candidate_removed);
        }
        match.overlaps().forEach(candidate -> add(lines, candidate, Messages.Candidate_overlap));
        match.smsidHolders().forEach(candidate -> add(lines, candidate, Messages.Candidate_holder));
        if (lines.isEmpty()) {
            for (Identification.Attribute key : match.incoming().effectiveKeys()) {
                lines.add(new DecisionLine(Messages.Candidate_none, key.name(), Texts.orDash(key.value()), "", null));
            }
        }
        return lines;
    }

    private static void add(List<DecisionLine> lines, Candidate candidate, String role) {
        String name = NLS.bind(Messages.Candidate_name, candidate.computer(), role);
        for (KeyComparison key : candidate.keys()) {
            lines.add(new DecisionLine(name, key.attribute(), Texts.orDash(key.incoming()),
                    Texts.orDash(key.stored()), key.agreement()));
        }
    }

    String word() {
        return agreement == null ? "" : agreement.label();
    }

    String icon() {
        return agreement == null ? null : Icons.of(agreement);
    }

    String colour() {
        return agreement == Agreement.DIFFER ? Colours.DIFFERENCE : null;
    }
}
