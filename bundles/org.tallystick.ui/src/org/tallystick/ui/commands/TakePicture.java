package org.tallystick.ui.commands;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tallystick.model.MatchEvent;
import org.tallystick.ui.Ids;
import org.tallystick.ui.computers.ComputersView;
import org.tallystick.ui.details.DetailsView;
import org.tallystick.ui.events.EventsView;
import org.tallystick.ui.site.SiteAccess;
import org.tallystick.ui.site.SiteState;
import org.tallystick.ui.site.WatchJob;

/**
 * Writes a picture of the whole window once the views have their data, with a telling event selected. Holds the UI
 * thread, but lets it do its work, until then: it serves starts that have nothing else to do.
 */
public final class TakePicture extends AbstractHandler {

    private static final long PATIENCE_NS = 90_000_000_000L;
    private static final long QUIET_NS = 1_500_000_000L;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Shell shell = window.getShell();
        SiteAccess access = window.getService(SiteAccess.class);
        fill(shell);
        waitForQuiet(shell.getDisplay());
        SiteState state = access.state();
        if (state.kind() == SiteState.Kind.FAILED) {
            throw new ExecutionException(state.message());
        }
        selectSomething(window.getActivePage(), shell.getDisplay());
        waitForQuiet(shell.getDisplay());
        save(shell, event.getParameter(Ids.PARAMETER_FILE));
        return null;
    }

    /** Without a window manager, SWT leaves room for a frame that never comes; take it where the screen is small. */
    private static void fill(Shell shell) {
        Rectangle screen = shell.getDisplay().getBounds();
        Rectangle client = shell.getClientArea();
        Point end = shell.toDisplay(client.width, client.height);
        Point size = shell.getSize();
        shell.setBounds(0, 0, size.x, size.y);
        if (screen.width - end.x < 100 && screen.height - end.y < 100) {
            shell.setSize(size.x + screen.width - end.x, size.y + screen.height - end.y);
        }
    }

    private static void waitForQuiet(Display display) throws ExecutionException {
        long end = System.nanoTime() + PATIENCE_NS;
        long quietSince = System.nanoTime();
        boolean[] alarm = new boolean[1];
        while (System.nanoTime() - quietSince < QUIET_NS) {
            if (System.nanoTime() > end) {
                throw new ExecutionException(Messages.Picture_never_quiet);
            }
            if (isBusy(Ids.FAMILY_WORK) || isBusy(Ids.FAMILY_READ)) {
                quietSince = System.nanoTime();
            }
            if (!display.readAndDispatch()) {
                alarm[0] = false;
                display.timerExec(20, () -> alarm[0] = true);
                while (!alarm[0]) {
                    display.sleep();
                    display.readAndDispatch();
                }
            }
        }
    }

    private static boolean isBusy(Object family) {
        return Arrays.stream(Job.getJobManager().find(family))
                .anyMatch(job -> job.getState() != Job.NONE && !(job instanceof WatchJob));
    }

    private static void selectSomething(IWorkbenchPage page, Display display) throws ExecutionException {
        EventsView events = view(page, Ids.VIEW_EVENTS, EventsView.class);
        ComputersView computers = view(page, Ids.VIEW_COMPUTERS, ComputersView.class);
        DetailsView details = view(page, Ids.VIEW_DETAILS, DetailsView.class);
        if (events == null || computers == null || details == null) {
            return;
        }
        Optional<MatchEvent> event = events.selectTelling();
        waitForQuiet(display);
        if (event.isPresent()) {
            int computer = event.get().getEnteredComputerId() > 0 ? event.get().getEnteredComputerId()
                    : event.get().getComputerId();
            computers.select(computer);
            details.show(computer);
            details.showTab(3);
        } else {
            computers.selectFirst();
        }
        page.activate(computers);
    }

    private static <T> T view(IWorkbenchPage page, String id, Class<T> type) {
        IViewPart part = page.findView(id);
        return type.isInstance(part) ? type.cast(part) : null;
    }

    private static void save(Shell shell, String file) throws ExecutionException {
        Rectangle bounds = shell.getBounds().intersection(shell.getDisplay().getBounds());
        Image image = new Image(shell.getDisplay(), bounds.width, bounds.height);
        GC gc = new GC(shell.getDisplay());
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] { image.getImageData() };
            loader.save(file, SWT.IMAGE_PNG);
        } catch (SWTException e) {
            throw new ExecutionException(NLS.bind(Messages.Picture_not_written, file), e);
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
