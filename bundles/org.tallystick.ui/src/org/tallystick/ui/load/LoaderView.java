package org.tallystick.ui.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.tallystick.loader.InventorySite;
import org.tallystick.model.FileResult;
import org.tallystick.model.LoadTotals;
import org.tallystick.ui.Icons;
import org.tallystick.ui.Ids;
import org.tallystick.ui.details.DetailsView;
import org.tallystick.ui.files.FilesView;
import org.tallystick.ui.preferences.Settings;
import org.tallystick.ui.site.LoadRun;
import org.tallystick.ui.site.WatchJob;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.table.TableActions;
import org.tallystick.ui.view.Commands;
import org.tallystick.ui.view.Reader;
import org.tallystick.ui.view.SiteView;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** What the loader does: the watched folder, the run under way, sums that add up, and how the last files ended. */
public final class LoaderView extends SiteView {

    private static final int INBOX_MS = 2000;
    private static final int RECENT = 500;

    private final Runnable again = this::refreshRuns;
    private Label folder;
    private Button watch;
    private Combo runs;
    private Button cancel;
    private ProgressBar progress;
    private Label stateIcon;
    private Label state;
    private SumRow runSum;
    private SumRow siteSum;
    private RecordTable<ResultRow> results;
    private Reader totals;
    private Reader inbox;
    private Reader recent;
    private Composite content;
    private LoadRun shown;
    private boolean showsRecent;
    private LoadRun newest;

    @Override
    protected Control createContent(Composite parent) {
        content = Widgets.grid(parent, 1);
        createInbox(content);
        createRun(content);
        siteSum = new SumRow(content, "loader.site", Messages.Sum_site, Messages.Sum_site_one);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(siteSum.control());
        results = new RecordTable<>(content, "loader.results", Messages.Results_spoken, new Columns<ResultRow>()
                .text("result", Messages.Column_result, 100, row -> Texts.sentence(row.result().getLiteral()))
                .icon(row -> Icons.of(row.result()))
                .text("file", Messages.Column_file, 170, row -> Texts.fileName(row.file()))
                .text("computer", Messages.Column_computer, 70,
                        row -> row.computer() > 0 ? Integer.toString(row.computer()) : "")
                .text("reason", Messages.Column_reason, 260, ResultRow::why)
                .text("path", Messages.Column_path, 260, ResultRow::file).hidden()
                .build(), ResultRow::key);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 80).applyTo(results.control());
        results.onOpen(this::open);
        totals = new Reader(content, Messages.Loader_reading, this::readingFailed);
        inbox = new Reader(content, Messages.Loader_reading, this::readingFailed);
        recent = new Reader(content, Messages.Loader_reading, this::readingFailed);
        new TableActions(getViewSite().getActionBars()).add(results);
        return content;
    }

    private void createInbox(Composite parent) {
        Composite line = Widgets.grid(parent, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        new Label(line, SWT.NONE).setImage(Icons.get(Icons.INBOX));
        folder = new Label(line, SWT.NONE);
        Widgets.name(folder, "loader.folder", Messages.Loader_folder_spoken);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT)
                .applyTo(folder);
        watch = new Button(line, SWT.PUSH);
        watch.setText(Messages.Loader_watch);
        Widgets.name(watch, "loader.watch", Messages.Loader_watch_spoken);
        watch.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> Commands.run(getSite(), Ids.COMMAND_WATCH)));
    }

    private void createRun(Composite parent) {
        Composite line = Widgets.grid(parent, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        runs = new Combo(line, SWT.READ_ONLY | SWT.DROP_DOWN);
        Widgets.name(runs, "loader.runs", Messages.Loader_runs_spoken);
        runs.setToolTipText(Messages.Loader_runs_spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(runs);
        runs.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            List<LoadRun> all = access().runs().all();
            int index = runs.getSelectionIndex();
            shown = index > 0 && index < all.size() ? all.get(index) : null;
            showsRecent = index >= all.size();
            refreshRuns();
        }));
        cancel = new Button(line, SWT.PUSH);
        cancel.setImage(Icons.get(Icons.STOP));
        cancel.setText(Messages.Loader_cancel);
        cancel.setToolTipText(Messages.Loader_cancel_tip);
        Widgets.name(cancel, "loader.cancel", Messages.Loader_cancel_tip);
        cancel.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> cancelRun()));
        progress = new ProgressBar(line, SWT.SMOOTH);
        Widgets.name(progress, "loader.progress", Messages.Loader_progress_spoken);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).exclude(true).applyTo(progress);
        Composite words = Widgets.grid(parent, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
        stateIcon = new Label(words, SWT.NONE);
        state = new Label(words, SWT.WRAP);
        Widgets.name(state, "loader.state", Messages.Loader_state_spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(state);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(words);
        runSum = new SumRow(parent, "loader.run", Messages.Sum_run, Messages.Sum_run_one);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(runSum.control());
    }

    private void cancelRun() {
        for (Job job : Job.getJobManager().find(Ids.FAMILY_WORK)) {
            if (job.getName().equals(current().map(run -> run.snapshot().title()).orElse(null))) {
                job.cancel();
            }
        }
        cancel.setEnabled(false);
    }

    private Optional<LoadRun> current() {
        List<LoadRun> all = access().runs().all();
        if (showsRecent) {
            return Optional.empty();
        }
        return shown != null && all.contains(shown) ? Optional.of(shown) : all.stream().findFirst();
    }

    /** What came in last by the memory of the site: all there is to show after a start. */
    private void readRecent() {
        openSite().ifPresent(site -> recent.read(
                cancelled -> site.queries().recentFiles(RECENT).stream().map(ResultRow::of).toList(), rows -> {
                    if (current().isEmpty()) {
                        results.hint(rows.isEmpty() ? Messages.Results_hint : "");
                        results.setRows(rows);
                    }
                }));
    }

    @Override
    protected void refresh(InventorySite site) {
        totals.read(cancelled -> Optional.ofNullable(site.queries().site().getTotals()), this::showTotals);
        if (current().isEmpty()) {
            readRecent();
        }
    }

    private void showTotals(Optional<LoadTotals> read) {
        setContentDescription("");
        read.ifPresent(sums -> siteSum.show(result -> switch (result) {
            case LOADED -> sums.getLoaded();
            case UNCHANGED -> sums.getUnchanged();
            case HELD -> sums.getHeld();
            case REFUSED -> sums.getRefused();
            case STALE -> sums.getStale();
        }));
        content.layout(true, true);
    }

    @Override
    protected void refreshRuns() {
        if (content.isDisposed()) {
            return;
        }
        Optional<WatchJob> watching = access().watching();
        showInbox(watching);
        watch.setText(watching.isPresent() ? Messages.Loader_stop : Messages.Loader_watch);
        List<LoadRun> all = access().runs().all();
        if (!all.isEmpty() && all.get(0) != newest) {
            newest = all.get(0);
            showsRecent = false; // who starts a run wants to see it
        }
        List<String> items = new ArrayList<>(all.stream().map(run -> title(run.snapshot())).toList());
        items.add(Messages.Loader_recent);
        if (!items.equals(List.of(runs.getItems()))) {
            runs.setItems(items.toArray(String[]::new));
        }
        Optional<LoadRun> run = current();
        if (run.isEmpty()) {
            runs.select(items.size() - 1);
            stateIcon.setImage(Icons.get(Icons.INFO));
            state.setText(all.isEmpty() ? Messages.Loader_nothing_yet : Messages.Loader_recent_words);
            cancel.setEnabled(false);
            showProgress(false);
            runSum.show(result -> 0);
            readRecent();
        } else {
            recent.stop();
            runs.select(all.indexOf(run.get()));
            show(run.get().snapshot());
        }
        content.layout(true, true);
    }

    private void showInbox(Optional<WatchJob> watching) {
        if (watching.isEmpty() || openSite().isEmpty()) {
            inbox.stop();
            String last = Settings.inbox().map(path -> NLS.bind(Messages.Loader_last_folder, path))
                    .orElse(Messages.Loader_no_folder);
            folder.setText(Widgets.label(last));
            folder.setToolTipText(last);
            return;
        }
        folder.getDisplay().timerExec(INBOX_MS, again); // files arrive without anybody telling
        InventorySite site = openSite().get();
        WatchJob job = watching.get();
        inbox.read(cancelled -> site.inbox(job.settings()).state(), counts -> {
            String text = NLS.bind(Messages.Loader_inbox, new Object[] { job.settings().folder().getFileName(),
                    Texts.number(counts.waiting()), Texts.number(counts.processing()), Texts.number(counts.bad()) });
            folder.setText(Widgets.label(text));
            folder.setToolTipText(job.settings().folder() + "\n" + text);
            content.layout(true, true);
        });
    }

    private static String title(LoadRun.Snapshot run) {
        return NLS.bind(Messages.Loader_run, Texts.time(run.begun()).substring(11), run.title());
    }

    private void show(LoadRun.Snapshot run) {
        boolean running = run.state() == LoadRun.State.RUNNING;
        cancel.setEnabled(running);
        boolean known = running && run.found() > 0;
        showProgress(known);
        if (known) {
            progress.setMaximum((int) Math.min(run.found(), Integer.MAX_VALUE));
            progress.setSelection((int) Math.min(run.done(), Integer.MAX_VALUE));
        }
        stateIcon.setImage(Icons.get(run.kind() == LoadRun.Kind.DRY_RUN ? Icons.WARNING : stateIcon(run.state())));
        state.setText(Widgets.label(words(run)));
        runSum.show(run::sum);
        results.hint("");
        results.setRows(run.outcomes().stream().map(ResultRow::of).toList());
    }

    private void showProgress(boolean visible) {
        progress.setVisible(visible);
        ((GridData) progress.getLayoutData()).exclude = !visible;
    }

    private static String stateIcon(LoadRun.State state) {
        return switch (state) {
            case RUNNING -> Icons.RUNNING;
            case DONE -> Icons.LOADED;
            case CANCELLED -> Icons.STOP;
            case FAILED -> Icons.ERROR;
        };
    }

    private static String words(LoadRun.Snapshot run) {
        String end = switch (run.state()) {
            case RUNNING -> run.found() < 0
                    ? Texts.count(run.done(), Messages.State_running_one, Messages.State_running)
                    : NLS.bind(Messages.State_running_of, Texts.number(run.done()), Texts.number(run.found()));
            case DONE -> run.summary() == null ? Messages.State_done
                    : NLS.bind(Messages.State_done_in, Texts.duration(run.summary().duration()));
            case CANCELLED -> Messages.State_cancelled;
            case FAILED -> Messages.State_failed;
        };
        String dry = run.kind() == LoadRun.Kind.DRY_RUN ? Messages.State_dry + ' ' : "";
        String more = run.summary() == null ? ""
                : ' ' + NLS.bind(Messages.State_summary, new Object[] {
                        Texts.number(run.summary().created()), Texts.number(run.summary().updated()),
                        Texts.number(run.summary().removed()),
                        Texts.count(run.summary().events(), Messages.Events_one, Messages.Events_many) });
        return dry + end + more;
    }

    private void open(ResultRow outcome) {
        boolean wrong = outcome.result() == FileResult.REFUSED || outcome.result() == FileResult.HELD;
        if (wrong && outcome.fileId() > 0) {
            FilesView files = Commands.show(getSite(), Ids.VIEW_FILES, FilesView.class);
            if (files != null) {
                files.show(outcome.fileId());
            }
        } else if (outcome.computer() > 0) {
            DetailsView details = Commands.show(getSite(), Ids.VIEW_DETAILS, DetailsView.class);
            if (details != null) {
                details.show(outcome.computer());
            }
        }
    }

    @Override
    protected void clear() {
        totals.stop();
        recent.stop();
        results.setRows(List.of());
        siteSum.show(result -> 0);
    }

    @Override
    public void setFocus() {
        if (openSite().isPresent()) {
            results.control().setFocus();
        } else {
            super.setFocus();
        }
    }
}
