package org.tallystick.ui.events;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.load.EventCode;
import org.tallystick.loader.query.EventQuery;
import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.loader.query.Page;
import org.tallystick.model.Computer;
import org.tallystick.model.MatchEvent;
import org.tallystick.ui.Icons;
import org.tallystick.ui.Ids;
import org.tallystick.ui.details.DetailsView;
import org.tallystick.ui.files.FilesView;
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
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** What the loader raised, newest first; the two computers of the selected event stand side by side at the right. */
public final class EventsView extends SiteView {

    private static final List<Duration> PERIODS = List.of(Duration.ZERO, Duration.ofHours(1), Duration.ofDays(1),
            Duration.ofDays(7), Duration.ofDays(31));

    private FilterField filter;
    private Combo codes;
    private Combo periods;
    private Label count;
    private RecordTable<MatchEvent> table;
    private Paging<MatchEvent> paging;
    private PairPane pair;
    private Reader pairReader;

    /** The computers of an event as they stand now. */
    private record Pair(Optional<Computer> entered, Optional<Computer> found) {
    }

    @Override
    protected Control createContent(Composite parent) {
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        Composite left = Widgets.grid(sash, 4);
        TableActions actions = new TableActions(getViewSite().getActionBars());
        filter = new FilterField(left, "events.filter", Messages.Events_filter, text -> readAnew());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        codes = combo(left, "events.code", Messages.Events_code_spoken);
        codes.add(Messages.Events_any_code);
        for (EventCode code : EventCode.values()) {
            codes.add(NLS.bind(Messages.Events_code, code.number(), code.label()));
        }
        codes.select(0);
        periods = combo(left, "events.period", Messages.Events_period_spoken);
        periods.setItems(Messages.Period_any, Messages.Period_hour, Messages.Period_day, Messages.Period_week,
                Messages.Period_month, Messages.Period_today);
        periods.select(0);
        count = new Label(left, SWT.RIGHT);
        Widgets.name(count, "events.count", Messages.Events_count_spoken);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
        table = new RecordTable<>(left, "events.table", Messages.Events_spoken, columns(), MatchEvent::getId);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).hint(300, 100).applyTo(table.control());
        pair = new PairPane(sash, actions, this::openComputer, this::openFile);
        sash.setWeights(54, 46);
        Reader reader = new Reader(sash, Messages.Events_reading, why -> {
            paging.failed();
            readingFailed(why);
        });
        paging = new Paging<>(table, reader, this::counted);
        pairReader = new Reader(sash, Messages.Events_reading, this::readingFailed);
        table.onSelection(this::showPair);
        table.onOpen(this::openFound);
        getSite().setSelectionProvider(new SelectionOf<>(table));
        actions.filter(filter.control());
        actions.add(table, this::exported,
                TableActions.action(Messages.Events_open_found, Icons.COMPUTER,
                        () -> table.selection().stream().findFirst().ifPresent(this::openFound)),
                TableActions.action(Messages.Events_open_file, Icons.FILE, this::openFile));
        return sash;
    }

    private Combo combo(Composite parent, String name, String spoken) {
        Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        Widgets.name(combo, name, spoken);
        combo.setToolTipText(spoken);
        GridDataFactory.fillDefaults().hint(130, SWT.DEFAULT).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> readAnew()));
        return combo;
    }

    private static List<Column<MatchEvent>> columns() {
        return new Columns<MatchEvent>()
                .time("at", Messages.Column_at, 155, MatchEvent::getAt).unsorted()
                .text("severity", Messages.Column_severity, 85, EventWords::severity).icon(EventWords::icon).unsorted()
                .text("code", Messages.Column_code, 50, event -> Integer.toString(event.getCode())).unsorted()
                .text("event", Messages.Column_event, 290, EventWords::label).unsorted()
                .text("found", Messages.Column_found, 120, EventWords::found).unsorted()
                .text("entering", Messages.Column_entering, 120, EventWords::entering).unsorted()
                .text("agree", Messages.Column_agree, 130, event -> EventWords.names(event.getAgree())).unsorted()
                .text("differ", Messages.Column_differ, 130, event -> EventWords.names(event.getDiffer())).unsorted()
                .text("branch", Messages.Column_branch, 50, event -> Texts.orEmpty(event.getBranch())).unsorted()
                .text("file", Messages.Column_file, 200, event -> Texts.fileName(event.getFileName())).unsorted()
                .text("text", Messages.Column_text, 300, event -> Texts.orEmpty(event.getText())).unsorted().hidden()
                .build();
    }

    private Paging.Query<MatchEvent> query(InventorySite site) {
        String text = filter.value();
        Integer computer = text.matches("#\\d{1,9}") ? Integer.valueOf(text.substring(1)) : null;
        int code = codes.getSelectionIndex();
        EventQuery query = new EventQuery(code <= 0 ? null : EventCode.values()[code - 1].number(), computer, null,
                from(periods.getSelectionIndex()), null);
        Paging.Query<MatchEvent> events = new Events(site.queries(), query);
        return text.isEmpty() || computer != null ? events
                : events.filtered(event -> EventWords.contains(event, text));
    }

    /** When the chosen period began; null for any time. The last entry is today, which begins at midnight. */
    private static Instant from(int period) {
        if (period >= PERIODS.size()) {
            return LocalDate.now().atStartOfDay(ZoneId.systemDefault()).toInstant();
        }
        return PERIODS.get(period).isZero() ? null : Instant.now().minus(PERIODS.get(period));
    }

    /** Lists the events of today. */
    public void showToday() {
        filter.fill("");
        codes.select(0);
        periods.select(PERIODS.size());
        readAnew();
    }

    private void readAnew() {
        openSite().ifPresent(site -> paging.show(query(site)));
    }

    @Override
    protected void refresh(InventorySite site) {
        paging.refresh(query(site));
    }

    private void counted(Paging.Listing<MatchEvent> read) {
        setContentDescription("");
        table.hint(read.total() > 0 ? "" : isFiltered() ? Messages.Events_none_match : Messages.Events_hint);
        count.setText(read.total() == 0 ? Messages.Events_none
                : read.total() == 1 ? Messages.Events_one : NLS.bind(Messages.Events_count, read.counted()));
        count.getParent().layout();
    }

    private boolean isFiltered() {
        return !filter.value().isEmpty() || codes.getSelectionIndex() > 0 || periods.getSelectionIndex() > 0;
    }

    /** Events as a list in pages. */
    private record Events(InventoryQueries queries, EventQuery query) implements Paging.Query<MatchEvent> {

        @Override
        public Page<MatchEvent> page(Page.Cursor after, int limit) {
            return queries.events(query, after, limit);
        }

        @Override
        public int count() {
            return queries.countEvents(query);
        }
    }

    private TableActions.RowReader<MatchEvent> exported() {
        Paging.Query<MatchEvent> query = query(openSite().orElseThrow());
        return (row, cancelled) -> {
            Page.Cursor cursor = null;
            do {
                Page<MatchEvent> page = query.page(cursor, 1000);
                page.rows().forEach(row);
                cursor = page.next();
            } while (cursor != null && !cancelled.getAsBoolean());
        };
    }

    private void showPair(List<MatchEvent> rows) {
        if (rows.isEmpty() || openSite().isEmpty()) {
            pairReader.stop();
            pair.clear();
            return;
        }
        MatchEvent event = rows.get(0);
        InventoryQueries queries = openSite().get().queries();
        pairReader.read(cancelled -> new Pair(computer(queries, event.getEnteredComputerId()),
                computer(queries, event.getComputerId())), both -> pair.show(event, both.entered(), both.found()));
    }

    private static Optional<Computer> computer(InventoryQueries queries, int id) {
        return id <= 0 ? Optional.empty() : queries.computer(id);
    }

    private void openFound(MatchEvent event) {
        openComputer(event.getComputerId() > 0 ? event.getComputerId() : event.getEnteredComputerId());
    }

    private void openComputer(int computer) {
        DetailsView details = Commands.show(getSite(), Ids.VIEW_DETAILS, DetailsView.class);
        if (details != null && computer > 0) {
            details.show(computer);
        }
    }

    private void openFile() {
        FilesView files = Commands.show(getSite(), Ids.VIEW_FILES, FilesView.class);
        if (files != null && !table.selection().isEmpty()) {
            files.show(table.selection().get(0).getFileId());
        }
    }

    @Override
    protected void clear() {
        paging.clear();
        pairReader.stop();
        pair.clear();
        count.setText("");
    }

    /** Selects the newest event that tells of two computers, if there is one; for the picture. */
    public Optional<MatchEvent> selectTelling() {
        if (table.select(event -> event.getEnteredComputerId() > 0 && event.getComputerId() > 0
                && event.getEnteredComputerId() != event.getComputerId() && !event.getFound().isEmpty())
                || table.select(event -> event.getComputerId() > 0)) {
            return table.selection().stream().findFirst();
        }
        return Optional.empty();
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
