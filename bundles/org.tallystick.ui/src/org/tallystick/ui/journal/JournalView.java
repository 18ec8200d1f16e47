package org.tallystick.ui.journal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.journal.Journal;
import org.tallystick.loader.journal.JournalEntry;
import org.tallystick.loader.journal.JournalFilter;
import org.tallystick.loader.query.Page;
import org.tallystick.ui.Icons;
import org.tallystick.ui.Ids;
import org.tallystick.ui.details.DetailsView;
import org.tallystick.ui.table.Column;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.FilterField;
import org.tallystick.ui.table.Paging;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Commands;
import org.tallystick.ui.view.Reader;
import org.tallystick.ui.view.SelectionOf;
import org.tallystick.ui.view.SiteView;
import org.tallystick.ui.view.Widgets;

/** Every change of data: who, when, why, what was before and after; and the way back. */
public final class JournalView extends SiteView {

    private FilterField filter;
    private Combo actionsBox;
    private Button standing;
    private Label count;
    private RecordTable<JournalEntry> table;
    private Paging<JournalEntry> paging;
    private EntryPane pane;
    private Action undo;
    private Action undoRun;
    private Reader runReader;

    @Override
    protected Control createContent(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        Composite left = Widgets.grid(sash, 4);
        TableActions actions = new TableActions(getViewSite().getActionBars());
        filter = new FilterField(left, "journal.filter", Messages.Journal_filter, text -> readAnew());
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(filter.control());
        actionsBox = new Combo(left, SWT.READ_ONLY | SWT.DROP_DOWN);
        Widgets.name(actionsBox, "journal.action", Messages.Journal_action_spoken);
        actionsBox.setToolTipText(Messages.Journal_action_spoken);
        actionsBox.add(Messages.Journal_any_action);
        JournalWords.ACTIONS.forEach(code -> actionsBox.add(JournalWords.action(code)));
        actionsBox.select(0);
        GridDataFactory.fillDefaults().hint(130, SWT.DEFAULT).applyTo(actionsBox);
        actionsBox.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> readAnew()));
        standing = new Button(left, SWT.CHECK);
        standing.setText(Messages.Journal_standing);
        Widgets.name(standing, "journal.standing", Messages.Journal_standing_spoken);
        standing.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> readAnew()));
        count = new Label(left, SWT.RIGHT);
        Widgets.name(count, "journal.count", Messages.Journal_count_spoken);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
        table = new RecordTable<>(left, "journal.table", Messages.Journal_spoken, columns(), JournalEntry::id);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(300, 100).applyTo(table.control());
        pane = new EntryPane(sash, actions, this::openComputer);
        sash.setWeights(58, 42);
        Reader reader = new Reader(sash, Messages.Journal_reading, why -> {
            paging.failed();
            readingFailed(why);
        });
        paging = new Paging<>(table, reader, this::counted);
        runReader = new Reader(sash, Messages.Journal_reading, this::readingFailed);
        table.onSelection(this::selected);
        table.onOpen(entry -> entry.computers().stream().findFirst().ifPresent(this::openComputer));
        getSite().setSelectionProvider(new SelectionOf<>(table));
        undo = TableActions.action(Messages.Journal_undo, Icons.UNDO, this::undoSelected);
        undoRun = TableActions.action(Messages.Journal_undo_run, Icons.UNDO, this::undoRun);
        actions.filter(filter.control());
        actions.add(table, this::exported, undo, undoRun);
        getViewSite().getActionBars().getToolBarManager().add(undo);
        getViewSite().getActionBars().getMenuManager().add(undo);
        getViewSite().getActionBars().getMenuManager().add(undoRun);
        selected(List.of());
        return sash;
    }

    private static List<Column<JournalEntry>> columns() {
        return new Columns<JournalEntry>()
                .number("id", Messages.Column_id, 55, false, JournalEntry::id).unsorted()
                .time("at", Messages.Column_at, 155, JournalEntry::at).unsorted()
                .text("action", Messages.Column_action, 160, entry -> JournalWords.action(entry.action()))
                .icon(entry -> JournalWords.icon(entry.action())).unsorted()
                .text("state", Messages.Column_state, 110, JournalWords::state).icon(JournalWords::stateIcon)
                .unsorted()
                .text("summary", Messages.Column_summary, 330, JournalEntry::summary).unsorted()
                .text("by", Messages.Column_by, 90, JournalEntry::by).unsorted()
                .text("reason", Messages.Column_reason, 160, JournalEntry::reason).unsorted()
                .text("computers", Messages.Column_computers, 110, JournalWords::computers).unsorted()
                .number("run", Messages.Column_run, 55, false, JournalEntry::run).unsorted().hidden()
                .text("set", Messages.Column_set, 150, JournalEntry::set).unsorted().hidden()
                .build();
    }

    private JournalFilter wanted() {
        String text = filter.value();
        Integer computer = text.matches("#\\d{1,9}") ? Integer.valueOf(text.substring(1)) : null;
        Long run = text.matches("run \\d{1,18}") ? Long.valueOf(text.substring(4)) : null;
        int action = actionsBox.getSelectionIndex();
        return new JournalFilter(computer, action <= 0 ? null : JournalWords.ACTIONS.get(action - 1), run,
                text.isEmpty() || computer != null || run != null ? null : text, standing.getSelection());
    }

    private void readAnew() {
        openSite().ifPresent(site -> paging.show(new Entries(site.journal(), wanted())));
    }

    @Override
    protected void refresh(InventorySite site) {
        paging.refresh(new Entries(site.journal(), wanted()));
        pane.refresh(site.journal());
    }

    private void counted(Paging.Listing<JournalEntry> read) {
        setContentDescription("");
        boolean all = wanted().equals(JournalFilter.ALL);
        table.hint(read.total() > 0 ? "" : all ? Messages.Journal_empty : Messages.Journal_none_match);
        count.setText(read.total() == 1 ? Messages.Journal_one : NLS.bind(Messages.Journal_count, read.counted()));
        count.getParent().layout();
        undo.setEnabled(table.selection().stream().anyMatch(JournalWords::canUndo));
    }

    /** Entries as a list in pages. */
    private record Entries(Journal journal, JournalFilter filter) implements Paging.Query<JournalEntry> {

        @Override
        public Page<JournalEntry> page(Page.Cursor after, int limit) {
            return journal.entries(filter, after, limit);
        }

        @Override
        public int count() {
            return journal.count(filter);
        }
    }

    private TableActions.RowReader<JournalEntry> exported() {
        Entries entries = new Entries(openSite().orElseThrow().journal(), wanted());
        return (row, cancelled) -> {
            Page.Cursor cursor = null;
            do {
                Page<JournalEntry> page = entries.page(cursor, 1000);
                page.rows().forEach(row);
                cursor = page.next();
            } while (cursor != null && !cancelled.getAsBoolean());
        };
    }

    private void selected(List<JournalEntry> rows) {
        boolean some = rows.stream().anyMatch(JournalWords::canUndo);
        undo.setEnabled(some);
        undoRun.setEnabled(some);
        if (rows.isEmpty() || openSite().isEmpty()) {
            pane.clear();
        } else {
            pane.show(openSite().get().journal(), rows.get(0));
        }
    }

    /** Shows what taking the selected entries back would do. */
    public void undoSelected() {
        List<Long> entries = table.selection().stream().filter(JournalWords::canUndo).map(JournalEntry::id).toList();
        if (!entries.isEmpty()) {
            UndoDialog.open(getSite().getShell(), access(), entries);
        }
    }

    /** The same for all entries of the run that the selected one belongs to. */
    private void undoRun() {
        Journal journal = openSite().map(InventorySite::journal).orElse(null);
        if (journal == null || table.selection().isEmpty()) {
            return;
        }
        JournalFilter run = new JournalFilter(null, null, table.selection().get(0).run(), null, true);
        runReader.read(cancelled -> {
            List<Long> entries = new ArrayList<>();
            Page.Cursor cursor = null;
            do {
                Page<JournalEntry> page = journal.entries(run, cursor, 1000);
                page.rows().stream().filter(JournalWords::canUndo).map(JournalEntry::id).forEach(entries::add);
                cursor = page.next();
            } while (cursor != null && !cancelled.getAsBoolean());
            return entries;
        }, entries -> UndoDialog.open(getSite().getShell(), access(), entries));
    }

    /** Lists the entries of a run. */
    public void showRun(long run) {
        list("run " + run, 0);
    }

    /** Lists what was done with a computer. */
    public void showComputer(int computer) {
        list("#" + computer, 0);
    }

    /** Lists the removals by the loader. */
    public void showRemovals() {
        list("", JournalWords.ACTIONS.indexOf("removal") + 1);
    }

    private void list(String text, int action) {
        filter.fill(text);
        actionsBox.select(action);
        standing.setSelection(false);
        readAnew();
    }

    private void openComputer(int computer) {
        DetailsView details = Commands.show(getSite(), Ids.VIEW_DETAILS, DetailsView.class);
        if (details != null) {
            details.show(computer);
        }
    }

    @Override
    protected void clear() {
        paging.clear();
        runReader.stop();
        pane.clear();
        count.setText("");
    }

    @Override
    public void setFocus() {
        if (openSite().isPresent()) {
            table.control().setFocus();
        } else {
            super.setFocus();
        }
    }
}
