package org.tallystick.ui.details;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tallystick.model.Computer;
import org.tallystick.model.ComputerState;
import org.tallystick.model.ComputerSummary;
import org.tallystick.model.NamedValue;
import org.tallystick.ui.Icons;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Texts;

/** The identity as the computer reported it, and what the site keeps beside it. */
final class IdentificationTab {

    private final RecordTable<Line> table;

    /** One attribute. */
    private record Line(String name, String value, String from, String icon) {
    }

    IdentificationTab(Composite parent, TableActions actions) {
        table = new RecordTable<>(parent, "details.identification", Messages.Tab_identification, new Columns<Line>()
                .text("attribute", Messages.Column_attribute, 150, Line::name).unsorted()
                .text("value", Messages.Column_value, 260, Line::value).icon(Line::icon).unsorted()
                .text("from", Messages.Column_from, 130, Line::from).unsorted()
                .build(), Line::name);
        actions.add(table);
    }

    Control control() {
        return table.control();
    }

    void show(OpenedComputer opened) {
        Computer computer = opened.computer();
        ComputerSummary summary = computer.getSummary();
        List<Line> lines = new ArrayList<>();
        for (NamedValue value : summary.getIdentification()) {
            lines.add(new Line(value.getName(), value.getValue(), Messages.From_computer, null));
        }
        lines.add(new Line(Messages.Line_architecture, summary.getArchitecture(), Messages.From_computer, null));
        boolean current = summary.getState() == ComputerState.CURRENT;
        lines.add(new Line(Messages.Line_state, Texts.sentence(summary.getState().getLiteral()), Messages.From_site,
                current ? Icons.AGREE : Icons.QUARANTINE));
        lines.add(new Line(Messages.Line_number, Integer.toString(summary.getId()), Messages.From_site, null));
        lines.add(new Line(Messages.Line_owner, summary.getOwnerSite(), Messages.From_site, null));
        lines.add(new Line(Messages.Line_scan, Texts.time(summary.getLastScan()), Messages.From_computer, null));
        lines.add(new Line(Messages.Line_first, Texts.time(computer.getFirstLoaded()), Messages.From_site, null));
        lines.add(new Line(Messages.Line_last, Texts.time(summary.getLastLoaded()), Messages.From_site, null));
        lines.add(new Line(Messages.Line_revision, Integer.toString(computer.getRevision()), Messages.From_site,
                null));
        lines.add(new Line(Messages.Line_guid, computer.getGuid(), Messages.From_site, null));
        table.setRows(lines);
    }
}
