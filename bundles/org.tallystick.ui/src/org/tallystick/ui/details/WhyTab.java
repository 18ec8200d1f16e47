package org.tallystick.ui.details;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tallystick.loader.query.MatchRecord;
import org.tallystick.ui.Icons;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** The answer to "why": the decisions at the top; below, every candidate and every key of the selected one. */
final class WhyTab {

    private final SashForm sash;
    private final RecordTable<MatchRecord> decisions;
    private final Label sentence;
    private final RecordTable<DecisionLine> lines;

    WhyTab(Composite parent, TableActions actions) {
        sash = new SashForm(parent, SWT.VERTICAL);
        decisions = new RecordTable<>(sash, "details.decisions", Messages.Decisions_spoken,
                new Columns<MatchRecord>()
                        .time("at", Messages.Column_at, 150, MatchRecord::at)
                        .text("result", Messages.Column_result, 100,
                                record -> Texts.sentence(record.result().getLiteral()))
                        .icon(record -> Icons.of(record.result()))
                        .text("outcome", Messages.Column_outcome, 90, record -> Texts.orEmpty(record.outcome()))
                        .text("branch", Messages.Column_branch, 60,
                                record -> record.match() == null ? "" : record.match().branch().name())
                        .text("file", Messages.Column_file, 220, record -> Texts.fileName(record.fileName()))
                        .build(),
                MatchRecord::fileId);
        Composite below = Widgets.grid(sash, 1);
        sentence = new Label(below, SWT.WRAP);
        Widgets.name(sentence, "details.why", Messages.Why_spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(sentence);
        lines = new RecordTable<>(below, "details.candidates", Messages.Candidates_spoken,
                new Columns<DecisionLine>()
                        .text("candidate", Messages.Column_candidate, 150, DecisionLine::candidate).unsorted()
                        .text("attribute", Messages.Column_attribute, 85, DecisionLine::attribute).unsorted()
                        .text("agreement", Messages.Column_agreement, 95, DecisionLine::word)
                        .icon(DecisionLine::icon).colour(DecisionLine::colour).unsorted()
                        .text("incoming", Messages.Column_incoming, 140, DecisionLine::incoming).unsorted()
                        .text("stored", Messages.Column_stored, 140, DecisionLine::stored).unsorted()
                        .build(),
                line -> line);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(lines.control());
        sash.setWeights(35, 65);
        decisions.onSelection(rows -> show(rows.isEmpty() ? null : rows.get(0)));
        actions.add(decisions);
        actions.add(lines);
    }

    Control control() {
        return sash;
    }

    void show(OpenedComputer opened) {
        decisions.setRows(opened.matches());
        if (decisions.selection().isEmpty()) {
            decisions.select(record -> true);
        } else {
            show(decisions.selection().get(0));
        }
    }

    private void show(MatchRecord record) {
        sentence.setText(record == null ? Messages.Why_none : Widgets.label(DecisionLine.sentence(record)));
        lines.setRows(record == null ? List.of() : DecisionLine.of(record));
        sentence.getParent().layout();
    }
}
