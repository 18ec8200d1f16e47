package org.tallystick.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tallystick.ui.site.SiteAccess;

/** A command that has to do with the open site. It asks what it must ask, starts a job and returns. */
abstract class SiteCommand extends AbstractHandler {

    /** Does it; called on the UI thread. */
    protected abstract void execute(SiteAccess access, Shell shell, ExecutionEvent event) throws ExecutionException;

    @Override
    public final Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        execute(window.getService(SiteAccess.class), window.getShell(), event);
        return null;
    }

    /** Shows a view of the window in which the command was given. */
    static <T> T show(ExecutionEvent event, String view, Class<T> type) throws ExecutionException {
        try {
            return type.cast(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(view));
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
    }
}
