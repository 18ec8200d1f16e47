package org.tallystick.ui.cleanup;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** The window of the wizard: its buttons say what they do. */
final class CleanupDialog extends WizardDialog {

    CleanupDialog(Shell shell, IWizard wizard) {
        super(shell, wizard);
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(980, 700);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.FINISH_ID).setText(Messages.Wizard_clean_up);
    }

    @Override
    public void updateButtons() {
        super.updateButtons();
        Button cancel = getButton(IDialogConstants.CANCEL_ID);
        if (cancel != null && getCurrentPage() instanceof ResultPage result) {
            cancel.setText(result.isRunning() ? Messages.Wizard_stop : IDialogConstants.CLOSE_LABEL);
            cancel.setEnabled(!result.isStopping());
        }
    }
}
