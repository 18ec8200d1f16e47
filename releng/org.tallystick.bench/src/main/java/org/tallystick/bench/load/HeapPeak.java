package org.tallystick.bench.load;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.TimeUnit;

/**
 * The most heap that was in use at one moment, rubbish not yet collected included. Looked at every few milliseconds:
 * the peaks that the pools keep are of different moments, so their sum says too much; it serves as an upper bound.
 */
public final class HeapPeak {

    private static final int EVERY_MILLIS = 5;
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private static volatile long peak;

    static {
        Thread.ofPlatform().name("heap peak").daemon().start(HeapPeak::watch);
    }

    private HeapPeak() {
    }

    /** Forgets the peak so far. */
    public static void reset() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        peak = 0;
    }

    /** The peak since then. */
    public static long mebibytes() {
        long bound = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return Math.min(bound, Math.max(peak, MEMORY.getHeapMemoryUsage().getUsed())) >> 20;
    }

    private static void watch() {
        while (true) {
            peak = Math.max(peak, MEMORY.getHeapMemoryUsage().getUsed());
            try {
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
