package org.tallystick.ui.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.ui.Ids;
import org.tallystick.ui.cleanup.CleanupWizard;
import org.tallystick.ui.duplicates.DuplicatesView;
import org.tallystick.ui.site.SiteAccess;

/** Clean Up Duplicates: the wizard, beginning with what the Duplicates view lists. */
public final class CleanUp extends SiteCommand {

    @Override
    protected void execute(SiteAccess access, Shell shell, ExecutionEvent event) throws ExecutionException {
        DuplicatesView view = show(event, Ids.VIEW_DUPLICATES, DuplicatesView.class);
        CleanupWizard.choose(view.getSite(), access, view.filter());
    }
}
