package org.tallystick.ui.commands;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.tallystick.loader.cleanup.PlanRequest;
import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.ui.Ids;
import org.tallystick.ui.cleanup.CleanupWizard;
import org.tallystick.ui.computers.ComputersView;
import org.tallystick.ui.site.SiteAccess;

/** Something to do with the computers that are selected in the Computers view; shows the preview first. */
abstract class ComputersCommand extends SiteCommand {

    private final CleanupAction action;

    ComputersCommand(CleanupAction action) {
        this.action = action;
    }

    @Override
    protected final void execute(SiteAccess access, Shell shell, ExecutionEvent event) throws ExecutionException {
        ComputersView view = show(event, Ids.VIEW_COMPUTERS, ComputersView.class);
        List<Integer> computers = view.selected();
        if (computers.isEmpty()) {
            MessageDialog.openInformation(shell, action.label(), Messages.Computers_none);
        } else {
            // One unit for each computer, so that one that cannot be done does not keep back the others.
            CleanupWizard.preview(view.getSite(), access,
                    computers.stream().map(computer -> PlanRequest.of(action, List.of(computer))).toList());
        }
    }
}
