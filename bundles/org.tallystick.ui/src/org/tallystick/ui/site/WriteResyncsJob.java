package org.tallystick.ui.site;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.tallystick.loader.InventorySite;

/** Writes the open requests for a full inventory to the outbox of the site. */
final class WriteResyncsJob extends SiteJob {

    private final Consumer<List<Path>> written;

    WriteResyncsJob(SiteAccess access, Consumer<List<Path>> written) {
        super(Messages.Resyncs_job, access);
        this.written = written;
        setRule(new WriterRule());
    }

    @Override
    protected IStatus work(InventorySite site, IProgressMonitor monitor) {
        written.accept(site.resyncs().write());
        return Status.OK_STATUS;
    }
}
