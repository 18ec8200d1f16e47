package org.tallystick.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * Starts the workbench, and keeps a second console out of a workspace that is in use. What fails ends with the exit code
 * of the command line for that.
 */
public final class Application implements IApplication {

    private static final Integer FAILED = 3;

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        Location workspace = Platform.getInstanceLocation();
        Arguments arguments = Arguments.of(context);
        try {
            String problem = lock(workspace);
            if (problem != null) {
                tell(arguments, problem);
                return FAILED;
            }
            Logging.start();
            choose(arguments.theme());
            Start start = new Start(arguments);
            int code = PlatformUI.createAndRunWorkbench(display, new ConsoleWorkbenchAdvisor(start));
            if (start.failure() != null) {
                tellTerminal(start.failure());
                return FAILED;
            }
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            workspace.release();
            display.dispose();
        }
    }

    /** The theme engine reads its preference once, when the workbench starts. */
    private static void choose(String theme) {
        if (theme != null) {
            InstanceScope.INSTANCE.getNode("org.eclipse.e4.ui.css.swt.theme").put("themeid", theme);
        }
    }

    /** Takes the workspace for this console; answers why it cannot be had, or null. */
    private static String lock(Location workspace) {
        String folder = workspace.getURL().getPath();
        try {
            return workspace.lock() ? null
                    : "Another console is open with the same settings folder, " + folder
                            + "; close it, or start this one with -data and another folder.";
        } catch (IOException e) {
            return "The settings folder " + folder + " cannot be written (" + e.getMessage()
                    + "); mend its rights, or start the console with -data and another folder.";
        }
    }

    private static void tell(Arguments arguments, String problem) {
        if (arguments.picture() == null) {
            MessageDialog.openError(null, "Tallystick", problem);
        } else {
            tellTerminal(problem);
        }
    }

    /** Who asked for a picture waits at a terminal, and sees no window. */
    private static void tellTerminal(String sentence) {
        try (PrintStream terminal = new PrintStream(new FileOutputStream(FileDescriptor.err), true,
                Charset.defaultCharset())) {
            terminal.println(sentence);
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
