package org.tallystick.ui.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.ui.Ids;
import org.tallystick.ui.files.FilesView;
import org.tallystick.ui.site.SiteAccess;

/** Replay: loads the files that are selected in the Refused and Held Files view once more. */
public final class Replay extends SiteCommand {

    @Override
    protected void execute(SiteAccess access, Shell shell, ExecutionEvent event) throws ExecutionException {
        show(event, Ids.VIEW_FILES, FilesView.class).replaySelected();
    }
}
