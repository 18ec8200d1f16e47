package org.tallystick.ui.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.tallystick.loader.journal.Journal;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.loader.journal.RowChange;
import org.tallystick.ui.Icons;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Reader;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** The selected entry of the journal: its words, and every row that it changed before and after. */
final class EntryPane {

    private static final int LISTED = 1000;

    private final Composite area;
    private final Label icon;
    private final Label title;
    private final Label facts;
    private final Link links;
    private final RecordTable<Line> table;
    private final Reader reader;
    private JournalEntry shown;

    /** A changed row with its place, which keeps it apart from others of the same words. */
    private record Line(int number, RowChange change) {
    }

    /** An entry and its rows, read in one go. */
    private record Read(Optional<JournalEntry> entry, List<RowChange> changes) {
    }

    EntryPane(Composite parent, TableActions actions, IntConsumer open) {
        area = Widgets.grid(parent, 1);
        Composite head = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 2).margins(2, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        icon = new Label(head, SWT.NONE);
        title = Widgets.heading(head, 0);
        Widgets.name(title, "journal.title", Messages.Entry_title_spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(title);
        facts = new Label(head, SWT.WRAP);
        Widgets.name(facts, "journal.facts", Messages.Entry_facts_spoken);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, SWT.DEFAULT).applyTo(facts);
        links = new Link(head, SWT.WRAP);
        Widgets.name(links, "journal.links", Messages.Entry_links_spoken);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, SWT.DEFAULT).applyTo(links);
        links.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> open.accept(Integer.parseInt(event.text))));
        table = new RecordTable<>(area, "journal.changes", Messages.Changes_spoken, new Columns<Line>()
                .text("table", Messages.Column_what, 110, line -> line.change().table()).icon(EntryPane::icon)
                .unsorted()
                .text("row", Messages.Column_row, 140, line -> line.change().row()).unsorted()
                .text("computer", Messages.Column_computer, 75,
                        line -> line.change().computer() == null ? "" : line.change().computer().toString())
                .unsorted()
                .text("before", Messages.Column_before, 220,
                        line -> JournalWords.values(line.change().before(), Messages.Change_absent))
                .unsorted()
                .text("after", Messages.Column_after, 220,
                        line -> JournalWords.values(line.change().after(), Messages.Change_gone))
                .unsorted()
                .build(), Line::number);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(table.control());
        reader = new Reader(area, Messages.Journal_reading, why -> facts.setText(Widgets.label(why)));
        actions.add(table);
        clear();
    }

    private static String icon(Line line) {
        if (line.change().before().isEmpty()) {
            return Icons.COMES;
        }
        return line.change().after().isEmpty() ? Icons.GOES : Icons.CHANGES;
    }

    void show(Journal journal, JournalEntry entry) {
        shown = entry;
        refresh(journal);
    }

    void refresh(Journal journal) {
        if (shown != null) {
            long id = shown.id();
            reader.read(cancelled -> new Read(journal.entry(id), journal.changes(id, LISTED)), this::show);
        }
    }

    private void show(Read read) {
        JournalEntry entry = read.entry().orElse(shown);
        icon.setImage(Icons.get(JournalWords.icon(entry.action())));
        title.setText(Widgets.label(NLS.bind(Messages.Entry_title, Long.toString(entry.id()),
                JournalWords.action(entry.action()))));
        String why = entry.reason().isEmpty() ? "" : ' ' + NLS.bind(Messages.Entry_reason, entry.reason());
        facts.setText(Widgets.label(NLS.bind(Messages.Entry_facts, new Object[] { Texts.time(entry.at()), entry.by(),
                entry.summary(), JournalWords.state(entry) }) + why));
        links.setText(entry.computers().isEmpty() ? ""
                : NLS.bind(Messages.Entry_open, String.join(" ",
                        entry.computers().stream().limit(12).map(id -> "<a>" + id + "</a>").toList())));
        List<Line> lines = new ArrayList<>();
        read.changes().forEach(change -> lines.add(new Line(lines.size(), change)));
        table.hint(lines.isEmpty() ? Messages.Changes_none : "");
        table.setRows(lines);
        area.layout(true, true);
    }

    void clear() {
        reader.stop();
        shown = null;
        icon.setImage(Icons.get(Icons.INFO));
        title.setText(Messages.Entry_choose);
        facts.setText("");
        links.setText("");
        table.hint("");
        table.setRows(List.of());
        area.layout(true, true);
    }

    Control control() {
        return area;
    }
}
