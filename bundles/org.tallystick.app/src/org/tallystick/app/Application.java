package org.tallystick.app;

import java.io.IOException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Starts the workbench, and keeps a second console out of a workspace that is in use. */
public final class Application implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        Location workspace = Platform.getInstanceLocation();
        try {
            if (!lock(workspace)) {
                MessageDialog.openError(null, "Tallystick", "Another console is open with the same settings folder, "
                        + workspace.getURL().getPath()
                        + ".\n\nClose it, or start this one with -data and another folder.");
                return EXIT_OK;
            }
            Logging.start();
            int code = PlatformUI.createAndRunWorkbench(display, new ConsoleWorkbenchAdvisor());
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            workspace.release();
            display.dispose();
        }
    }

    private static boolean lock(Location workspace) {
        try {
            return workspace.lock();
        } catch (IOException e) {
            throw new IllegalStateException("The settings folder " + workspace.getURL() + " cannot be written.", e);
        }
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
