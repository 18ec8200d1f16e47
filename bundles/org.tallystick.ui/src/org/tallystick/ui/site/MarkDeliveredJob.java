package org.tallystick.ui.site;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.tallystick.loader.InventorySite;

/** Marks requests for a full inventory as handed over. */
final class MarkDeliveredJob extends SiteJob {

    private final List<Integer> ids;

    MarkDeliveredJob(SiteAccess access, List<Integer> ids) {
        super(Messages.Delivered_job, access);
        this.ids = List.copyOf(ids);
        setRule(new WriterRule());
    }

    @Override
    protected IStatus work(InventorySite site, IProgressMonitor monitor) {
        SubMonitor progress = SubMonitor.convert(monitor, getName(), ids.size());
        for (int id : ids) {
            site.resyncs().markDelivered(id);
            progress.split(1);
        }
        return Status.OK_STATUS;
    }
}
