package org.tallystick.ui.commands;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.tallystick.loader.inbox.InboxSettings;
import org.tallystick.ui.Ids;
import org.tallystick.ui.preferences.Settings;
import org.tallystick.ui.site.SiteAccess;

/** Watch Folder: starts where nothing is watched, else stops. */
public final class WatchFolder extends SiteCommand implements IElementUpdater {

    @Override
    protected void execute(SiteAccess access, Shell shell, ExecutionEvent event) {
        if (access.watching().isPresent()) {
            access.stopWatching();
            return;
        }
        String folder = event.getParameter(Ids.PARAMETER_FOLDER);
        if (folder == null) {
            DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
            dialog.setText(Messages.Watch_title);
            dialog.setMessage(Messages.Watch_message);
            Settings.inbox().ifPresent(last -> dialog.setFilterPath(last.toString()));
            folder = dialog.open();
        }
        if (folder != null) {
            Settings.inbox(Path.of(folder));
            access.watch(new InboxSettings(Path.of(folder), Settings.stableFor(), Settings.deletesDone(),
                    Settings.profile()));
        }
    }

    @Override
    public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        SiteAccess access = PlatformUI.getWorkbench().getService(SiteAccess.class);
        element.setChecked(access.watching().isPresent());
    }
}
