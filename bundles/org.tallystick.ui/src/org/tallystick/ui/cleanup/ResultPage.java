package org.tallystick.ui.cleanup;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.IWorkbenchPartSite;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.CleanupResult;
import org.tallystick.loader.cleanup.PlannedSet;
import org.tallystick.loader.cleanup.SetResult;
import org.tallystick.ui.Icons;
import org.tallystick.ui.Ids;
import org.tallystick.ui.journal.JournalView;
import org.tallystick.ui.journal.UndoDialog;
import org.tallystick.ui.site.SiteAccess;
import org.tallystick.ui.site.WorkEnd;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.view.Commands;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Throttle;
import org.tallystick.ui.view.Widgets;

/** Last page: how far the run is, and the exact account of it, with the way back. */
final class ResultPage extends WizardPage {

    private static final int INTERVAL_MS = 200;

    private final CleanupModel model;
    private final SiteAccess access;
    private final IWorkbenchPartSite site;
    private final List<SetResult> results = new ArrayList<>();
    private ProgressBar progress;
    private Label words;
    private Label icon;
    private RecordTable<SetResult> table;
    private Link journal;
    private Button undo;
    private Throttle throttle;
    private Job running;
    private boolean stopping;

    ResultPage(CleanupModel model, SiteAccess access, IWorkbenchPartSite site) {
        super("result", Messages.Result_title, null);
        setDescription(Messages.Result_text);
        this.model = model;
        this.access = access;
        this.site = site;
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = Widgets.grid(parent, 1);
        progress = new ProgressBar(page, SWT.SMOOTH);
        Widgets.name(progress, "result.progress", Messages.Result_progress_spoken);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
        Composite head = Widgets.grid(page, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        icon = new Label(head, SWT.NONE);
        words = new Label(head, SWT.WRAP);
        Widgets.name(words, "result.words", Messages.Result_words_spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(words);
        table = new RecordTable<>(page, "result.table", Messages.Result_spoken, new Columns<SetResult>()
                .text("end", Messages.Column_result, 120, one -> PlanWords.end(one.end()))
                .icon(one -> Icons.of(one.end()))
                .text("action", Messages.Column_action, 190, one -> one.planned().action() == null ? ""
                        : one.planned().action().label())
                .text("title", Messages.Column_title, 180, one -> one.planned().title())
                .text("entry", Messages.Column_entry, 70,
                        one -> one.entry() > 0 ? Long.toString(one.entry()) : "")
                .text("message", Messages.Column_text, 420, SetResult::message)
                .build(), one -> one.planned().set() + one.planned().computers());
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 250).applyTo(table.control());
        Composite below = Widgets.grid(page, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
        journal = new Link(below, SWT.NONE);
        Widgets.name(journal, "result.journal", Messages.Result_journal_spoken);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(journal);
        journal.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> openJournal()));
        undo = new Button(below, SWT.PUSH);
        undo.setText(Messages.Result_undo);
        undo.setImage(Icons.get(Icons.UNDO));
        Widgets.name(undo, "result.undo", Messages.Result_undo_spoken);
        undo.setEnabled(false);
        undo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> undo()));
        throttle = new Throttle(page.getDisplay(), INTERVAL_MS, this::show);
        setControl(page);
    }

    /** Begins the run. */
    void execute() {
        CleanupPlan plan = model.wanted();
        int all = (int) plan.sets().stream().filter(PlannedSet::willRun).count();
        progress.setMaximum(Math.max(1, all));
        setMessage(null);
        running = access.work(NLS.bind(Messages.Result_job, Texts.number(all)), true,
                (open, monitor) -> run(open, plan, monitor, all),
                end -> progress.getDisplay().asyncExec(() -> ended(end)));
        show();
        getContainer().updateButtons();
    }

    private CleanupResult run(InventorySite open, CleanupPlan plan, SubMonitor monitor, int all) {
        monitor.setWorkRemaining(Math.max(1, all));
        return open.cleanup().execute(plan, result -> {
            synchronized (results) {
                results.add(result);
            }
            monitor.worked(1);
            throttle.ask();
        }, monitor::isCanceled);
    }

    private void show() {
        if (table.control().isDisposed()) {
            return;
        }
        List<SetResult> now;
        synchronized (results) {
            now = List.copyOf(results);
        }
        table.setRows(now);
        progress.setSelection((int) now.stream().filter(one -> one.planned().willRun()).count());
        if (isRunning()) {
            icon.setImage(Icons.get(Icons.RUNNING));
            say(stopping ? Messages.Result_stopping
                    : NLS.bind(Messages.Result_running, Texts.number(progress.getSelection()),
                            Texts.number(progress.getMaximum())));
        }
    }

    private void say(String text) {
        words.setText(Widgets.label(text));
        words.getParent().getParent().layout(true, true);
    }

    private void ended(WorkEnd<CleanupResult> end) {
        running = null;
        if (table.control().isDisposed()) {
            return;
        }
        if (end.value() != null) {
            model.result(end.value());
            synchronized (results) {
                results.clear();
                results.addAll(end.value().results());
            }
            show();
            boolean well = end.value().count(SetResult.End.FAILED) == 0
                    && end.value().count(SetResult.End.SKIPPED) == 0;
            icon.setImage(Icons.get(well ? Icons.LOADED : Icons.WARNING));
            say(NLS.bind(Messages.Result_account, PlanWords.account(end.value().results())));
            boolean some = !CleanupModel.entries(end.value()).isEmpty();
            undo.setEnabled(some);
            journal.setText(some ? Messages.Result_journal : "");
        } else {
            show();
            icon.setImage(Icons.get(Icons.ERROR));
            say(end.failure() == null ? Messages.Result_nothing : end.failure());
        }
        progress.setSelection(progress.getMaximum());
        getContainer().updateButtons();
    }

    private void openJournal() {
        long run = model.result().run();
        getShell().close();
        JournalView view = Commands.show(site, Ids.VIEW_JOURNAL, JournalView.class);
        if (view != null) {
            view.showRun(run);
        }
    }

    private void undo() {
        UndoDialog.open(getShell(), access, CleanupModel.entries(model.result()));
    }

    /** What is done is done: the way back is the journal. */
    @Override
    public IWizardPage getPreviousPage() {
        return null;
    }

    boolean isRunning() {
        return running != null;
    }

    boolean isStopping() {
        return isRunning() && stopping;
    }

    /** Stops a run after the unit at work; tells whether the window may close. */
    boolean stop() {
        if (!isRunning()) {
            return true;
        }
        stopping = true;
        running.cancel();
        show();
        getContainer().updateButtons();
        return false;
    }
}
