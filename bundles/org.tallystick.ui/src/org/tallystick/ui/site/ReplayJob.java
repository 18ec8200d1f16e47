package org.tallystick.ui.site;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.osgi.util.NLS;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadSummary;

/** Loads refused and held files once more. */
final class ReplayJob extends LoaderJob {

    private final List<Long> fileIds;

    ReplayJob(SiteAccess access, List<Long> fileIds) {
        super(fileIds.size() == 1 ? Messages.Replay_job_one : NLS.bind(Messages.Replay_job, fileIds.size()), access,
                LoadRun.Kind.REPLAY);
        this.fileIds = List.copyOf(fileIds);
        setRule(new WriterRule());
    }

    @Override
    protected LoadSummary load(InventorySite site, LoadListener listener, BooleanSupplier cancelled) {
        return site.replay(fileIds, listener, cancelled);
    }
}
