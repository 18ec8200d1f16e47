package org.tallystick.ui.files;

import java.util.List;
import java.util.Optional;

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
import org.tallystick.loader.load.FileReason;
import org.tallystick.loader.query.FileQuery;
import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.loader.query.Page;
import org.tallystick.model.FileResult;
import org.tallystick.model.InventoryFile;
import org.tallystick.ui.Icons;
import org.tallystick.ui.table.Column;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.FilterField;
import org.tallystick.ui.table.Paging;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Reader;
import org.tallystick.ui.view.SelectionOf;
import org.tallystick.ui.view.SiteView;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** Files that were refused or are held, with the reason and the place, and a way to load them once more. */
public final class FilesView extends SiteView {

    private FilterField filter;
    private Combo results;
    private Combo reasons;
    private Button answered;
    private Label count;
    private RecordTable<InventoryFile> table;
    private Paging<InventoryFile> paging;
    private FilePane pane;
    private Reader textReader;
    private Action replay;

    @Override
    protected Control createContent(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        Composite left = Widgets.grid(sash, 5);
        filter = new FilterField(left, "files.filter", Messages.Files_filter, text -> readAnew());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        results = combo(left, "files.result", Messages.Files_result_spoken);
        results.setItems(Messages.Files_both, Texts.sentence(FileResult.HELD.getLiteral()),
                Texts.sentence(FileResult.REFUSED.getLiteral()));
        results.select(0);
        reasons = combo(left, "files.reason", Messages.Files_reason_spoken);
        reasons.add(Messages.Files_any_reason);
        for (FileReason reason : FileReason.values()) {
            reasons.add(reason.name());
        }
        reasons.select(0);
        answered = new Button(left, SWT.CHECK);
        answered.setText(Messages.Files_answered);
        Widgets.name(answered, "files.answered", Messages.Files_answered.replace("&", ""));
        answered.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> readAnew()));
        count = new Label(left, SWT.RIGHT);
        Widgets.name(count, "files.count", Messages.Files_count_spoken);
        table = new RecordTable<>(left, "files.table", Messages.Files_spoken, columns(), InventoryFile::getId);
        GridDataFactory.fillDefaults().grab(true, true).span(5, 1).hint(300, 100).applyTo(table.control());
        TableActions actions = new TableActions(getViewSite().getActionBars());
        pane = new FilePane(sash, actions);
        sash.setWeights(52, 48);
        Reader reader = new Reader(sash, Messages.Files_reading, why -> {
            paging.failed();
            readingFailed(why);
        });
        paging = new Paging<>(table, reader, this::counted);
        textReader = new Reader(sash, Messages.Files_reading, this::readingFailed);
        table.onSelection(this::selected);
        getSite().setSelectionProvider(new SelectionOf<>(table));
        replay = TableActions.action(Messages.Files_replay, Icons.REPLAY, this::replaySelected);
        replay.setEnabled(false);
        Action replayAll = TableActions.action(Messages.Files_replay_all, Icons.REPLAY, this::replayAll);
        getViewSite().getActionBars().getToolBarManager().add(replay);
        getViewSite().getActionBars().getMenuManager().add(replayAll);
        actions.filter(filter.control());
        actions.add(table, this::exported, replay, replayAll);
        return sash;
    }

    private Combo combo(Composite parent, String name, String spoken) {
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        Widgets.name(combo, name, spoken);
        combo.setToolTipText(spoken);
        GridDataFactory.fillDefaults().hint(110, SWT.DEFAULT).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> readAnew()));
        return combo;
    }

    private static List<Column<InventoryFile>> columns() {
        return new Columns<InventoryFile>()
                .text("result", Messages.Column_result, 95, file -> Texts.sentence(file.getResult().getLiteral()))
                .icon(file -> Icons.of(file.getResult())).unsorted()
                .text("file", Messages.Column_file, 200, file -> Texts.fileName(file.getName())).unsorted()
                .text("place", Messages.Column_place, 70, FileWords::place).unsorted()
                .text("reason", Messages.Column_reason, 290, file -> FileWords.advice(file.getReason())).unsorted()
                .time("at", Messages.Column_at, 150, InventoryFile::getAt).unsorted()
                .number("tries", Messages.Column_tries, 50, true, InventoryFile::getTries).unsorted()
                .text("state", Messages.Column_state, 80, file -> Texts.sentence(file.getState().getLiteral()))
                .unsorted()
                .text("code", Messages.Column_code, 150, file -> Texts.orEmpty(file.getReason())).unsorted().hidden()
                .number("size", Messages.Column_size, 70, false, InventoryFile::getSize).unsorted().hidden()
                .text("path", Messages.Column_path, 300, file -> Texts.orEmpty(file.getName())).unsorted().hidden()
                .build();
    }

    private Paging.Query<InventoryFile> query(InventorySite site) {
        FileResult result = switch (results.getSelectionIndex()) {
            case 1 -> FileResult.HELD;
            case 2 -> FileResult.REFUSED;
            default -> null;
        };
        int reason = reasons.getSelectionIndex();
        FileQuery query = new FileQuery(!answered.getSelection(), result,
                reason <= 0 ? null : FileReason.values()[reason - 1].name());
        Paging.Query<InventoryFile> files = new Files(site.queries(), query);
        String text = filter.value();
        return text.isEmpty() ? files : files.filtered(file -> FileWords.contains(file, text));
    }

    /** Lists all files of which nothing became yet. */
    public void showOpen() {
        filter.fill("");
        results.select(0);
        reasons.select(0);
        answered.setSelection(false);
        readAnew();
    }

    /** Files as a list in pages. */
    private record Files(InventoryQueries queries, FileQuery query) implements Paging.Query<InventoryFile> {

        @Override
        public Page<InventoryFile> page(Page.Cursor after, int limit) {
            return queries.files(query, after, limit);
        }

        @Override
        public int count() {
            return queries.countFiles(query);
        }
    }

    private void readAnew() {
        openSite().ifPresent(site -> paging.show(query(site)));
    }

    @Override
    protected void refresh(InventorySite site) {
        paging.refresh(query(site));
    }

    private void counted(Paging.Listing<InventoryFile> read) {
        setContentDescription("");
        table.hint(read.total() > 0 ? "" : isFiltered() ? Messages.Files_none_match : Messages.Files_hint);
        count.setText(read.total() == 0 ? Messages.Files_none
                : read.total() == 1 ? Messages.Files_one : NLS.bind(Messages.Files_count, read.counted()));
        count.getParent().layout();
    }

    private boolean isFiltered() {
        return !filter.value().isEmpty() || results.getSelectionIndex() > 0 || reasons.getSelectionIndex() > 0;
    }

    private TableActions.RowReader<InventoryFile> exported() {
        Paging.Query<InventoryFile> query = query(openSite().orElseThrow());
        return (row, cancelled) -> {
            Page.Cursor cursor = null;
            do {
                Page<InventoryFile> page = query.page(cursor, 1000);
                page.rows().forEach(row);
                cursor = page.next();
            } while (cursor != null && !cancelled.getAsBoolean());
        };
    }

    private void selected(List<InventoryFile> rows) {
        replay.setEnabled(rows.stream().anyMatch(FileWords::isReplayable));
        if (rows.isEmpty()) {
            textReader.stop();
            pane.clear();
        } else {
            show(rows.get(0).getId());
        }
    }

    /** Shows one file, whether the list has it or not. */
    public void show(long fileId) {
        if (openSite().isEmpty()) {
            return;
        }
        InventoryQueries queries = openSite().get().queries();
        textReader.read(cancelled -> queries.file(fileId).map(file -> FileText.of(file, queries.bytes(fileId))),
                this::show);
    }

    private void show(Optional<FileText> text) {
        text.ifPresentOrElse(pane::show, pane::clear);
    }

    /** Loads the selected files once more; the command Replay does this too. */
    public void replaySelected() {
        replay(table.selection());
    }

    private void replayAll() {
        replay(table.rows());
    }

    private void replay(List<InventoryFile> rows) {
        List<Long> ids = rows.stream().filter(FileWords::isReplayable).map(InventoryFile::getId).sorted().toList();
        if (!ids.isEmpty()) {
            access().replay(ids);
        }
    }

    /** Whether a line of the text, counted from 1, is marked. */
    public boolean isMarked(int line) {
        return pane.isMarked(line);
    }

    @Override
    protected void clear() {
        paging.clear();
        textReader.stop();
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
