package org.tallystick.ui.commands;

import java.util.Set;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.ui.Ids;
import org.tallystick.ui.site.SiteAccess;

/** Search for Duplicates: begins in the background, and shows the view that tells how far it is. */
public final class SearchDuplicates extends SiteCommand {

    @Override
    protected void execute(SiteAccess access, Shell shell, ExecutionEvent event) throws ExecutionException {
        show(event, Ids.VIEW_DUPLICATES, Object.class);
        access.search(Set.of());
    }
}
