package org.tallystick.ui.computers;

import java.util.List;

import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.query.ComputerColumn;
import org.tallystick.loader.query.ComputerQuery;
import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.loader.query.Page;
import org.tallystick.model.ComputerState;
import org.tallystick.model.ComputerSummary;
import org.tallystick.ui.Icons;
import org.tallystick.ui.Ids;
import org.tallystick.ui.details.DetailsView;
import org.tallystick.ui.sites.SiteNode;
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

/**
 * The computers of the selected group. Filter and sort are part of the query, so that they cover all rows and not only
 * those that are listed.
 */
public final class ComputersView extends SiteView {

    /** What a filter begins with that asks for a tag. */
    private static final String TAG = "tag:";

    private final ISelectionListener siteSelection = this::siteSelected;
    private RecordTable<ComputerSummary> table;
    private FilterField filter;
    private Label count;
    private Paging<ComputerSummary> paging;
    private ComputerQuery scope = ComputerQuery.ALL;
    private List<String> scopePath = List.of();

    @Override
    protected Control createContent(Composite parent) {
        Composite content = Widgets.grid(parent, 2);
        filter = new FilterField(content, "computers.filter", Messages.Computers_filter, text -> readAnew());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        count = new Label(content, SWT.RIGHT);
        Widgets.name(count, "computers.count", Messages.Computers_count_spoken);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
        table = new RecordTable<>(content, "computers.table", Messages.Computers_spoken, columns(),
                ComputerSummary::getId);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(400, 200).applyTo(table.control());
        table.onSort(this::readAnew);
        table.onOpen(row -> openDetails());
        getSite().setSelectionProvider(new SelectionOf<>(table));
        Reader reader = new Reader(content, Messages.Computers_reading, why -> {
            paging.failed();
            readingFailed(why);
        });
        paging = new Paging<>(table, reader, this::counted);
        TableActions actions = new TableActions(getViewSite().getActionBars());
        actions.filter(filter.control());
        actions.add(table, this::exported, this::fillMenu);
        getSite().getPage().addSelectionListener(Ids.VIEW_SITES, siteSelection);
        return content;
    }

    private void fillMenu(IMenuManager menu) {
        menu.add(TableActions.action(Messages.Computers_details, Icons.COMPUTER, this::openDetails));
        List<ComputerSummary> chosen = table.selection();
        if (chosen.stream().anyMatch(row -> row.getState() == ComputerState.CURRENT)) {
            add(menu, CleanupAction.QUARANTINE, Ids.COMMAND_QUARANTINE);
        }
        if (chosen.stream().anyMatch(row -> row.getState() == ComputerState.QUARANTINED)) {
            add(menu, CleanupAction.RESTORE, Ids.COMMAND_RESTORE);
        }
        if (!chosen.isEmpty()) {
            add(menu, CleanupAction.DELETE, Ids.COMMAND_DELETE);
        }
    }

    private void add(IMenuManager menu, CleanupAction action, String command) {
        menu.add(TableActions.action(NLS.bind(Messages.Computers_action, action.label()), Icons.of(action),
                () -> Commands.run(getSite(), command)));
    }

    static List<Column<ComputerSummary>> columns() {
        return new Columns<ComputerSummary>()
                .text("name", Messages.Column_name, 130, ComputerSummary::getName).sortedByQuery(ComputerColumn.NAME)
                .icon(row -> row.getState() == ComputerState.CURRENT ? Icons.COMPUTER : Icons.QUARANTINE)
                .text("smsid", Messages.Column_smsid, 110, ComputerSummary::getSmsId)
                .sortedByQuery(ComputerColumn.SMSID)
                .text("netcard", Messages.Column_netcard, 145, ComputerSummary::getNetCardId)
                .sortedByQuery(ComputerColumn.NET_CARD_ID)
                .text("domain", Messages.Column_domain, 105, ComputerSummary::getDomain).unsorted()
                .time("scan", Messages.Column_scan, 155, ComputerSummary::getLastScan)
                .sortedByQuery(ComputerColumn.LAST_SCAN)
                .text("site", Messages.Column_site, 55, ComputerSummary::getSiteCode).unsorted()
                .text("state", Messages.Column_state, 100, row -> Texts.sentence(row.getState().getLiteral()))
                .unsorted()
                .hidden()
                .number("id", Messages.Column_id, 70, false, ComputerSummary::getId).sortedByQuery(ComputerColumn.ID)
                .text("role", Messages.Column_role, 110, ComputerSummary::getSystemRole).unsorted().hidden()
                .text("type", Messages.Column_type, 140, ComputerSummary::getSystemType).unsorted().hidden()
                .text("logon", Messages.Column_logon, 110, ComputerSummary::getLogOnName).unsorted().hidden()
                .text("location", Messages.Column_location, 180, ComputerSummary::getSmsLocation).unsorted().hidden()
                .text("architecture", Messages.Column_architecture, 140, ComputerSummary::getArchitecture).unsorted()
                .hidden()
                .text("owner", Messages.Column_owner, 80, ComputerSummary::getOwnerSite).unsorted().hidden()
                .time("loaded", Messages.Column_loaded, 155, ComputerSummary::getLastLoaded)
                .sortedByQuery(ComputerColumn.LAST_LOADED).hidden()
                .build();
    }

    private ComputerQuery query() {
        String text = filter.value();
        ComputerQuery query = text.regionMatches(true, 0, TAG, 0, TAG.length())
                ? scope.withTag(text.substring(TAG.length()))
                : scope.withFilter(text.isEmpty() ? null : text);
        return table.sortColumn().map(column -> query.sortedBy((ComputerColumn) column.sortKey(),
                !table.isDescending())).orElse(query);
    }

    private void siteSelected(IWorkbenchPart part, ISelection selection) {
        if (selection instanceof IStructuredSelection selected && selected.getFirstElement() instanceof SiteNode node
                && node.scope() != null && !(node.scope().equals(scope) && node.path().equals(scopePath))) {
            show(node.scope(), node.path());
        }
    }

    private void show(ComputerQuery wanted, List<String> path) {
        scope = wanted;
        scopePath = path;
        table.control().setTopIndex(0);
        readAnew();
    }

    /** Lists all computers of the inventory, or all that were taken out of it. */
    public void showAll(boolean quarantined) {
        filter.fill("");
        ComputerQuery all = ComputerQuery.ALL;
        show(new ComputerQuery(null, null, null, null, quarantined, all.sort(), all.ascending()),
                quarantined ? List.of("", Messages.Computers_quarantine) : List.of());
    }

    private void readAnew() {
        openSite().ifPresent(site -> paging.show(new Computers(site.queries(), query())));
    }

    @Override
    protected void refresh(InventorySite site) {
        paging.refresh(new Computers(site.queries(), query()));
    }

    private void counted(Paging.Listing<ComputerSummary> read) {
        setContentDescription("");
        String where = scopePath.size() < 2 ? "" : String.join(" / ", scopePath.subList(1, scopePath.size())) + ":  ";
        table.hint(read.total() > 0 ? "" : emptyHint());
        count.setText(Widgets.label(where + words(read)));
        count.getParent().layout();
    }

    private String emptyHint() {
        if (!filter.value().isEmpty()) {
            return Messages.Computers_none_match;
        }
        if (scope.quarantined()) {
            return Messages.Computers_none_removed;
        }
        return scopePath.size() < 2 ? Messages.Computers_empty : Messages.Computers_none_here;
    }

    private String words(Paging.Listing<ComputerSummary> read) {
        return read.total() == 1 ? Messages.Computers_one : NLS.bind(Messages.Computers_all, read.counted());
    }

    /** A query for computers as a list in pages. */
    private record Computers(InventoryQueries queries, ComputerQuery query) implements Paging.Query<ComputerSummary> {

        @Override
        public Page<ComputerSummary> page(Page.Cursor after, int limit) {
            return queries.computers(query, after, limit);
        }

        @Override
        public int count() {
            return queries.countComputers(query);
        }
    }

    @Override
    protected void clear() {
        paging.clear();
        scope = ComputerQuery.ALL;
        scopePath = List.of();
        count.setText("");
    }

    private TableActions.RowReader<ComputerSummary> exported() {
        ComputerQuery query = query();
        InventorySite site = openSite().orElseThrow();
        return (row, cancelled) -> site.queries().forEachComputer(query, row, cancelled);
    }

    private void openDetails() {
        DetailsView details = Commands.show(getSite(), Ids.VIEW_DETAILS, DetailsView.class);
        if (details != null && !table.selection().isEmpty()) {
            details.show(table.selection().get(0).getId());
        }
    }

    /** Numbers of the selected computers, from top to bottom. */
    public List<Integer> selected() {
        return table.selection().stream().map(ComputerSummary::getId).toList();
    }

    /** Selects a computer if it is listed; for the picture and for tests. */
    public boolean select(int computer) {
        return table.select(row -> row.getId() == computer);
    }

    /** Selects the first computer, if there is one; for the picture. */
    public boolean selectFirst() {
        return table.select(row -> true);
    }

    @Override
    public void setFocus() {
        if (openSite().isPresent()) {
            table.control().setFocus();
        } else {
            super.setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(Ids.VIEW_SITES, siteSelection);
        super.dispose();
    }
}
