package org.tallystick.app;

import java.util.Map;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.LoggerFactory;

/**
 * What happens once the window is there: a site is opened and, if that was asked for, a picture is taken and the console
 * ends. Uses the commands of the user interface by their ids, and knows nothing else of it.
 */
final class Start implements Runnable {

    private static final String OPEN = "org.tallystick.ui.openSite";
    private static final String REOPEN = "org.tallystick.ui.reopenSite";
    private static final String PICTURE = "org.tallystick.ui.picture";
    private static final String FOLDER = "org.tallystick.ui.folder";
    private static final String FILE = "org.tallystick.ui.file";

    private final Arguments arguments;
    private String failure;

    Start(Arguments arguments) {
        this.arguments = arguments;
    }

    /** Why the picture could not be taken, null if it was or if none was asked for. */
    String failure() {
        return failure;
    }

    @Override
    public void run() {
        if (arguments.site() != null) {
            command(OPEN, Map.of(FOLDER, arguments.site()));
        } else {
            command(REOPEN, Map.of());
        }
        if (arguments.picture() != null) {
            command(PICTURE, Map.of(FILE, arguments.picture()));
            PlatformUI.getWorkbench().close();
        }
    }

    private void command(String id, Map<String, String> parameters) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        IWorkbenchWindow window = workbench.getWorkbenchWindows()[0];
        ICommandService commands = window.getService(ICommandService.class);
        ParameterizedCommand command = ParameterizedCommand.generateCommand(commands.getCommand(id), parameters);
        try {
            window.getService(IHandlerService.class).executeCommand(command, null);
        } catch (ExecutionException e) {
            failure = e.getMessage();
            LoggerFactory.getLogger(Start.class).warn("{} failed", id, e);
        } catch (CommandException e) {
            Bundle bundle = FrameworkUtil.getBundle(Start.class);
            throw new IllegalStateException(id + " is missing beside " + bundle, e);
        }
    }
}
