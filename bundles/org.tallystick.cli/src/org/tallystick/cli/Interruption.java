package org.tallystick.cli;

import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/**
 * Turns Ctrl-C and a polite kill into a wish to stop: the current file is finished, the summary printed and the site
 * closed before the process ends. Closed as the last thing of a command, after everything is flushed. The virtual
 * machine ends with 128 plus the number of the signal by itself; a command for which being stopped is the ordinary
 * end has it end with 0.
 */
final class Interruption implements AutoCloseable, BooleanSupplier {

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean requested;

    private Interruption(boolean ordinaryEnd) {
        hook = new Thread(() -> {
            requested = true;
            awaitFinish();
            if (ordinaryEnd) {
                Runtime.getRuntime().halt(ExitCode.DONE);
            }
        }, "stop after the current file");
    }

    /** Begins to listen for signals. */
    static Interruption listen(boolean ordinaryEnd) {
        Interruption interruption = new Interruption(ordinaryEnd);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether somebody wishes to stop. */
    @Override
    public boolean getAsBoolean() {
        return requested;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyStopping) {
            requested = true;
        }
        finished.countDown();
    }

    private void awaitFinish() {
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
