package org.tallystick.ui.commands;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.ui.Ids;
import org.tallystick.ui.site.SiteAccess;

/** Load Folder, and as a subclass Dry Run: the folder is a parameter, or is asked for. */
public class LoadFolder extends SiteCommand {

    private final boolean dryRun;

    /** Makes the handler; the platform calls this. */
    public LoadFolder() {
        this(false);
    }

    LoadFolder(boolean dryRun) {
        this.dryRun = dryRun;
    }

    @Override
    protected final void execute(SiteAccess access, Shell shell, ExecutionEvent event) {
        String folder = event.getParameter(Ids.PARAMETER_FOLDER);
        if (folder == null) {
            DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
            dialog.setText(dryRun ? Messages.Dry_run_title : Messages.Load_folder_title);
            dialog.setMessage(dryRun ? Messages.Dry_run_message : Messages.Load_folder_message);
            folder = dialog.open();
        }
        if (folder != null) {
            access.load(LoadFiles.request(List.of(Path.of(folder)), dryRun));
        }
    }
}
