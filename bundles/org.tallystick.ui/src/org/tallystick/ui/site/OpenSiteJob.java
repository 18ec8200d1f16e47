package org.tallystick.ui.site;

import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.InventorySites;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;
import org.tallystick.ui.Ids;
import org.tallystick.ui.preferences.Settings;

/** Opens or makes a site. A failure becomes a state that every view tells of, so the job itself always ends well. */
final class OpenSiteJob extends Job {

    private static final String PROGRAM = "Tallystick console"; //$NON-NLS-1$ told to other programs
    private static final WriterRule ONE_AT_A_TIME = new WriterRule();

    private final SiteAccess access;
    private final Path folder;
    private final String code;
    private final String name;

    OpenSiteJob(SiteAccess access, Path folder) {
        this(access, folder, null, null);
    }

    OpenSiteJob(SiteAccess access, Path folder, String code, String name) {
        super(NLS.bind(code == null ? Messages.Open_job : Messages.Create_job, folder));
        this.access = access;
        this.folder = folder;
        this.code = code;
        this.name = name;
        setRule(ONE_AT_A_TIME);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        access.closeNow();
        access.become(SiteState.starting(folder));
        try {
            InventorySite site = code == null ? InventorySites.open(folder, PROGRAM)
                    : InventorySites.create(folder, code, name);
            access.runs().forget();
            access.become(SiteState.open(site));
            Settings.lastSite(folder);
        } catch (StoreException e) {
            ILog.of(OpenSiteJob.class).warn(getName(), e);
            access.become(SiteState.failed(folder, Advice.fact(e), e.problem()));
        } catch (RuntimeException e) {
            ILog.of(OpenSiteJob.class).error(getName(), e);
            access.become(SiteState.failed(folder, Messages.Failed_unexpected, StoreProblem.FAILED));
        }
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == Ids.FAMILY_WORK;
    }
}
