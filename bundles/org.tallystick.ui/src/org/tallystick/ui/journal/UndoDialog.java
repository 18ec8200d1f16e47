package org.tallystick.ui.journal;

import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tallystick.loader.journal.UndoPlan;
import org.tallystick.loader.journal.UndoPlan.Choice;
import org.tallystick.loader.journal.UndoPlan.Step;
import org.tallystick.loader.journal.UndoResult;
import org.tallystick.ui.Icons;
import org.tallystick.ui.site.SiteAccess;
import org.tallystick.ui.site.WorkEnd;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.view.Widgets;

/**
 * Shows what taking entries of the journal back would do: what must go first, what came in between and is kept, and
 * what a person must decide. Then does it, and gives the account.
 */
public final class UndoDialog extends TitleAreaDialog {

    private final SiteAccess access;
    private final List<Long> entries;
    private final UndoModel model = new UndoModel();
    private final StackLayout stack = new StackLayout();
    private Composite pages;
    private Composite preview;
    private RecordTable<Step> steps;
    private RecordTable<UndoModel.Line> lines;
    private RecordTable<UndoResult.Line> account;
    private Button keep;
    private Button before;
    private Text reason;
    private ProgressBar progress;
    private Job running;
    private boolean executing;
    private boolean done;

    private UndoDialog(Shell shell, SiteAccess access, List<Long> entries) {
        super(shell);
        this.access = access;
        this.entries = List.copyOf(entries);
    }

    /** Opens the dialog on entries of the journal. */
    public static void open(Shell shell, SiteAccess access, List<Long> entries) {
        if (!entries.isEmpty()) {
            new UndoDialog(shell, access, entries).open();
        }
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Undo_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(860, 600);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(Messages.Undo_title);
        progress = new ProgressBar(area, SWT.INDETERMINATE);
        Widgets.name(progress, "undo.progress", Messages.Undo_working);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
        pages = new Composite(area, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).indent(6, 0).applyTo(pages);
        createPreview();
        account = new RecordTable<>(pages, "undo.account", Messages.Account_spoken, new Columns<UndoResult.Line>()
                .text("done", Messages.Column_result, 110,
                        line -> line.done() ? Messages.Account_done : Messages.Account_left)
                .icon(line -> line.done() ? Icons.LOADED : Icons.SKIPPED)
                .number("entry", Messages.Column_id, 70, false, UndoResult.Line::entry)
                .number("undoing", Messages.Column_undoing, 80, true, UndoResult.Line::undoing)
                .text("message", Messages.Column_summary, 520, UndoResult.Line::message)
                .build(), UndoResult.Line::entry);
        stack.topControl = preview;
        return area;
    }

    private void createPreview() {
        preview = Widgets.grid(pages, 1);
        SashForm sash = new SashForm(preview, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        steps = new RecordTable<>(sash, "undo.steps", Messages.Steps_spoken, new Columns<Step>()
                .text("state", Messages.Column_state, 130, UndoModel::state).icon(UndoModel::icon).unsorted()
                .number("entry", Messages.Column_id, 60, false, step -> step.entry().id()).unsorted()
                .text("action", Messages.Column_action, 150, step -> JournalWords.action(step.entry().action()))
                .icon(step -> JournalWords.icon(step.entry().action())).unsorted()
                .number("rows", Messages.Column_rows, 60, false, Step::restored).unsorted()
                .text("summary", Messages.Column_summary, 380, step -> step.entry().summary()).unsorted()
                .build(), step -> step.entry().id());
        Composite below = Widgets.grid(sash, 1);
        lines = new RecordTable<>(below, "undo.lines", Messages.Lines_spoken, new Columns<UndoModel.Line>()
                .text("word", Messages.Column_what, 150, UndoModel.Line::word).icon(UndoModel.Line::icon).unsorted()
                .text("text", Messages.Column_text, 620, UndoModel.Line::text).unsorted()
                .build(), line -> line.conflict() == null ? line.text() : line.conflict().subject());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(lines.control());
        Composite choices = Widgets.grid(below, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choices);
        Label label = new Label(choices, SWT.NONE);
        label.setText(Messages.Choice_label);
        keep = choice(choices, "undo.keep", Messages.Choice_keep, Choice.KEEP);
        before = choice(choices, "undo.before", Messages.Choice_before, Choice.BEFORE);
        sash.setWeights(45, 55);
        steps.onSelection(rows -> showLines());
        lines.onSelection(rows -> showChoice());
        Composite why = Widgets.grid(preview, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(why);
        new Label(why, SWT.NONE).setText(Messages.Undo_reason);
        reason = new Text(why, SWT.BORDER | SWT.SINGLE);
        reason.setTextLimit(1000);
        Widgets.name(reason, "undo.reason", Messages.Undo_reason_spoken);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
        showChoice();
    }

    private Button choice(Composite parent, String name, String text, Choice choice) {
        Button button = new Button(parent, SWT.RADIO);
        button.setText(text);
        Widgets.name(button, name, text.replace("&", ""));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (button.getSelection() && !lines.selection().isEmpty()
                    && lines.selection().get(0).conflict() != null) {
                model.decide(lines.selection().get(0).conflict(), choice);
                steps.setRows(model.plan().steps());
                showLines();
            }
        }));
        return button;
    }

    @Override
    public void create() {
        super.create();
        begin();
    }

    private void begin() {
        setMessage(Messages.Undo_working);
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        running = access.work(Messages.Undo_plan_job, false, (site, monitor) -> site.journal().planUndo(entries),
                end -> onScreen(() -> planned(end)));
    }

    private void onScreen(Runnable what) {
        progress.getDisplay().asyncExec(() -> {
            if (!progress.isDisposed()) {
                what.run();
            }
        });
    }

    private void planned(WorkEnd<UndoPlan> end) {
        running = null;
        progress.setVisible(false);
        if (end.value() == null) {
            setMessage(end.failure() == null ? Messages.Undo_stopped : end.failure(), IMessageProvider.ERROR);
            return;
        }
        model.plan(end.value());
        steps.setRows(model.plan().steps());
        if (!steps.select(step -> !step.conflicts().isEmpty())) {
            steps.select(step -> true);
        }
        setMessage(model.words(), model.canRun() ? IMessageProvider.INFORMATION : IMessageProvider.ERROR);
        getButton(IDialogConstants.OK_ID).setEnabled(model.canRun());
    }

    private void showLines() {
        List<Step> chosen = steps.selection();
        List<UndoModel.Line> shown = chosen.isEmpty() ? List.of() : UndoModel.lines(chosen.get(0));
        lines.hint(shown.isEmpty() && !chosen.isEmpty() ? Messages.Lines_none : "");
        lines.setRows(shown);
        if (lines.selection().isEmpty()) {
            lines.select(line -> line.conflict() != null);
        }
        showChoice();
    }

    private void showChoice() {
        UndoModel.Line line = lines.selection().stream().findFirst().orElse(null);
        boolean open = line != null && line.conflict() != null;
        keep.setEnabled(open);
        before.setEnabled(open);
        keep.setSelection(open && line.conflict().choice() == Choice.KEEP);
        before.setSelection(open && line.conflict().choice() == Choice.BEFORE);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.Undo_do, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        if (done) {
            super.okPressed();
            return;
        }
        UndoPlan plan = model.plan();
        String why = reason.getText().strip();
        executing = true;
        progress.setVisible(true);
        setMessage(Messages.Undo_running);
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        getButton(IDialogConstants.CANCEL_ID).setText(Messages.Undo_stop);
        steps.control().setEnabled(false);
        running = access.work(Messages.Undo_job, true, (site, monitor) -> site.journal().undo(plan, why,
                monitor::isCanceled), end -> onScreen(() -> ended(end)));
    }

    private void ended(WorkEnd<UndoResult> end) {
        running = null;
        executing = false;
        done = true;
        progress.setVisible(false);
        getButton(IDialogConstants.OK_ID).setText(IDialogConstants.CLOSE_LABEL);
        getButton(IDialogConstants.OK_ID).setEnabled(true);
        getButton(IDialogConstants.CANCEL_ID).setVisible(false);
        if (end.value() == null) {
            setMessage(end.failure() == null ? Messages.Undo_stopped : end.failure(), IMessageProvider.ERROR);
            return;
        }
        boolean well = end.value().lines().stream().allMatch(UndoResult.Line::done);
        setMessage(UndoModel.words(end.value()), well ? IMessageProvider.INFORMATION : IMessageProvider.WARNING);
        account.setRows(end.value().lines());
        stack.topControl = account.control();
        pages.layout();
    }

    /** While it runs, Cancel stops after the entry at work, and the account stays to be read. */
    @Override
    protected void cancelPressed() {
        if (running != null) {
            running.cancel();
        }
        if (executing) {
            getButton(IDialogConstants.CANCEL_ID).setEnabled(false);
        } else {
            super.cancelPressed();
        }
    }

    @Override
    protected void handleShellCloseEvent() {
        cancelPressed();
    }
}
