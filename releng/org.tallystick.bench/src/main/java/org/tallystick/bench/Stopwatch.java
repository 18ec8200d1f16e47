package org.tallystick.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;

/** Adds up the time of many short pieces of work, by the clock and by the processor. One thread. */
public final class Stopwatch {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long nanos;
    private long cpuNanos;
    private long started;
    private long cpuStarted;

    /** Begins a piece. */
    public void start() {
        cpuStarted = THREADS.getCurrentThreadCpuTime();
        started = System.nanoTime();
    }

    /** Ends a piece. */
    public void stop() {
        nanos += System.nanoTime() - started;
        cpuNanos += THREADS.getCurrentThreadCpuTime() - cpuStarted;
    }

    /** Pieces in a second. */
    public double perSecond(int count) {
        return count * 1e9 / nanos;
    }

    /** Pieces in a second, and milliseconds of the processor for each, as texts. */
    public List<String> perSecondAndCpuMillis(int count) {
        return List.of(Table.number(perSecond(count)), String.format(Locale.ROOT, "%.2f", cpuNanos / 1e6 / count));
    }
}
