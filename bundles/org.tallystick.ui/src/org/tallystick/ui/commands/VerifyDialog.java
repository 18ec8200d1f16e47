package org.tallystick.ui.commands;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tallystick.loader.verify.VerifyReport;
import org.tallystick.loader.verify.VerifyReport.Check;
import org.tallystick.ui.Icons;
import org.tallystick.ui.table.Columns;
import org.tallystick.ui.table.RecordTable;
import org.tallystick.ui.view.Texts;
import org.tallystick.ui.view.Widgets;

/** What a check of the site database found, one line per invariant; below, examples for the selected one. */
final class VerifyDialog extends TitleAreaDialog {

    private final VerifyReport report;

    VerifyDialog(Shell shell, VerifyReport report) {
        super(shell);
        this.report = report;
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MODELESS);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Verify_title);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(760, 520);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(Messages.Verify_title);
        setMessage(NLS.bind(report.sound() ? Messages.Verify_sound : Messages.Verify_broken,
                Texts.number(report.computers())),
                report.sound() ? IMessageProvider.INFORMATION
                        : IMessageProvider.ERROR);
        SashForm sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        RecordTable<Check> checks = new RecordTable<>(sash, "verify.checks", Messages.Verify_title,
                new Columns<Check>()
                        .text("result", Messages.Verify_result, 110, VerifyDialog::word).icon(VerifyDialog::icon)
                        .text("invariant", Messages.Verify_invariant, 40, Check::invariant)
                        .text("title", Messages.Verify_must_hold, 460, Check::title)
                        .number("violations", Messages.Verify_violations, 90, false, Check::violations)
                        .build(),
                Check::invariant);
        Text examples = new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.WRAP | SWT.BORDER);
        Widgets.name(examples, "verify.examples", Messages.Verify_examples);
        sash.setWeights(65, 35);
        checks.onSelection(rows -> examples.setText(rows.isEmpty() || rows.get(0).examples().isEmpty()
                ? Messages.Verify_no_examples
                : String.join("\n", rows.get(0).examples())));
        checks.setRows(report.checks());
        if (!checks.select(check -> !check.holds())) {
            checks.select(check -> true);
        }
        return area;
    }

    private static String word(Check check) {
        if (check.holds()) {
            return Messages.Verify_holds;
        }
        return check.reportOnly() ? Messages.Verify_findings : Messages.Verify_is_broken;
    }

    private static String icon(Check check) {
        if (check.holds()) {
            return Icons.AGREE;
        }
        return check.reportOnly() ? Icons.WARNING : Icons.ERROR;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
