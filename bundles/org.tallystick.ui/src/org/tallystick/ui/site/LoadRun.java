package org.tallystick.ui.site;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.SubMonitor;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.model.FileResult;

/** One run of the loader as the Loader view shows it: sums that add up, and the newest results. Thread safe. */
public final class LoadRun implements LoadListener {

    /** Older results than these are counted but no longer listed. */
    public static final int LISTED = 10_000;

    private final Kind kind;
    private final String title;
    private final Instant begun = Instant.now();
    private final SubMonitor monitor;
    private final Runnable changed;
    private final Map<FileResult, Long> sums = new EnumMap<>(FileResult.class);
    private final Deque<FileOutcome> newest = new ArrayDeque<>();
    private long found = -1;
    private long done;
    private State state = State.RUNNING;
    private LoadSummary summary;

    /** What started it. */
    public enum Kind {
        /** Files or folders that a person chose. */
        LOAD,
        /** The same, with nothing kept. */
        DRY_RUN,
        /** Refused and held files once more. */
        REPLAY,
        /** A watched folder. */
        WATCH
    }

    /** How far it is. */
    public enum State {
        /** Files are being loaded, or waited for. */
        RUNNING,
        /** All files were done. */
        DONE,
        /** A person stopped it; what was done stays done. */
        CANCELLED,
        /** It could not go on. */
        FAILED
    }

    /**
     * The run at one moment.
     *
     * @param found    number of files, -1 while unknown
     * @param outcomes newest first
     * @param summary  what the engine counted, null while it runs
     */
    public record Snapshot(Kind kind, String title, Instant begun, State state, long found, long done,
            Map<FileResult, Long> sums, List<FileOutcome> outcomes, LoadSummary summary) {

        /** How many files ended so. */
        public long sum(FileResult result) {
            return sums.getOrDefault(result, 0L);
        }
    }

    LoadRun(Kind kind, String title, SubMonitor monitor, Runnable changed) {
        this.kind = kind;
        this.title = title;
        this.monitor = monitor;
        this.changed = changed;
    }

    @Override
    public void filesFound(long count) {
        synchronized (this) {
            found = count;
        }
        monitor.setWorkRemaining((int) Math.min(count, Integer.MAX_VALUE));
        changed.run();
    }

    @Override
    public void fileDone(FileOutcome outcome) {
        synchronized (this) {
            done++;
            sums.merge(outcome.result(), 1L, Long::sum);
            newest.addFirst(outcome);
            if (newest.size() > LISTED) {
                newest.removeLast();
            }
        }
        monitor.subTask(outcome.file());
        if (kind == Kind.WATCH) {
            monitor.setWorkRemaining(1000);
        }
        monitor.worked(1);
        changed.run();
    }

    void end(State how, LoadSummary counted) {
        synchronized (this) {
            state = how;
            summary = counted;
        }
        changed.run();
    }

    /** What there is to show now. */
    public synchronized Snapshot snapshot() {
        return new Snapshot(kind, title, begun, state, found, done, Map.copyOf(sums), new ArrayList<>(newest),
                summary);
    }
}
