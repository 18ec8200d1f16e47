package org.tallystick.ui.site;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.tallystick.loader.InventorySite;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;
import org.tallystick.ui.Ids;

/**
 * Work on the open site that takes time. What fails is told as a sentence with what to do; the trace goes to the log
 * only. Being cancelled is not an error.
 */
abstract class SiteJob extends Job {

    private final SiteAccess access;

    SiteJob(String name, SiteAccess access) {
        super(name);
        this.access = access;
    }

    /** Does the work on the thread of the job. */
    protected abstract IStatus work(InventorySite site, IProgressMonitor monitor);

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        InventorySite site = access.state().site();
        if (site == null) {
            return Status.error(Messages.No_site);
        }
        try {
            return monitor.isCanceled() ? Status.CANCEL_STATUS : work(site, monitor);
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (StoreException e) {
            if (e.problem() == StoreProblem.CANCELLED || monitor.isCanceled()) {
                return Status.CANCEL_STATUS;
            }
            return failed(Advice.sentences(e), e);
        } catch (RuntimeException e) {
            return failed(Messages.Failed_unexpected, e);
        }
    }

    private IStatus failed(String sentence, RuntimeException cause) {
        ILog.of(SiteJob.class).error(getName(), cause);
        return new Status(IStatus.ERROR, Ids.BUNDLE, sentence);
    }

    final SiteAccess access() {
        return access;
    }

    @Override
    public final boolean belongsTo(Object family) {
        return family == Ids.FAMILY_WORK;
    }
}
