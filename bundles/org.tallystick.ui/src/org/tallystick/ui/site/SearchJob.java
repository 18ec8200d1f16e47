package org.tallystick.ui.site;

import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.osgi.util.NLS;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.SearchResult;

/** Searches for duplicates. It has no rule: it reads beside loads, and there is only one at a time. */
public final class SearchJob extends SiteJob {

    private static final int TICKS = 1000;

    private final Set<DuplicateKind> kinds;
    private volatile Progress progress = new Progress(null, 0, 0);
    private volatile SearchResult result;
    private volatile boolean over;

    /**
     * How far it is.
     *
     * @param kind  null before it has begun
     * @param total 0 where it is not known
     */
    public record Progress(DuplicateKind kind, long done, long total) {
    }

    SearchJob(SiteAccess access, Set<DuplicateKind> kinds) {
        super(Messages.Search_job, access);
        this.kinds = Set.copyOf(kinds);
        addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                over = true;
                access.tellRunsChanged();
            }
        });
    }

    @Override
    protected IStatus work(InventorySite site, IProgressMonitor monitor) {
        SubMonitor bar = SubMonitor.convert(monitor, getName(), DuplicateKind.values().length * TICKS);
        int[] told = new int[1];
        result = site.duplicates().search(kinds, (kind, done, total) -> {
            progress = new Progress(kind, done, total);
            bar.setTaskName(NLS.bind(Messages.Search_kind, kind.label()));
            int ticks = kind.ordinal() * TICKS + (total <= 0 ? 0 : (int) (TICKS * Math.min(done, total) / total));
            bar.worked(Math.max(0, ticks - told[0]));
            told[0] = Math.max(told[0], ticks);
            access().tellRunsChanged();
        }, monitor::isCanceled);
        return result.cancelled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    /** How far it is now. */
    public Progress progress() {
        return progress;
    }

    /** What it came to, once it has ended well or was cancelled. */
    public Optional<SearchResult> result() {
        return Optional.ofNullable(result);
    }

    boolean isOver() {
        return over;
    }
}
