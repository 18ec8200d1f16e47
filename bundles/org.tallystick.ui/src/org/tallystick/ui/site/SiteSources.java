package org.tallystick.ui.site;

import java.util.Locale;
import java.util.Map;

import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.services.IServiceLocator;
import org.tallystick.ui.Ids;

/** Tells plugin.xml whether a site is open, so that commands which need one are enabled only then. */
public final class SiteSources extends AbstractSourceProvider implements SiteAccessListener {

    private static final String STATE = "org.tallystick.ui.siteState";

    private SiteAccess access;
    private boolean watching;

    @Override
    public void initialize(IServiceLocator locator) {
        access = locator.getService(SiteAccess.class);
        access.addListener(this);
    }

    @Override
    public void dispose() {
        access.removeListener(this);
    }

    @Override
    public Map<?, ?> getCurrentState() {
        return Map.of(STATE, word());
    }

    private String word() {
        return access.state().kind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] { STATE };
    }

    /** The entry Watch Folder is checked while a folder is watched. */
    @Override
    public void loadRunsChanged() {
        boolean now = access.watching().isPresent();
        if (now != watching && PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().isClosing()) {
            watching = now;
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench()
                    .getService(ICommandService.class).refreshElements(Ids.COMMAND_WATCH, null));
        }
    }

    @Override
    public void siteStateChanged() {
        if (PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().isClosing()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(
                    () -> fireSourceChanged(ISources.WORKBENCH, STATE, word()));
        }
    }
}
