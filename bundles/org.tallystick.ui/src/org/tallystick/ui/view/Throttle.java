package org.tallystick.ui.view;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Display;

/** Runs an action on the UI thread at most once in an interval, however often it is asked for, and never too few. */
public final class Throttle {

    private final Display display;
    private final int interval;
    private final Runnable action;
    private final AtomicBoolean asked = new AtomicBoolean();

    /** Makes a throttle with an interval in milliseconds. */
    public Throttle(Display display, int interval, Runnable action) {
        this.display = display;
        this.interval = interval;
        this.action = action;
    }

    /** Asks for the action, on any thread. */
    public void ask() {
        if (!display.isDisposed() && asked.compareAndSet(false, true)) {
            display.asyncExec(() -> display.timerExec(interval, this::run));
        }
    }

    private void run() {
        asked.set(false);
        action.run();
    }
}
