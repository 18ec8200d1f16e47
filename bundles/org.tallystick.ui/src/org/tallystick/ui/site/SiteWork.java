package org.tallystick.ui.site;

import org.eclipse.core.runtime.SubMonitor;
import org.tallystick.loader.InventorySite;

/** Something to do with the open site that a view or a dialog brings along. Runs on the thread of a job. */
@FunctionalInterface
public interface SiteWork<T> {

    /** Does it; looks at the progress now and then whether it was cancelled. */
    T run(InventorySite site, SubMonitor progress);
}
