package org.tallystick.ui.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.ui.preferences.Settings;
import org.tallystick.ui.site.SiteAccess;

/** Opens the site of the last time, if a person wants that; the console does this when it starts. */
public final class ReopenSite extends SiteCommand {

    @Override
    protected void execute(SiteAccess access, Shell shell, ExecutionEvent event) {
        Settings.siteToReopen().ifPresent(access::open);
    }
}
