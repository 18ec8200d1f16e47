package org.tallystick.ui.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.ui.Ids;
import org.tallystick.ui.journal.JournalView;
import org.tallystick.ui.site.SiteAccess;

/** Undo Journal Entries: shows what taking back the entries that are selected in the Journal would do. */
public final class Undo extends SiteCommand {

    @Override
    protected void execute(SiteAccess access, Shell shell, ExecutionEvent event) throws ExecutionException {
        show(event, Ids.VIEW_JOURNAL, JournalView.class).undoSelected();
    }
}
