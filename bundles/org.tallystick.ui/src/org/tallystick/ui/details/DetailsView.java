package org.tallystick.ui.details;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.model.Computer;
import org.tallystick.model.ComputerState;
import org.tallystick.model.ComputerSummary;
import org.tallystick.ui.Icons;
import org.tallystick.ui.Ids;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Reader;
import org.tallystick.ui.view.SiteView;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** One computer: who it says it is, what it has, what changed, and why the loader decided as it did. */
public final class DetailsView extends SiteView {

    private static final int LISTED = 500;

    private final ISelectionListener selection = this::selected;
    private Label icon;
    private Label title;
    private Label facts;
    private CTabFolder tabs;
    private IdentificationTab identification;
    private GroupsTab groups;
    private HistoryTab history;
    private WhyTab why;
    private Reader reader;
    private int shown = -1;

    @Override
    protected Control createContent(Composite parent) {
        Composite content = Widgets.grid(parent, 1);
        Composite head = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 1).margins(2, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        icon = new Label(head, SWT.NONE);
        title = Widgets.heading(head, 1);
        Widgets.name(title, "details.title", Messages.Details_title_spoken);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        new Label(head, SWT.NONE);
        facts = new Label(head, SWT.NONE);
        Widgets.name(facts, "details.facts", Messages.Details_facts_spoken);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
        tabs = new CTabFolder(content, SWT.TOP | SWT.BORDER);
        Widgets.name(tabs, "details.tabs", Messages.Details_tabs_spoken);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(tabs);
        TableActions actions = new TableActions(getViewSite().getActionBars());
        identification = new IdentificationTab(tabs, actions);
        tab(Messages.Tab_identification, identification.control());
        groups = new GroupsTab(tabs, actions);
        tab(Messages.Tab_groups, groups.control());
        history = new HistoryTab(tabs, actions);
        tab(Messages.Tab_history, history.control());
        why = new WhyTab(tabs, actions);
        tab(Messages.Tab_why, why.control());
        tabs.setSelection(0);
        reader = new Reader(content, Messages.Details_reading, this::readingFailed);
        getSite().getPage().addSelectionListener(Ids.VIEW_COMPUTERS, selection);
        nothing(Messages.Details_choose);
        return content;
    }

    private void tab(String text, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(text);
        item.setControl(control);
    }

    private void selected(IWorkbenchPart part, ISelection chosen) {
        if (chosen instanceof IStructuredSelection rows && rows.getFirstElement() instanceof ComputerSummary row
                && row.getId() != shown) {
            show(row.getId());
        }
    }

    /** Shows a computer, current or quarantined. */
    public void show(int computer) {
        shown = computer;
        openSite().ifPresent(this::refresh);
    }

    /** Brings the tab of this number to the front: 0 Identification, 1 Groups, 2 History, 3 Why Matched. */
    public void showTab(int index) {
        tabs.setSelection(index);
    }

    @Override
    protected void refresh(InventorySite site) {
        if (shown < 0) {
            return;
        }
        int id = shown;
        InventoryQueries queries = site.queries();
        reader.read(cancelled -> queries.computer(id).map(computer -> new OpenedComputer(computer,
                queries.history(id, LISTED), queries.matchesOf(id, LISTED))), this::show);
    }

    private void show(Optional<OpenedComputer> opened) {
        setContentDescription("");
        if (opened.isEmpty()) {
            nothing(Messages.Details_gone);
            return;
        }
        Computer computer = opened.get().computer();
        ComputerSummary summary = computer.getSummary();
        boolean current = summary.getState() == ComputerState.CURRENT;
        icon.setImage(Icons.get(current ? Icons.COMPUTER : Icons.QUARANTINE));
        title.setText(Widgets.label(NLS.bind(Messages.Details_title, Texts.orDash(summary.getName()),
                summary.getId())));
        String text = current
                ? NLS.bind(Messages.Details_facts_current, Texts.orDash(Texts.time(summary.getLastScan())),
                        Texts.time(summary.getLastLoaded()))
                : NLS.bind(Messages.Details_facts_removed, Texts.time(computer.getRemovedAt()),
                        Texts.orDash(computer.getRemovalReason()));
        facts.setText(Widgets.label(text));
        facts.setToolTipText(text);
        tabs.setVisible(true);
        identification.show(opened.get());
        groups.show(opened.get());
        history.show(opened.get());
        why.show(opened.get());
        title.getParent().layout();
    }

    private void nothing(String text) {
        icon.setImage(Icons.get(Icons.INFO));
        title.setText(text);
        facts.setText("");
        tabs.setVisible(false);
        title.getParent().layout();
    }

    @Override
    public void setFocus() {
        if (openSite().isPresent()) {
            tabs.forceFocus();
        } else {
            super.setFocus();
        }
    }

    @Override
    protected void clear() {
        reader.stop();
        shown = -1;
        nothing(Messages.Details_choose);
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(Ids.VIEW_COMPUTERS, selection);
        super.dispose();
    }
}
