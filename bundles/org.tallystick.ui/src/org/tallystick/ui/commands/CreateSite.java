package org.tallystick.ui.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.ui.site.SiteAccess;

/** Create Site Database. */
public final class CreateSite extends SiteCommand {

    @Override
    protected void execute(SiteAccess access, Shell shell, ExecutionEvent event) {
        CreateSiteDialog dialog = new CreateSiteDialog(shell);
        if (dialog.open() == Window.OK) {
            NewSite site = dialog.result();
            access.create(site.folder(), site.code(), site.name());
        }
    }
}
