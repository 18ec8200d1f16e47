package org.tallystick.loader.legacy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.load.InventoryDataLoader;
import org.tallystick.loader.staging.StagedDefinitions;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Staging;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** Lets the waiting machines of an import in, one after the other; the next ones are made ready meanwhile. */
final class LettingIn {

    private static final int AHEAD = 4;
    private static final int PAGE = 100;
    private static final int LISTED = 1000;

    private final SiteStore store;
    private final InventoryDataLoader loader;
    private final LegacyPlan plan;
    private final String reason;
    private final ImportListener listener;
    private final BooleanSupplier cancelled;
    private final MachineFiles files;
    private final Map<MachineResult.End, Integer> ends = new EnumMap<>(MachineResult.End.class);
    private final List<MachineResult> problems = new ArrayList<>();
    private final Deque<Staging.Machine> page = new ArrayDeque<>();
    private long lastMachine;
    private int asked;
    private long run;

    LettingIn(SiteStore store, InventoryDataLoader loader, StagedDefinitions definitions, LegacyPlan plan,
            String reason, ImportListener listener, BooleanSupplier cancelled) {
        this.store = store;
        this.loader = loader;
        this.plan = plan;
        this.reason = reason;
        this.listener = listener;
        this.cancelled = cancelled;
        this.files = new MachineFiles(store, definitions, plan.origin());
    }

    LegacyResult run() {
        long start = System.nanoTime();
        boolean stopped = false;
        Deque<Future<MachineEntry.Prepared>> ready = new ArrayDeque<>();
        ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "Import");
            thread.setDaemon(true);
            return thread;
        });
        try {
            fill(ready, worker);
            while (!ready.isEmpty() && !stopped) {
                one(get(ready.poll()));
                fill(ready, worker);
                stopped = cancelled.getAsBoolean() && !ready.isEmpty();
            }
        } finally {
            worker.shutdownNow();
        }
        if (!stopped && plan.leftOut() > 0) {
            ends.put(MachineResult.End.LEFT_OUT, (int) plan.leftOut());
        }
        return new LegacyResult(plan.id(), run, ends, asked, problems, stopped, (System.nanoTime() - start) / 1e9);
    }

    private void fill(Deque<Future<MachineEntry.Prepared>> ready, ExecutorService worker) {
        while (ready.size() < AHEAD) {
            if (page.isEmpty()) {
                page.addAll(store.read(tx -> Staging.waiting(tx, lastMachine, PAGE)));
            }
            Staging.Machine next = page.poll();
            if (next == null) {
                return;
            }
            lastMachine = next.machine();
            ready.add(worker.submit(() -> files.prepare(next)));
        }
    }

    private void one(MachineEntry.Prepared prepared) {
        MachineResult result = loader.loadTogether(prepared.files(), new MachineEntry(prepared, plan, run, reason));
        run = run == 0 ? result.entry() : run;
        ends.merge(result.end(), 1, Integer::sum);
        if (result.asked() != null) {
            asked++;
        }
        if (!result.problems().isEmpty() && problems.size() < LISTED) {
            problems.add(result);
        }
        listener.done(result);
    }

    private static MachineEntry.Prepared get(Future<MachineEntry.Prepared> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(StoreProblem.CANCELLED,
                    "The import was interrupted; what is in stays in. Go on with it when there is time.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
