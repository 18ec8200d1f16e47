package org.tallystick.ui.site;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.ui.progress.IProgressConstants;
import org.tallystick.loader.InventorySite;

/** Work that a view or a dialog brings along. Who wants to hear of the end tells people of a failure too. */
final class WorkJob<T> extends SiteJob {

    private static final int TICKS = 1000;

    private final SiteWork<T> work;
    private volatile T value;

    WorkJob(String name, SiteAccess access, boolean writes, SiteWork<T> work, Consumer<WorkEnd<T>> ended) {
        super(name, access);
        this.work = work;
        if (writes) {
            setRule(new WriterRule());
        }
        if (ended != null) {
            setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, Boolean.TRUE);
            addJobChangeListener(new JobChangeAdapter() {
                @Override
                public void done(IJobChangeEvent event) {
                    IStatus end = event.getResult();
                    boolean failed = end != null && end.matches(IStatus.ERROR);
                    ended.accept(new WorkEnd<>(failed ? null : value, failed ? end.getMessage() : null));
                }
            });
        }
    }

    @Override
    protected IStatus work(InventorySite site, IProgressMonitor monitor) {
        value = work.run(site, SubMonitor.convert(monitor, getName(), TICKS));
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }
}
