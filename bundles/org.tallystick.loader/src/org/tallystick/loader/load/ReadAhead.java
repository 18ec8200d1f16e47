package org.tallystick.loader.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the reading of files on threads beside the one writer, and hands the results over in the order of the request.
 * Holds no more than a window of files and bytes, whatever the number and size of files. Used by one thread.
 */
final class ReadAhead<S, T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);
    private static final int CLOSING_SECONDS = 10;
    private static final int WINDOW = 64;
    private static final long WINDOW_BYTES = 24L << 20;

    private final Iterator<S> source;
    private final Function<S, T> reading;
    private final Function<S, Long> size;
    private final ExecutorService threads;
    private final Deque<Pending<T>> pending = new ArrayDeque<>();
    private long pendingBytes;
    private S peeked;

    private record Pending<T>(Future<T> result, long bytes) {
    }

    /**
     * @param reading done for each item on another thread
     * @param size    how many bytes an item takes, roughly
     */
    ReadAhead(Iterator<S> source, Function<S, T> reading, Function<S, Long> size) {
        this.source = source;
        this.reading = reading;
        this.size = size;
        int count = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "reading inventory files");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The next result in order, or null at the end. */
    T next() {
        fill();
        Pending<T> first = pending.poll();
        if (first == null) {
            return null;
        }
        try {
            T result = first.result().get();
            pendingBytes -= first.bytes();
            return result;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The load was interrupted.", e);
        }
    }

    private void fill() {
        while (pending.size() < WINDOW && (peeked != null || source.hasNext())) {
            if (peeked == null) {
                peeked = source.next();
            }
            long bytes = size.apply(peeked);
            if (!pending.isEmpty() && pendingBytes + bytes > WINDOW_BYTES) {
                return;
            }
            S item = peeked;
            peeked = null;
            pendingBytes += bytes;
            pending.add(new Pending<>(threads.submit(() -> reading.apply(item)), bytes));
        }
    }

    @Override
    public void close() {
        pending.forEach(item -> item.result().cancel(false)); // an interrupt would hurt the database
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A file is still being read after the load has ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
