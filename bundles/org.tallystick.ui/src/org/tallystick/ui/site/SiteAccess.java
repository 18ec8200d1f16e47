package org.tallystick.ui.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.SiteListener;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.inbox.InboxSettings;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.ui.Ids;

/**
 * The one place that holds the open site; an OSGi service, so that views, commands and tests ask for it by type. Safe
 * for any thread; whatever may wait for the database is a job, never the caller.
 */
public final class SiteAccess {

    private final List<SiteAccessListener> listeners = new CopyOnWriteArrayList<>();
    private final LoadRuns runs = new LoadRuns(() -> tell(SiteAccessListener::loadRunsChanged));
    private final SiteListener changes = () -> tell(SiteAccessListener::siteDataChanged);
    private volatile SiteState state = SiteState.NONE;
    private volatile WatchJob watch;
    private volatile SearchJob search;

    /** How things stand now. */
    public SiteState state() {
        return state;
    }

    /** The open site, if there is one. */
    public Optional<InventorySite> site() {
        return Optional.ofNullable(state.site());
    }

    /** What the loader does and did since the console was started. */
    public LoadRuns runs() {
        return runs;
    }

    /** Adds a listener. */
    public void addListener(SiteAccessListener listener) {
        listeners.add(listener);
    }

    /** Takes a listener off. */
    public void removeListener(SiteAccessListener listener) {
        listeners.remove(listener);
    }

    /** Opens a site in a job, in place of the one that is open. */
    public Job open(Path folder) {
        return start(new OpenSiteJob(this, folder));
    }

    /** Makes a site in a job and opens it, in place of the one that is open. */
    public Job create(Path folder, String code, String name) {
        return start(new OpenSiteJob(this, folder, code, name));
    }

    /** Closes the open site in a job; running loads are stopped first. */
    public Job close() {
        return start(new CloseSiteJob(this));
    }

    /** Loads files or folders in a job. */
    public Job load(LoadRequest request) {
        return start(new LoadJob(this, request));
    }

    /** Loads refused and held files once more in a job. */
    public Job replay(List<Long> fileIds) {
        return start(new ReplayJob(this, fileIds));
    }

    /** Checks the open site in a job, and hands over the finished job's report. */
    public Job verify(Consumer<VerifyJob> done) {
        return start(new VerifyJob(this, done));
    }

    /** Writes the open resync requests in a job, and hands over the files written. */
    public Job writeResyncs(Consumer<List<Path>> written) {
        return start(new WriteResyncsJob(this, written));
    }

    /** Marks resync requests as handed over in a job. */
    public Job markDelivered(List<Integer> ids) {
        return start(new MarkDeliveredJob(this, ids));
    }

    /** Watches a folder until the returned job is cancelled. At most one folder is watched at a time. */
    public synchronized Job watch(InboxSettings settings) {
        stopWatching();
        watch = new WatchJob(this, settings);
        return start(watch);
    }

    /** Ends watching; a file that is being loaded is finished. */
    public synchronized void stopWatching() {
        if (watch != null) {
            watch.cancel();
        }
        watch = null;
        tell(SiteAccessListener::loadRunsChanged);
    }

    /** The running watch, if there is one. */
    public Optional<WatchJob> watching() {
        WatchJob running = watch;
        return running == null || running.isOver() ? Optional.empty() : Optional.of(running);
    }

    /**
     * Does something with the open site in a job.
     *
     * @param name   for the list of jobs
     * @param writes whether it must wait for others that write
     * @param ended  hears how it ended, on the thread of the job; it tells people of a failure
     */
    public <T> Job work(String name, boolean writes, SiteWork<T> what, Consumer<WorkEnd<T>> ended) {
        return start(new WorkJob<>(name, this, writes, what, ended));
    }

    /** Changes something in the open site in a job; the platform tells people of a failure. */
    public Job change(String name, Consumer<InventorySite> what) {
        return start(new WorkJob<>(name, this, true, (site, progress) -> {
            what.accept(site);
            return Boolean.TRUE;
        }, null));
    }

    /** Searches for duplicates of these kinds, or of all if there are none, unless a search runs already. */
    public synchronized Job search(Set<DuplicateKind> kinds) {
        if (searching().isEmpty()) {
            search = new SearchJob(this, kinds);
            start(search);
        }
        return search;
    }

    /** The search that is under way, if there is one. */
    public Optional<SearchJob> searching() {
        SearchJob running = search;
        return running == null || running.isOver() ? Optional.empty() : Optional.of(running);
    }

    /** The search that was begun last, running or over. */
    public Optional<SearchJob> lastSearch() {
        return Optional.ofNullable(search);
    }

    private static Job start(Job job) {
        job.setUser(false);
        job.schedule();
        return job;
    }

    void become(SiteState next) {
        state = next;
        if (next.isOpen()) {
            next.site().addListener(changes);
        }
        tell(SiteAccessListener::siteStateChanged);
    }

    /** Closes what is open and waits for it; called by jobs and when the service goes. */
    void closeNow() {
        stopWatching();
        for (Job job : Job.getJobManager().find(Ids.FAMILY_WORK)) {
            if (job instanceof SiteJob) {
                job.cancel();
            }
        }
        InventorySite site = state.site();
        search = null;
        if (site != null) {
            become(SiteState.NONE);
            site.removeListener(changes);
            site.close();
        } else if (state.kind() == SiteState.Kind.FAILED) {
            become(SiteState.NONE);
        }
    }

    void tellRunsChanged() {
        tell(SiteAccessListener::loadRunsChanged);
    }

    private void tell(Consumer<SiteAccessListener> what) {
        listeners.forEach(what);
    }
}
