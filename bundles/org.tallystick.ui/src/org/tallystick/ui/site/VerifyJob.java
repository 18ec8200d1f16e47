package org.tallystick.ui.site;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.verify.VerifyReport;

/** Checks the invariants of the open site; the report stays on the finished job. */
public final class VerifyJob extends SiteJob {

    private final Consumer<VerifyJob> done;
    private VerifyReport report;

    VerifyJob(SiteAccess access, Consumer<VerifyJob> done) {
        super(Messages.Verify_job, access);
        this.done = done;
    }

    @Override
    protected IStatus work(InventorySite site, IProgressMonitor monitor) {
        SubMonitor.convert(monitor, getName(), IProgressMonitor.UNKNOWN);
        report = site.verify(monitor::isCanceled);
        if (monitor.isCanceled()) {
            return Status.CANCEL_STATUS;
        }
        done.accept(this);
        return Status.OK_STATUS;
    }

    /** The answer, once the job has ended well. */
    public Optional<VerifyReport> report() {
        return Optional.ofNullable(report);
    }
}
