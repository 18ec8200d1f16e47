package org.tallystick.loader.repair;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.tallystick.loader.journal.JournalPen;
import org.tallystick.store.Counters;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Tx;

/** The repair of one site. */
public final class SiteRepair implements RowRepair {

    private final SiteStore store;
    private final Runnable forget;
    private final Runnable changed;

    /**
     * Makes the repair of a site.
     *
     * @param forget  makes the loader forget what it remembers of rows; called inside units
     * @param changed called after commits
     */
    public SiteRepair(SiteStore store, Runnable forget, Runnable changed) {
        this.store = store;
        this.forget = forget;
        this.changed = changed;
    }

    @Override
    public RepairPlan plan(BooleanSupplier cancelled) {
        RepairPlan beside = store.read(tx -> check(tx, cancelled));
        // Beside a load, one half can be read before a file and the other after it; so a fault is looked at once more
        // in a unit that writes nothing.
        return beside.isSound() ? beside : store.unit(tx -> check(tx, cancelled));
    }

    private static RepairPlan check(Tx tx, BooleanSupplier cancelled) {
        List<RowFault> listed = new ArrayList<>();
        Map<FaultKind, Long> counts = new EnumMap<>(FaultKind.class);
        BitSet computers = new BitSet();
        long[] lost = { 0 };
        long checked = new FaultFinder(tx, fault -> {
            counts.merge(fault.kind(), 1L, Long::sum);
            lost[0] += fault.lost();
            fault.computers().forEach(computers::set);
            if (listed.size() < RepairPlan.LISTED) {
                listed.add(fault);
            }
        }, cancelled).find();
        listed.sort(Comparator.comparing(fault -> fault.kind() != FaultKind.COUNTER_BELOW_MAXIMUM));
        return new RepairPlan(Instant.now(), checked, listed, counts, computers.stream().boxed().toList(), lost[0]);
    }

    @Override
    public RepairResult execute(RepairPlan plan, String reason, Consumer<RepairResult.Line> listener,
            BooleanSupplier cancelled) {
        return new RepairRun(this, plan, reason, listener, cancelled).run();
    }

    SiteStore store() {
        return store;
    }

    Runnable forget() {
        return forget;
    }

    void tellChanged() {
        changed.run();
    }

    /**
     * Puts computers right inside a transaction and an entry that the caller closes: counters first, then their rows
     * and look-up keys.
     *
     * @return what was put right; empty where they are sound
     */
    public List<RowFault> repair(Tx tx, JournalPen pen, Collection<Integer> computers) {
        List<RowFault> done = new ArrayList<>(raiseCounters(tx, NamedNumbers.of(tx, computers)));
        ComputerMender mender = new ComputerMender(tx, () -> pen, forget);
        computers.forEach(computer -> done.addAll(mender.mend(computer).faults()));
        Set<Integer> wanted = new HashSet<>(computers);
        LookupKeys.each(tx, wanted::contains, wrong -> done.add(mend(tx, pen, wrong)));
        return done;
    }

    /**
     * Puts the faults of a set of kind 5 right inside a transaction and an entry that the caller closes.
     *
     * @return what was put right; empty where nothing is wrong by now
     */
    public List<RowFault> repair(Tx tx, JournalPen pen, String set) {
        Integer computer = DoubledRows.computerOf(set);
        if (computer != null) {
            return repair(tx, pen, List.of(computer));
        }
        List<RowFault> done = new ArrayList<>(raiseCounters(tx, NamedNumbers.of(tx)));
        TableMender tables = new TableMender(tx, () -> pen, forget);
        String table = DoubledRows.tableOf(set);
        done.addAll(tables.mend(table, Integer.MAX_VALUE));
        if (table.equals(JournaledTable.INSTANCE.name())) {
            done.addAll(tables.remove(tables.unnamed()));
        }
        return done;
    }

    static RowFault mend(Tx tx, JournalPen pen, LookupKeys.Wrong wrong) {
        pen.touch(JournaledTable.KEY_VALUE, wrong.value().attribute(), wrong.value().valueKey(),
                wrong.value().computer()).about(wrong.value().computer());
        LookupKeys.mend(tx, wrong);
        return wrong.fault();
    }

    /** Raises counters that are behind, before any row goes (Q199731). */
    static List<RowFault> raiseCounters(Tx tx, Map<String, Long> named) {
        List<RowFault> done = new ArrayList<>();
        for (Counters.Behind counter : Counters.behind(tx, named)) {
            Counters.raise(tx, counter);
            done.add(FaultFinder.fault(counter));
        }
        return done;
    }
}
