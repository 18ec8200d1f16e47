package org.tallystick.ui.duplicates;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.Duplicates;
import org.tallystick.loader.duplicates.SetDetails;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.duplicates.SetScope;
import org.tallystick.ui.Icons;
import org.tallystick.ui.Ids;
import org.tallystick.ui.details.DetailsView;
import org.tallystick.ui.table.Column;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.Paging;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Commands;
import org.tallystick.ui.view.Reader;
import org.tallystick.ui.view.SelectionOf;
import org.tallystick.ui.view.SiteView;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** The sets of duplicates that searches found; the selected one is shown whole beside or below the list. */
public final class DuplicatesView extends SiteView {

    private SashForm sash;
    private SetFilterBar filter;
    private SearchLine searchLine;
    private RecordTable<DuplicateSet> table;
    private SetPane pane;
    private Reader reader;
    private Reader detailsReader;
    private SetActions setActions;
    private Map<DuplicateKind, List<CleanupAction>> allowed = Map.of();

    /** What is listed, as it was read in one go, and how many sets there are of any kind. */
    private record Listed(List<DuplicateSet> sets, int total, int all, Optional<Instant> searched,
            Map<DuplicateKind, List<CleanupAction>> allowed) {
    }

    @Override
    protected Control createContent(Composite parent) {
        sash = new SashForm(parent, SWT.VERTICAL);
        sash.addListener(SWT.Resize, event -> turn());
        Composite top = Widgets.grid(sash, 1);
        TableActions actions = new TableActions(getViewSite().getActionBars());
        filter = new SetFilterBar(top, "duplicates", this::readAnew);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        searchLine = new SearchLine(top, getSite());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(searchLine.control());
        table = new RecordTable<>(top, "duplicates.table", Messages.Duplicates_spoken, columns(), DuplicateSet::id);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 100).applyTo(table.control());
        setActions = new SetActions(getSite(), access());
        pane = new SetPane(sash, actions, this::openComputer,
                action -> setActions.run(action, table.selection().subList(0, 1)));
        sash.setWeights(50, 50);
        reader = new Reader(sash, Messages.Duplicates_reading, this::readingFailed);
        detailsReader = new Reader(sash, Messages.Duplicates_reading, this::readingFailed);
        table.onSelection(this::showDetails);
        table.onOpen(set -> set.computers().stream().findFirst().ifPresent(this::openComputer));
        getSite().setSelectionProvider(new SelectionOf<>(table));
        actions.filter(filter.field());
        actions.add(table, this::exported, this::fillMenu);
        fillBars();
        return sash;
    }

    /** Side by side where there is more width than height, one below the other else. */
    private void turn() {
        Point size = sash.getSize();
        int wanted = size.x > 2 * size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
        if (sash.getOrientation() != wanted) {
            sash.setOrientation(wanted);
        }
    }

    static List<Column<DuplicateSet>> columns() {
        return new Columns<DuplicateSet>()
                .text("kind", Messages.Column_kind, 140, set -> set.kind().label()).icon(set -> Icons.of(set.kind()))
                .number("count", Messages.Column_count, 55, true, SetWords::count)
                .percent("confidence", Messages.Column_confidence, 60, DuplicateSet::confidence)
                .text("title", Messages.Column_title, 150, DuplicateSet::title)
                .text("state", Messages.Column_state, 105, set -> set.state().label())
                .icon(set -> Icons.of(set.state()))
                .text("proposal", Messages.Column_proposal, 150, SetWords::proposed)
                .icon(set -> set.proposal() == null ? null : Icons.of(set.proposal().action()))
                .text("cause", Messages.Column_cause, 190, DuplicateSet::cause)
                .text("sites", Messages.Column_sites, 60, DuplicateSet::sites)
                .time("changed", Messages.Column_changed, 155, DuplicateSet::changed)
                .text("scope", Messages.Column_scope, 75, set -> set.scope().label()).hidden()
                .text("smsid", Messages.Column_smsid, 110, set -> Texts.orEmpty(set.smsid())).hidden()
                .time("found", Messages.Column_found, 155, DuplicateSet::found).hidden()
                .text("id", Messages.Column_id, 160, DuplicateSet::id).hidden()
                .build();
    }

    private void fillBars() {
        Action search = TableActions.action(Messages.Action_search, Icons.SEARCH,
                () -> Commands.run(getSite(), Ids.COMMAND_SEARCH));
        Action cleanUp = TableActions.action(Messages.Action_clean_up, Icons.CLEANUP,
                () -> setActions.chooseFrom(filter.filter()));
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(search);
        bar.add(cleanUp);
        IMenuManager menu = getViewSite().getActionBars().getMenuManager();
        menu.add(search);
        menu.add(cleanUp);
        menu.add(TableActions.action(Messages.Action_rules, Icons.PROPOSED,
                () -> Commands.run(getSite(), Ids.COMMAND_RUN_RULES)));
        menu.add(TableActions.action(Messages.Action_report, Icons.EXPORT,
                () -> Commands.run(getSite(), Ids.COMMAND_SAVE_REPORT)));
        menu.add(new Separator());
        menu.add(TableActions.action(Messages.Action_save_filter, null, this::saveFilter));
        menu.add(TableActions.action(Messages.Action_forget_filter, null, () -> filter.forget()));
        menu.add(new Separator());
    }

    private void saveFilter() {
        InputDialog dialog = new InputDialog(getSite().getShell(), Messages.Save_title, Messages.Save_message,
                filter.chosen().map(SavedFilter::name).orElse(""),
                name -> name.isBlank() ? Messages.Save_no_name : null);
        if (dialog.open() == Window.OK) {
            filter.save(dialog.getValue().strip());
        }
    }

    private void fillMenu(IMenuManager menu) {
        List<DuplicateSet> chosen = table.selection();
        chosen.stream().limit(1).flatMap(set -> set.computers().stream()).limit(SetActions.OPENED)
                .forEach(computer -> menu.add(TableActions.action(NLS.bind(Messages.Action_open, computer),
                        Icons.COMPUTER, () -> openComputer(computer))));
        menu.add(new Separator());
        setActions.fill(menu, chosen, allowed);
    }

    private void readAnew() {
        table.control().setTopIndex(0);
        openSite().ifPresent(this::refresh);
    }

    @Override
    protected void refresh(InventorySite site) {
        SetFilter wanted = filter.filter();
        reader.read(cancelled -> read(site, wanted), this::show);
    }

    private static Listed read(InventorySite site, SetFilter wanted) {
        Duplicates duplicates = site.duplicates();
        List<DuplicateSet> sets = duplicates.sets(wanted, Paging.WINDOW);
        int total = sets.size() < Paging.WINDOW ? sets.size() : duplicates.count(wanted);
        Instant newest = null;
        Map<DuplicateKind, List<CleanupAction>> allowed = new EnumMap<>(DuplicateKind.class);
        for (DuplicateKind kind : DuplicateKind.values()) {
            Instant one = duplicates.searched(kind).orElse(null);
            newest = newest == null || one != null && one.isAfter(newest) ? one : newest;
            allowed.put(kind, site.cleanup().actions(kind));
        }
        return new Listed(sets, total, total > 0 ? total : duplicates.count(SetFilter.ALL), Optional.ofNullable(newest),
                allowed);
    }

    private void show(Listed listed) {
        setContentDescription("");
        allowed = listed.allowed();
        searchLine.searched(listed.searched());
        table.hint(listed.total() > 0 ? "" : hint(listed));
        table.setRows(listed.sets());
        String counted = listed.total() > listed.sets().size()
                ? NLS.bind(Messages.Duplicates_window, Texts.number(listed.sets().size()),
                        Texts.number(listed.total()))
                : Texts.number(listed.total());
        filter.count(listed.total() == 1 ? Messages.Duplicates_one : NLS.bind(Messages.Duplicates_count, counted));
        showDetails(table.selection());
    }

    private static String hint(Listed listed) {
        if (listed.searched().isEmpty()) {
            return Messages.Duplicates_never;
        }
        return listed.all() > 0 ? Messages.Duplicates_none_match : Messages.Duplicates_none;
    }

    @Override
    protected void refreshRuns() {
        if (!sash.isDisposed()) {
            searchLine.show(access().searching(), access().lastSearch());
        }
    }

    private void showDetails(List<DuplicateSet> rows) {
        if (rows.isEmpty() || openSite().isEmpty()) {
            detailsReader.stop();
            pane.clear(Messages.Pane_choose);
            return;
        }
        DuplicateSet set = rows.get(0);
        Duplicates duplicates = openSite().get().duplicates();
        detailsReader.read(cancelled -> duplicates.details(set.id()), read -> show(set, read));
    }

    private void show(DuplicateSet set, Optional<SetDetails> details) {
        if (details.isEmpty()) {
            pane.clear(Messages.Pane_gone);
        } else {
            pane.show(details.get(), allowed.getOrDefault(set.kind(), List.of()));
        }
    }

    private TableActions.RowReader<DuplicateSet> exported() {
        SetFilter wanted = filter.filter();
        Duplicates duplicates = openSite().orElseThrow().duplicates();
        return (row, cancelled) -> duplicates.sets(wanted, Integer.MAX_VALUE).forEach(row);
    }

    private void openComputer(int computer) {
        DetailsView details = Commands.show(getSite(), Ids.VIEW_DETAILS, DetailsView.class);
        if (details != null) {
            details.show(computer);
        }
    }

    /** Lists the sets of a kind that wait for a decision. */
    public void showWaiting(DuplicateKind kind) {
        show(new SetFilter(Set.of(kind), SetFilterBar.WAITING, SetScope.CURRENT, null, 0, null));
    }

    /** Lists what passes this filter. */
    public void show(SetFilter wanted) {
        filter.fill(wanted);
        readAnew();
    }

    /** What is listed now. */
    public SetFilter filter() {
        return filter.filter();
    }

    @Override
    protected void clear() {
        reader.stop();
        detailsReader.stop();
        table.setRows(List.of());
        searchLine.searched(Optional.empty());
        filter.count("");
        pane.clear(Messages.Pane_choose);
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
