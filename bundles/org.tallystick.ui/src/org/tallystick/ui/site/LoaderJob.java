package org.tallystick.ui.site;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadSummary;

/** A job that sends files through the loader and shows each of them in a {@link LoadRun}. */
abstract class LoaderJob extends SiteJob {

    private final LoadRun.Kind kind;
    private LoadSummary summary;

    LoaderJob(String name, SiteAccess access, LoadRun.Kind kind) {
        super(name, access);
        this.kind = kind;
    }

    /** Calls the engine and waits. */
    protected abstract LoadSummary load(InventorySite site, LoadListener listener, BooleanSupplier cancelled);

    @Override
    protected final IStatus work(InventorySite site, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, getName(), 1000);
        LoadRun run = access().runs().begin(kind, getName(), progress);
        LoadRun.State end = LoadRun.State.FAILED;
        try {
            summary = load(site, run, monitor::isCanceled);
            end = summary.cancelled() || monitor.isCanceled() ? LoadRun.State.CANCELLED : LoadRun.State.DONE;
        } finally {
            run.end(monitor.isCanceled() ? LoadRun.State.CANCELLED : end, summary);
        }
        return end == LoadRun.State.CANCELLED ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    /** The sum, once the job has ended well. */
    public final Optional<LoadSummary> summary() {
        return Optional.ofNullable(summary);
    }
}
