package org.tallystick.ui.view;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.statushandlers.StatusManager;

/** Runs commands and opens views on behalf of links and buttons. */
public final class Commands {

    private Commands() {
    }

    /** Runs a command by its id, as its menu entry does. */
    public static void run(IWorkbenchPartSite site, String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (ExecutionException e) {
            ILog.of(Commands.class).error(command, e);
        } catch (CommandException e) {
            ILog.of(Commands.class).info(command, e); // not enabled now
        }
    }

    /** Opens a view and hands it back, null where it cannot be opened. */
    public static <T> T show(IWorkbenchPartSite site, String view, Class<T> type) {
        try {
            return type.cast(site.getPage().showView(view));
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG | StatusManager.SHOW);
            return null;
        }
    }
}
