package org.tallystick.ui.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.ui.site.SiteAccess;

/** Verify Site Database: checks in a job, and shows what it found. */
public final class Verify extends SiteCommand {

    @Override
    protected void execute(SiteAccess access, Shell shell, ExecutionEvent event) {
        access.verify(job -> job.report().ifPresent(report -> shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                new VerifyDialog(shell, report).open();
            }
        })));
    }
}
