package org.tallystick.ui.cleanup;

import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.tallystick.loader.cleanup.CleanupPlan;
import org.tallystick.loader.cleanup.PlanLine;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.cleanup.PlannedSet;
import org.tallystick.ui.Icons;
import org.tallystick.ui.site.SiteAccess;
import org.tallystick.ui.site.WorkEnd;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** Third page: what would happen, unit by unit. Nothing has been changed yet, and each unit can be left out. */
final class PreviewPage extends WizardPage {

    private final CleanupModel model;
    private final SiteAccess access;
    private RecordTable<PlannedSet> units;
    private RecordTable<PlanLine> lines;
    private Composite page;
    private Label totals;
    private Label because;
    private ProgressBar progress;
    private Text reason;
    private Job planning;
    private List<PlanRequest> planned = List.of();

    PreviewPage(CleanupModel model, SiteAccess access) {
        super("preview", Messages.Preview_title, null);
        setDescription(Messages.Preview_text);
        this.model = model;
        this.access = access;
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        page = Widgets.grid(parent, 1);
        progress = new ProgressBar(page, SWT.INDETERMINATE);
        Widgets.name(progress, "preview.progress", Messages.Preview_working);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(progress);
        totals = new Label(page, SWT.WRAP);
        Widgets.name(totals, "preview.totals", Messages.Preview_totals_spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(totals);
        SashForm sash = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 300).applyTo(sash);
        units = RecordTable.withBoxes(sash, "preview.units", Messages.Preview_units_spoken, new Columns<PlannedSet>()
                .text("state", Messages.Column_state, 130, PlanWords::state).icon(PlanWords::stateIcon)
                .text("action", Messages.Column_action, 190, unit -> unit.action() == null ? ""
                        : unit.action().label())
                .icon(unit -> unit.action() == null ? null : Icons.of(unit.action()))
                .text("title", Messages.Column_title, 190, PlannedSet::title)
                .text("computers", Messages.Column_computers, 130, unit -> PlanWords.computers(unit.computers()))
                .text("survivor", Messages.Column_survivor, 70,
                        unit -> unit.survivor() == null ? "" : unit.survivor().toString())
                .text("why", Messages.Column_why, 300,
                        unit -> Texts.orEmpty(unit.problem() == null ? unit.because() : unit.problem()))
                .build(), unit -> unit.set() + unit.computers() + unit.action());
        units.onCheck(this::checked);
        units.onSelection(this::showLines);
        Composite below = Widgets.grid(sash, 1);
        because = new Label(below, SWT.WRAP);
        Widgets.name(because, "preview.because", Messages.Preview_because_spoken);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(because);
        lines = new RecordTable<>(below, "preview.lines", Messages.Preview_lines_spoken, new Columns<PlanLine>()
                .text("effect", Messages.Column_effect, 130, line -> PlanWords.effect(line.effect()))
                .icon(line -> Icons.of(line.effect())).unsorted()
                .text("computer", Messages.Column_computer, 80,
                        line -> line.computer() == null ? "" : line.computer().toString())
                .unsorted()
                .number("count", Messages.Column_count, 60, true, PlanLine::count).unsorted()
                .text("text", Messages.Column_text, 560, PlanLine::text).unsorted()
                .build(), line -> line);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(lines.control());
        sash.setWeights(50, 50);
        Composite why = Widgets.grid(page, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(why);
        new Label(why, SWT.NONE).setText(Messages.Preview_reason);
        reason = new Text(why, SWT.BORDER | SWT.SINGLE);
        reason.setMessage(Messages.Preview_reason_hint);
        reason.setTextLimit(1000);
        Widgets.name(reason, "preview.reason", Messages.Preview_reason_spoken);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
        reason.addModifyListener(event -> model.because(reason.getText()));
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && (planning == null || !planned.equals(model.requests()))) {
            begin();
        }
    }

    private void begin() {
        stop();
        planned = model.requests();
        model.plan(null);
        setPageComplete(false);
        setMessage(null);
        units.setRows(List.of());
        because.setText("");
        totals.setText(Messages.Preview_working);
        progress(true);
        List<PlanRequest> requests = planned;
        Job[] mine = new Job[1];
        mine[0] = access.work(Messages.Preview_job, false,
                (site, monitor) -> site.cleanup().plan(requests, monitor::isCanceled),
                end -> getShell().getDisplay().asyncExec(() -> {
                    if (!page.isDisposed() && planning == mine[0]) {
                        ended(end);
                    }
                }));
        planning = mine[0];
    }

    private void ended(WorkEnd<CleanupPlan> end) {
        progress(false);
        if (end.value() == null) {
            planned = List.of();
            totals.setText("");
            setMessage(end.failure() == null ? Messages.Preview_cancelled : end.failure(), ERROR);
            return;
        }
        model.plan(end.value());
        units.setRows(end.value().sets());
        units.checkRows(PlannedSet::willRun);
        units.select(unit -> true);
        showTotals();
    }

    private void checked() {
        List<PlannedSet> wanted = units.checkedRows();
        for (PlannedSet unit : model.plan().sets()) {
            boolean included = wanted.contains(unit);
            if (unit.problem() == null && unit.included() != included) {
                model.include(unit, included);
            }
        }
        units.setRows(model.plan().sets());
        units.checkRows(PlannedSet::willRun);
        showTotals();
    }

    private void showTotals() {
        totals.setText(Widgets.label(PlanWords.totals(model.plan())));
        setPageComplete(model.canRun());
        page.layout(true, true);
    }

    private void showLines(List<PlannedSet> rows) {
        if (rows.isEmpty()) {
            lines.setRows(List.of());
            because.setText("");
        } else {
            PlannedSet unit = rows.get(0);
            because.setText(Widgets.label(unit.problem() != null
                    ? NLS.bind(Messages.Preview_problem, unit.problem())
                    : Texts.orEmpty(unit.because())));
            lines.setRows(unit.lines());
        }
        because.getParent().layout();
    }

    private void progress(boolean shown) {
        progress.setVisible(shown);
        ((GridData) progress.getLayoutData()).exclude = !shown;
        page.layout(true, true);
    }

    /** Gives up a plan that is being made. */
    void stop() {
        if (planning != null) {
            planning.cancel();
        }
    }
}
