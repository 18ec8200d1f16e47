package org.tallystick.ui.view;

import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.ViewPart;
import org.tallystick.loader.InventorySite;
import org.tallystick.ui.site.Advice;
import org.tallystick.ui.site.SiteAccess;
import org.tallystick.ui.site.SiteAccessListener;
import org.tallystick.ui.site.SiteState;

/**
 * A view over the open site. It shows its content while a site is open, and otherwise why there is none and what to do;
 * when data change it is told to read again, at most twice a second.
 */
public abstract class SiteView extends ViewPart implements SiteAccessListener {

    private static final int INTERVAL_MS = 500;
    private static final int RUNS_INTERVAL_MS = 200;

    private SiteAccess access;
    private Composite stack;
    private StackLayout layout;
    private MessageArea message;
    private Control content;
    private Throttle data;
    private Throttle runs;
    private InventorySite shown;

    /** Makes the widgets of the open site; called once. */
    protected abstract Control createContent(Composite parent);

    /** Reads again; called when a site was opened and when its data changed. */
    protected abstract void refresh(InventorySite site);

    /** Empties what was read of a site; called before another one is shown and when it was closed. */
    protected abstract void clear();

    /** The runs of the loader changed; for views that show them. */
    protected void refreshRuns() {
        // most views do not show them
    }

    @Override
    public final void createPartControl(Composite parent) {
        access = getSite().getService(SiteAccess.class);
        stack = new Composite(parent, SWT.NONE);
        layout = new StackLayout();
        stack.setLayout(layout);
        message = new MessageArea(stack, getSite());
        Composite holder = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(holder);
        content = createContent(holder);
        content.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        data = new Throttle(stack.getDisplay(), INTERVAL_MS, this::dataChanged);
        runs = new Throttle(stack.getDisplay(), RUNS_INTERVAL_MS, this::runsChanged);
        access.addListener(this);
        stack.addListener(SWT.Dispose, event -> access.removeListener(this));
        getViewSite().getActionBars().setGlobalActionHandler(ActionFactory.REFRESH.getId(), refreshAction());
        showState();
    }

    /** F5: lists follow the database by themselves, but who wants to be sure may ask. */
    private IAction refreshAction() {
        return new Action(Messages.View_refresh) {
            @Override
            public void run() {
                dataChanged();
                runsChanged();
            }
        };
    }

    /** The service that holds the open site. */
    protected final SiteAccess access() {
        return access;
    }

    /** The open site, as far as this view shows it. */
    protected final Optional<InventorySite> openSite() {
        return Optional.ofNullable(shown);
    }

    private void showState() {
        if (stack.isDisposed()) {
            return;
        }
        SiteState state = access.state();
        if (state.site() != shown) {
            shown = state.site();
            clear();
        }
        switch (state.kind()) {
            case OPEN -> {
                layout.topControl = content.getParent();
                refresh(shown);
                refreshRuns();
            }
            case NONE -> message.none();
            case STARTING -> message.starting(state.folder());
            case FAILED ->
                message.failed(state.message(), Advice.of(state.problem()), () -> access.open(state.folder()));
        }
        if (!state.isOpen()) {
            layout.topControl = message.control();
        }
        stack.layout();
    }

    private void dataChanged() {
        if (!stack.isDisposed() && shown != null && access.state().site() == shown) {
            refresh(shown);
        }
    }

    private void runsChanged() {
        if (!stack.isDisposed()) {
            refreshRuns();
        }
    }

    /** Shows why reading failed; the next change of the data tries again. */
    protected final void readingFailed(String why) {
        setContentDescription(why);
    }

    @Override
    public final void siteStateChanged() {
        if (!stack.isDisposed()) {
            stack.getDisplay().asyncExec(this::showState);
        }
    }

    @Override
    public final void siteDataChanged() {
        data.ask();
    }

    @Override
    public final void loadRunsChanged() {
        runs.ask();
    }

    @Override
    public void setFocus() {
        Control shownControl = layout.topControl;
        if (shownControl != null) {
            shownControl.setFocus();
        }
    }
}
