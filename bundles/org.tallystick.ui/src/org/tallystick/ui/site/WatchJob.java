package org.tallystick.ui.site;

import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.osgi.util.NLS;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.inbox.Inbox;
import org.tallystick.loader.inbox.InboxSettings;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadSummary;

/**
 * Watches a folder until it is cancelled. It has no rule: it would keep every other load waiting for ever, and the
 * engine puts single files in a row.
 */
public final class WatchJob extends LoaderJob {

    private final InboxSettings settings;
    private volatile boolean over;

    WatchJob(SiteAccess access, InboxSettings settings) {
        super(NLS.bind(Messages.Watch_job, settings.folder()), access, LoadRun.Kind.WATCH);
        this.settings = settings;
        addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                over = true;
                access.tellRunsChanged();
            }
        });
    }

    /** The folder and how it is watched. */
    public InboxSettings settings() {
        return settings;
    }

    boolean isOver() {
        return over;
    }

    @Override
    protected LoadSummary load(InventorySite site, LoadListener listener, BooleanSupplier cancelled) {
        Inbox inbox = site.inbox(settings);
        return inbox.watch(listener, cancelled);
    }
}
