package org.tallystick.ui.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.SubMonitor;

/** The runs of the loader since the site was opened, the last twenty of them. Thread safe. */
public final class LoadRuns {

    private static final int KEPT = 20;

    private final List<LoadRun> runs = new ArrayList<>();
    private final Runnable changed;

    LoadRuns(Runnable changed) {
        this.changed = changed;
    }

    LoadRun begin(LoadRun.Kind kind, String title, SubMonitor monitor) {
        LoadRun run = new LoadRun(kind, title, monitor, changed);
        synchronized (this) {
            runs.add(0, run);
            if (runs.size() > KEPT) {
                runs.remove(KEPT);
            }
        }
        changed.run();
        return run;
    }

    /** Forgets all runs: another site is open now. */
    void forget() {
        synchronized (this) {
            runs.clear();
        }
        changed.run();
    }

    /** All that are kept, newest first. */
    public synchronized List<LoadRun> all() {
        return List.copyOf(runs);
    }

    /** The newest. */
    public synchronized Optional<LoadRun> newest() {
        return runs.stream().findFirst();
    }
}
