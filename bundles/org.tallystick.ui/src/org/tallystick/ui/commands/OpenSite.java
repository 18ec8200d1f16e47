package org.tallystick.ui.commands;

import java.nio.file.Path;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.ui.Ids;
import org.tallystick.ui.preferences.Settings;
import org.tallystick.ui.site.SiteAccess;

/** Open Site Database: the folder is a parameter, or is asked for. */
public final class OpenSite extends SiteCommand {

    @Override
    protected void execute(SiteAccess access, Shell shell, ExecutionEvent event) {
        String folder = event.getParameter(Ids.PARAMETER_FOLDER);
        if (folder == null) {
            DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
            dialog.setText(Messages.Open_title);
            dialog.setMessage(Messages.Open_message);
            Settings.lastSite().ifPresent(last -> dialog.setFilterPath(last.toString()));
            folder = dialog.open();
        }
        if (folder != null) {
            access.open(Path.of(folder));
        }
    }
}
