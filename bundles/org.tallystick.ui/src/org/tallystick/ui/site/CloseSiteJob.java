package org.tallystick.ui.site;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.tallystick.ui.Ids;

/** Closes the open site: waits for the file that is being loaded, so never on the UI thread. */
final class CloseSiteJob extends Job {

    private final SiteAccess access;

    CloseSiteJob(SiteAccess access) {
        super(Messages.Close_job);
        this.access = access;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        access.closeNow();
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Ids.FAMILY_WORK;
    }
}
