package org.tallystick.ui.sites;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.inbox.Inbox;
import org.tallystick.ui.Icons;
import org.tallystick.ui.site.WatchJob;
import org.tallystick.ui.table.FilterField;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Commands;
import org.tallystick.ui.view.Reader;
import org.tallystick.ui.view.SiteView;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** The open site and its groups of computers; what is selected here is what the Computers view lists. */
public final class SitesView extends SiteView {

    private static final int INBOX_MS = 2000;

    private final Runnable again = this::refreshRuns;
    private TreeViewer tree;
    private FilterField filter;
    private Label inbox;
    private Label inboxIcon;
    private Reader reader;
    private Reader inboxReader;
    private SiteNode root;

    @Override
    protected Control createContent(Composite parent) {
        Composite content = Widgets.grid(parent, 1);
        filter = new FilterField(content, "sites.filter", Messages.Sites_filter, text -> tree.refresh());
        Text field = filter.control();
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        tree = new TreeViewer(content, SWT.SINGLE | SWT.BORDER);
        Widgets.name(tree.getControl(), "sites.tree", Messages.Sites_spoken);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
        tree.setContentProvider(new Content());
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        tree.addDoubleClickListener(event -> open(tree.getStructuredSelection().getFirstElement()));
        getSite().setSelectionProvider(tree);
        Composite below = Widgets.grid(content, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
        inboxIcon = new Label(below, SWT.NONE);
        inbox = new Label(below, SWT.WRAP);
        Widgets.name(inbox, "sites.inbox", Messages.Sites_inbox_spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(inbox);
        reader = new Reader(content, Messages.Sites_reading, this::readingFailed);
        inboxReader = new Reader(content, Messages.Sites_reading, this::readingFailed);
        new TableActions(getViewSite().getActionBars()).filter(field);
        Action collapse = TableActions.action(Messages.Sites_collapse, null, () -> tree.collapseAll());
        getViewSite().getActionBars().getMenuManager().add(collapse);
        return content;
    }

    @Override
    protected void refresh(InventorySite site) {
        reader.read(cancelled -> SiteNode.of(site.queries().site()), this::show);
        refreshRuns();
    }

    private void show(SiteNode node) {
        setContentDescription("");
        boolean first = root == null;
        boolean filled = !first && root.count() <= 0 && node.count() > 0;
        root = node;
        tree.getTree().setRedraw(false);
        Object[] open = tree.getExpandedElements();
        StructuredSelection selected = (StructuredSelection) tree.getSelection();
        tree.setInput(List.of(node));
        tree.setExpandedElements(open);
        if (first) {
            tree.expandToLevel(3);
            tree.setSelection(new StructuredSelection(node));
        } else {
            if (filled) {
                tree.expandToLevel(3); // there was nothing to open before
            }
            tree.setSelection(selected);
        }
        tree.getTree().setRedraw(true);
    }

    @Override
    protected void refreshRuns() {
        if (inbox.isDisposed()) {
            return;
        }
        Optional<WatchJob> watch = access().watching();
        if (openSite().isEmpty() || watch.isEmpty()) {
            inboxReader.stop();
            showInbox(Icons.INBOX, Messages.Sites_inbox_none);
            return;
        }
        inbox.getDisplay().timerExec(INBOX_MS, again); // files arrive without anybody telling
        InventorySite site = openSite().get();
        String folder = watch.get().settings().folder().toString();
        inboxReader.read(cancelled -> site.inbox(watch.get().settings()).state(), state -> showInbox(Icons.RUNNING,
                NLS.bind(Messages.Sites_inbox, new Object[] { folder, counts(state) })));
    }

    private static String counts(Inbox.State state) {
        return NLS.bind(Messages.Sites_inbox_counts, new Object[] { Texts.number(state.waiting()),
                Texts.number(state.processing()), Texts.number(state.bad()) });
    }

    private void showInbox(String icon, String text) {
        inboxIcon.setImage(Icons.get(icon));
        inbox.setText(Widgets.label(text));
        inbox.setToolTipText(text);
        inbox.getParent().getParent().layout(true, true);
    }

    @Override
    protected void clear() {
        reader.stop();
        root = null;
        tree.setInput(List.of());
    }

    private void open(Object element) {
        if (element instanceof SiteNode node && node.opens() != null) {
            Commands.show(getSite(), node.opens(), Object.class);
        } else if (element != null) {
            tree.setExpandedState(element, !tree.getExpandedState(element));
        }
    }

    private boolean isShown(SiteNode node) {
        String text = filter.value();
        return text.isEmpty() || node.label().toLowerCase().contains(text.toLowerCase())
                || node.children().stream().anyMatch(this::isShown);
    }

    private final class Content implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            SiteNode[] all = ((SiteNode) parent).children().toArray(SiteNode[]::new);
            return Arrays.stream(all).filter(SitesView.this::isShown).toArray();
        }

        @Override
        public Object getParent(Object element) {
            return null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return getChildren(element).length > 0;
        }
    }

    private static final class Labels extends LabelProvider implements IStyledLabelProvider {

        @Override
        public StyledString getStyledText(Object element) {
            SiteNode node = (SiteNode) element;
            StyledString text = new StyledString(node.label());
            return node.count() < 0 ? text
                    : text.append("  " + Texts.number(node.count()), StyledString.COUNTER_STYLER);
        }

        @Override
        public Image getImage(Object element) {
            return Icons.get(((SiteNode) element).icon());
        }
    }
}
