package org.tallystick.ui.commands;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.ui.preferences.Settings;
import org.tallystick.ui.site.SiteAccess;

/** Load Files, and as a subclass Dry Run of Files. */
public class LoadFiles extends SiteCommand {

    private final boolean dryRun;

    /** Makes the handler; the platform calls this. */
    public LoadFiles() {
        this(false);
    }

    LoadFiles(boolean dryRun) {
        this.dryRun = dryRun;
    }

    @Override
    protected final void execute(SiteAccess access, Shell shell, ExecutionEvent event) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
        dialog.setText(dryRun ? Messages.Dry_run_files_title : Messages.Load_files_title);
        dialog.setFilterExtensions(new String[] { "*.mif;*.MIF;*.nhm;*.NHM;*.raw;*.RAW", "*" });
        dialog.setFilterNames(new String[] { Messages.Load_filter_mif, Messages.Load_filter_all });
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            access.load(request(Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList(), dryRun));
        }
    }

    static LoadRequest request(List<Path> paths, boolean dryRun) {
        return new LoadRequest(paths, dryRun, Settings.profile(), LoadRequest.SITE_LIMIT, null);
    }
}
