package org.tallystick.ui.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.ui.site.SiteAccess;

/** Close Site. */
public final class CloseSite extends SiteCommand {

    @Override
    protected void execute(SiteAccess access, Shell shell, ExecutionEvent event) {
        access.close();
    }
}
