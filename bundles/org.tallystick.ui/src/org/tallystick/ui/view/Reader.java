package org.tallystick.ui.view;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.tallystick.store.StoreException;
import org.tallystick.ui.Ids;

/**
 * Reads in the background and shows the answer on the UI thread. One object serves one place of a view: a newer question
 * cancels the older one, whose answer is dropped, so that what is on screen never goes back in time.
 */
public final class Reader {

    private final Control owner;
    private final String name;
    private final Consumer<String> failed;
    private int newest;
    private Job running;

    /**
     * Makes a reader.
     *
     * @param owner  nothing is shown once this is disposed
     * @param name   for the list of jobs
     * @param failed gets a sentence when reading fails
     */
    public Reader(Control owner, String name, Consumer<String> failed) {
        this.owner = owner;
        this.name = name;
        this.failed = failed;
    }

    /** Asks a question; both functions must not touch widgets of others. Call on the UI thread. */
    public <T> void read(Function<BooleanSupplier, T> question, Consumer<T> show) {
        stop();
        int mine = ++newest;
        running = new Job(name) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    T answer = question.apply(monitor::isCanceled);
                    onScreen(mine, () -> show.accept(answer));
                } catch (StoreException e) {
                    onScreen(mine, () -> failed.accept(e.getMessage()));
                } catch (RuntimeException e) {
                    ILog.of(Reader.class).error(name, e);
                    onScreen(mine, () -> failed.accept(Messages.Reader_failed));
                }
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == Ids.FAMILY_READ;
            }
        };
        running.setSystem(true);
        running.schedule();
    }

    /** Drops what is under way. */
    public void stop() {
        newest++;
        if (running != null) {
            running.cancel();
        }
    }

    private void onScreen(int mine, Runnable what) {
        if (owner.isDisposed()) {
            return;
        }
        owner.getDisplay().asyncExec(() -> {
            if (mine == newest && !owner.isDisposed()) {
                what.run();
            }
        });
    }
}
