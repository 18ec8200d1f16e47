package org.tallystick.ui.site;

import java.util.Locale;
import java.util.Map;

import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.services.IServiceLocator;

/** Tells plugin.xml whether a site is open, so that commands which need one are enabled only then. */
public final class SiteSources extends AbstractSourceProvider implements SiteAccessListener {

    private static final String STATE = "org.tallystick.ui.siteState";

    private SiteAccess access;

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

    @Override
    public void siteStateChanged() {
        if (PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().isClosing()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(
                    () -> fireSourceChanged(ISources.WORKBENCH, STATE, word()));
        }
    }
}
