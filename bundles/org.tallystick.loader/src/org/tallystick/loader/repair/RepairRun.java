package org.tallystick.loader.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.tallystick.loader.duplicates.CleanupAction;
import org.tallystick.loader.journal.JournalPen;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;
import org.tallystick.store.Tx;

/**
 * One execution of a repair: counters, computers, look-up keys, orphans, left-overs, unnamed rows, then the check
 * again, and what it still finds once more.
 */
final class RepairRun {

    private static final int ROWS_AT_ONCE = 500;
    private static final int MOST_ROUNDS = 3;

    private final SiteRepair repair;
    private final RepairPlan plan;
    private final String reason;
    private final Consumer<RepairResult.Line> listener;
    private final BooleanSupplier cancelled;
    private final List<RepairResult.Line> lines = new ArrayList<>();
    private final long started = System.nanoTime();
    private long run;
    private boolean stopped;

    RepairRun(SiteRepair repair, RepairPlan plan, String reason, Consumer<RepairResult.Line> listener,
            BooleanSupplier cancelled) {
        this.repair = repair;
        this.plan = plan;
        this.reason = reason;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    RepairResult run() {
        RepairPlan now = plan;
        for (int round = 0; round < MOST_ROUNDS && !now.isSound() && !stopped; round++) {
            long before = now.total();
            mend(now);
            now = stopped ? null : check();
            if (now == null || now.total() >= before) {
                break;
            }
        }
        return new RepairResult(run, plan, lines, stopped ? null : now, stopped, (System.nanoTime() - started) / 1e9);
    }

    private RepairPlan check() {
        try {
            return repair.plan(cancelled);
        } catch (StoreException e) {
            if (e.problem() == StoreProblem.CANCELLED) {
                stopped = true;
                return null;
            }
            throw e;
        }
    }

    private void mend(RepairPlan found) {
        if (found.counts().containsKey(FaultKind.COUNTER_BELOW_MAXIMUM)) {
            RepairResult.Line counters = step(null,
                    (tx, pen) -> new Done(SiteRepair.raiseCounters(tx, NamedNumbers.of(tx)), 0, null));
            if (counters != null && counters.problem() != null) {
                return; // no row goes before its number is safe
            }
        }
        for (int computer : found.computers()) {
            step(computer, (tx, pen) -> {
                ComputerMender.Mended mended = new ComputerMender(tx, pen::get, repair.forget()).mend(computer);
                return new Done(mended.faults(), mended.lost(),
                        mended.asked().map(asked -> asked.request().smsid()).orElse(null));
            });
        }
        if (found.counts().containsKey(FaultKind.LOOKUP_KEY)
                || found.counts().containsKey(FaultKind.IDENTIFICATION)) {
            mendKeys();
        }
        if (found.counts().containsKey(FaultKind.ORPHAN_ROW) || found.counts().containsKey(FaultKind.LEFT_OVER)) {
            TableMender.tables().forEach(this::mendTable);
        }
        mendUnnamed(found);
    }

    private void mendTable(String table) {
        int done = 1;
        while (done > 0 && !stopped) {
            RepairResult.Line line = step(null, (tx, pen) -> new Done(
                    new TableMender(tx, pen::get, repair.forget()).mend(table, ROWS_AT_ONCE), 0, null));
            done = line == null || line.problem() != null ? 0 : line.faults().size();
        }
    }

    private void mendKeys() {
        List<LookupKeys.Wrong> wrong = repair.store().unit(tx -> {
            List<LookupKeys.Wrong> all = new ArrayList<>();
            LookupKeys.each(tx, computer -> true, all::add);
            return all;
        });
        for (int from = 0; from < wrong.size(); from += ROWS_AT_ONCE) {
            List<LookupKeys.Wrong> some = wrong.subList(from, Math.min(wrong.size(), from + ROWS_AT_ONCE));
            step(null, (tx, pen) -> {
                List<Integer> computers = some.stream().map(one -> one.value().computer()).distinct().toList();
                List<RowFault> done = new ArrayList<>();
                LookupKeys.each(tx, computers::contains, one -> done.add(SiteRepair.mend(tx, pen.get(), one)));
                return new Done(done, 0, null);
            });
        }
    }

    /** Rows that computers named until now, and those that nobody named: a whole look at the site tells which. */
    private void mendUnnamed(RepairPlan found) {
        boolean possible = found.faults().stream().anyMatch(fault -> fault.where().equals("INSTANCE"))
                || found.total() > found.faults().size() || !found.computers().isEmpty();
        if (!possible || stopped) {
            return;
        }
        List<Integer> unnamed = repair.store()
                .unit(tx -> new TableMender(tx, null, repair.forget()).unnamed());
        for (int from = 0; from < unnamed.size(); from += ROWS_AT_ONCE) {
            List<Integer> some = unnamed.subList(from, Math.min(unnamed.size(), from + ROWS_AT_ONCE));
            step(null, (tx, pen) -> new Done(new TableMender(tx, pen::get, repair.forget()).remove(some), 0, null));
        }
    }

    private record Done(List<RowFault> faults, int lost, String asked) {
    }

    /** One transaction with one entry; answers null where there was nothing to do. */
    private RepairResult.Line step(Integer computer, BiFunction<Tx, LazyPen, Done> work) {
        stopped |= cancelled.getAsBoolean();
        if (stopped) {
            return null;
        }
        RepairResult.Line line;
        try {
            line = repair.store().unit(tx -> {
                LazyPen pen = new LazyPen(tx);
                Done done = work.apply(tx, pen);
                if (done.faults().isEmpty()) {
                    return null;
                }
                long entry = pen.close(run, summary(computer, done), reason);
                return new RepairResult.Line(entry, computer, done.faults(), done.lost(), done.asked(), null);
            });
        } catch (StoreException e) {
            line = new RepairResult.Line(0, computer, List.of(), 0, null, e.getMessage());
        }
        if (line != null) {
            run = run == 0 ? line.entry() : run;
            lines.add(line);
            listener.accept(line);
            repair.tellChanged();
        }
        return line;
    }

    private static String summary(Integer computer, Done done) {
        RowFault first = done.faults().get(0);
        int more = done.faults().size() - 1;
        return (computer == null ? "" : "Computer " + computer + " repaired: ") + first.sentence() + ' '
                + first.repair() + (more == 0 ? "" : " And " + more + " more.")
                + (done.lost() == 0 ? "" : " " + done.lost() + " rows are missing until the next full inventory.");
    }

    /** An entry that is begun only when there is something to write. */
    private static final class LazyPen {

        private final Tx tx;
        private JournalPen pen;

        LazyPen(Tx tx) {
            this.tx = tx;
        }

        JournalPen get() {
            if (pen == null) {
                pen = new JournalPen(tx, System.currentTimeMillis());
            }
            return pen;
        }

        /** Ends the entry; raised counters alone leave one too, which has no images and cannot be taken back. */
        long close(long run, String summary, String reason) {
            return get().close(run, JournalPen.account(), CleanupAction.REPAIR.code(), null, summary, reason, null)
                    .id();
        }
    }
}
