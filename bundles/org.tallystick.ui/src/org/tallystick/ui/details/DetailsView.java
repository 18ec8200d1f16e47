package org.tallystick.ui.details;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.model.Computer;
import org.tallystick.model.ComputerState;
import org.tallystick.model.ComputerSummary;
import org.tallystick.ui.Icons;
import org.tallystick.ui.Ids;
import org.tallystick.ui.cleanup.CleanupWizard;
import org.tallystick.ui.journal.JournalView;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Commands;
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
    private Link facts;
    private CTabFolder tabs;
    private IdentificationTab identification;
    private GroupsTab groups;
    private HistoryTab history;
    private WhyTab why;
    private RemarksTab remarks;
    private CTabItem remarksTab;
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
        facts = new Link(head, SWT.NONE);
        Widgets.name(facts, "details.facts", Messages.Details_facts_spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(facts);
        facts.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> follow(event.text)));
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
        remarks = new RemarksTab(tabs, actions, access());
        remarksTab = tab(Messages.Tab_remarks, remarks.control());
        tabs.setSelection(0);
        reader = new Reader(content, Messages.Details_reading, this::readingFailed);
        getSite().getPage().addSelectionListener(Ids.VIEW_COMPUTERS, selection);
        nothing(Messages.Details_choose);
        return content;
    }

    private CTabItem tab(String text, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(text);
        item.setControl(control);
        return item;
    }

    private void follow(String link) {
        if (link.equals(Removal.RESTORE)) {
            CleanupWizard.preview(getSite(), access(),
                    List.of(PlanRequest.of(CleanupAction.RESTORE, List.of(shown))));
        } else if (link.equals(Removal.JOURNAL)) {
            JournalView journal = Commands.show(getSite(), Ids.VIEW_JOURNAL, JournalView.class);
            if (journal != null) {
                journal.showComputer(shown);
            }
        } else {
            show(Integer.parseInt(link));
        }
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

    /** Brings the tab of this number to the front: 0 Identification, 1 Groups, 2 History, 3 Why Matched, 4 Notes. */
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
                queries.history(id, LISTED), queries.matchesOf(id, LISTED), site.remarks().notes(id),
                site.remarks().tags(id), site.remarks().allTags())), this::show);
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
                : Removal.words(computer);
        facts.setText(text);
        facts.setToolTipText(text.replaceAll("<[^>]*>", "").replace("&&", "&"));
        int noted = opened.get().notes().size() + opened.get().tags().size();
        remarksTab.setText(noted == 0 ? Messages.Tab_remarks : NLS.bind(Messages.Tab_remarks_some, noted));
        tabs.setVisible(true);
        identification.show(opened.get());
        groups.show(opened.get());
        history.show(opened.get());
        why.show(opened.get());
        remarks.show(opened.get());
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
