package org.tallystick.loader.staging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.tallystick.loader.repair.FaultKind;
import org.tallystick.loader.staging.StagedDefinitions.Table;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StagedFaults;
import org.tallystick.store.Staging;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;
import org.tallystick.store.Tx;

/** One walk over all staged rows, which tells what is wrong, and takes it out where it mends. */
final class StagedPass {

    private static final int AT_ONCE = 200;
    private static final String INSTANCES = "instances";
    private static final String MACHINES = "machines";

    private final SiteStore store;
    private final int importId;
    private final StagedDefinitions definitions;
    private final FaultTally tally;
    private final boolean mending;
    private final BooleanSupplier cancelled;
    private FaultTally part;

    StagedPass(SiteStore store, int importId, StagedDefinitions definitions, FaultTally tally, boolean mending,
            BooleanSupplier cancelled) {
        this.store = store;
        this.importId = importId;
        this.definitions = definitions;
        this.tally = tally;
        this.mending = mending;
        this.cancelled = cancelled;
    }

    void run() {
        for (int number = 1; number <= definitions.tables().size(); number++) {
            int table = number;
            String name = definitions.table(table).name();
            each(tx -> keys(visitor -> StagedFaults.eachWithoutKey(tx, table, visitor::add)),
                    (tx, row) -> withoutKey(tx, name, row));
            each(tx -> keys(visitor -> StagedFaults.eachDoubledKey(tx, table, visitor::add)),
                    (tx, key) -> doubledKey(tx, table, name, key));
            if (!definitions.table(table).common()) {
                each(tx -> keys(visitor -> StagedFaults.eachCrossedKey(tx, table, visitor::add)),
                        (tx, key) -> crossedKey(tx, table, name, key));
                each(tx -> keys(visitor -> StagedFaults.eachDoublyUsedKey(tx, table, visitor::add)),
                        (tx, key) -> doublyUsedKey(tx, table, key));
            }
            for (boolean common : new boolean[] { false, true }) {
                each(tx -> instances(visitor -> StagedFaults.eachWithoutRow(tx, table, common, visitor::add)),
                        (tx, row) -> withoutRow(tx, name, row));
            }
        }
        each(tx -> keys(visitor -> StagedFaults.eachBlankMachine(tx, visitor::add)), this::blankMachine);
        each(tx -> keys(visitor -> StagedFaults.eachDoubledMachine(tx, visitor::add)), this::doubledMachine);
        each(tx -> instances(visitor -> StagedFaults.eachHomeless(tx, visitor::add)), this::homeless);
        new MachinePass(this).run();
        for (int number = 1; number <= definitions.tables().size(); number++) {
            int table = number;
            boolean flat = isFlat(table);
            each(tx -> flat ? List.of() : keys(visitor -> StagedFaults.eachUnused(tx, table, visitor::add)),
                    (tx, row) -> unused(tx, definitions.table(table), row));
        }
    }

    /** Whether a table is of an architecture without machines, whose rows nobody names. */
    private boolean isFlat(int table) {
        return definitions.groups().stream().filter(group -> group.common() == table || group.specific() == table)
                .allMatch(group -> definitions.architectures().get(group.architecture()).direct());
    }

    private static List<Long> keys(Consumer<List<Long>> query) {
        List<Long> found = new ArrayList<>();
        query.accept(found);
        return found;
    }

    private static List<Staging.Instance> instances(Consumer<List<Staging.Instance>> query) {
        List<Staging.Instance> found = new ArrayList<>();
        query.accept(found);
        return found;
    }

    /** Finds first, so that no query is open, and looks at some in each transaction. */
    private <T> void each(Function<Tx, List<T>> query, BiConsumer<Tx, T> work) {
        goOn();
        List<T> found = store.read(query);
        for (int from = 0; from < found.size(); from += AT_ONCE) {
            List<T> some = found.subList(from, Math.min(found.size(), from + AT_ONCE));
            goOn();
            inTransaction(tx -> {
                some.forEach(one -> work.accept(tx, one));
                return null;
            });
        }
    }

    /** Runs work in a transaction of its own; a run that is repeated counts once. */
    <T> T inTransaction(Function<Tx, T> work) {
        Function<Tx, T> counted = tx -> {
            part = new FaultTally();
            return work.apply(tx);
        };
        T result = mending ? store.unit(counted) : store.read(counted);
        tally.add(part);
        part = null;
        return result;
    }

    void goOn() {
        if (cancelled.getAsBoolean()) {
            throw new StoreException(StoreProblem.CANCELLED,
                    "The import was cancelled; nothing was let in. Start it again when there is time.", null);
        }
    }

    SiteStore store() {
        return store;
    }

    StagedDefinitions definitions() {
        return definitions;
    }

    /** Counts what the transaction that is under way finds. */
    FaultTally tally() {
        return part;
    }

    boolean isMending() {
        return mending;
    }

    private void withoutKey(Tx tx, String table, long row) {
        part.add(FaultKind.BLANK_ROW, table, 1, 0, 0, "A row of table " + table + " has no data key.",
                "rows of table " + table + " have no data key.",
                "They stay outside; nobody can name them.");
        if (mending) {
            Staging.deleteRow(tx, row);
        }
    }

    private void doubledKey(Tx tx, int table, String name, long key) {
        List<Staging.Row> rows = Staging.rows(tx, table, key);
        boolean equal = rows.stream().allMatch(row -> Arrays.equals(row.body(), rows.get(0).body()));
        List<Staging.Instance> users = new ArrayList<>();
        if (!equal) {
            users.addAll(StagedFaults.usingSpec(tx, table, key));
            users.addAll(StagedFaults.usingComm(tx, table, key));
        }
        String one = "A data key of table " + name + " stands in more than one row.";
        String many = "data keys of table " + name + " stand in more than one row.";
        String repair = "Of equal rows one stays; where they differ nobody can tell whose they are, and they go with"
                + " the instances that name them.";
        part.add(FaultKind.DUPLICATE_DATA_KEY, name, 1, 0, 0, one, many, repair);
        for (Staging.Instance user : users) {
            part.add(FaultKind.DUPLICATE_DATA_KEY, name, 0, user.machine(), user.earlier() ? 0 : 1, one, many,
                    repair);
            drop(tx, user, true);
        }
        if (mending) {
            rows.subList(equal ? 1 : 0, rows.size()).forEach(row -> Staging.deleteRow(tx, row.number()));
        }
    }

    private void crossedKey(Tx tx, int table, String name, long key) {
        String one = "A data key of table " + name + " is used by several machines.";
        String many = "data keys of table " + name + " are used by several machines.";
        String repair = "Nobody can tell whose the rows are: they go from all of them.";
        part.add(FaultKind.CROSS_LINKED_KEY, name, 1, 0, 0, one, many, repair);
        for (Staging.Instance user : StagedFaults.usingSpec(tx, table, key)) {
            part.add(FaultKind.CROSS_LINKED_KEY, name, 0, user.machine(), user.earlier() ? 0 : 1, one, many,
                    repair);
            drop(tx, user, true);
        }
        if (mending) {
            Staging.rows(tx, table, key).forEach(row -> Staging.deleteRow(tx, row.number()));
        }
    }

    private void doublyUsedKey(Tx tx, int table, long key) {
        List<Staging.Instance> users = StagedFaults.usingSpec(tx, table, key).stream().filter(user -> !user.earlier())
                .toList();
        if (users.size() < 2) {
            return;
        }
        Staging.Instance last = users.get(users.size() - 1);
        for (Staging.Instance user : users.subList(0, users.size() - 1)) {
            boolean lost = user.comm() != last.comm() || user.group() != last.group();
            part.add(FaultKind.DUPLICATE_DATA_KEY, INSTANCES, 1, user.machine(), lost ? 1 : 0,
                    "An instance names a data key that another instance of the same machine names.",
                    "instances name a data key that another instance of the same machine names.",
                    "The last one stays.");
            drop(tx, user, lost);
        }
    }

    private void withoutRow(Tx tx, String table, Staging.Instance row) {
        part.add(FaultKind.MISSING_ROW, table, 1, row.machine(), row.earlier() ? 0 : 1,
                "An instance names a data key that table " + table + " does not have.",
                "instances name data keys that table " + table + " does not have.", "The instances go.");
        drop(tx, row, true);
    }

    private void homeless(Tx tx, Staging.Instance row) {
        part.add(FaultKind.ORPHAN_ROW, INSTANCES, 1, 0, 0, "An instance is of a machine that is not there.",
                "instances are of machines that are not there.",
                "They stay outside.");
        drop(tx, row, false);
    }

    private void blankMachine(Tx tx, long row) {
        part.add(FaultKind.BLANK_ROW, MACHINES, 1, 0, 0, "A row of machines has no number.",
                "rows of machines have no number.", "They stay outside.");
        if (mending) {
            Staging.deleteMachine(tx, row);
        }
    }

    private void doubledMachine(Tx tx, long machine) {
        part.add(FaultKind.DUPLICATE_DATA_KEY, MACHINES, 1, machine, 0, "A machine stands more than once.",
                "machines stand more than once.",
                "The first row stays.");
        if (mending) {
            List<Staging.Machine> rows = StagedFaults.machineRows(tx, machine);
            rows.subList(1, rows.size()).forEach(row -> Staging.deleteMachine(tx, row.number()));
        }
    }

    private void unused(Tx tx, Table table, long row) {
        part.add(FaultKind.ORPHAN_ROW, table.name(), 1, 0, 0,
                "A row of table " + table.name() + " is used by no machine.",
                "rows of table " + table.name() + " are used by no machine.", "They stay outside.");
        if (mending) {
            Staging.deleteRow(tx, row);
        }
    }

    /** Takes an instance out; a current one that says what the machine had is missing from then on. */
    void drop(Tx tx, Staging.Instance row, boolean lost) {
        if (mending && Staging.deleteInstance(tx, row.number()) && lost && !row.earlier()) {
            Staging.addLoss(tx, importId, row.machine(), row.group(), 1);
        }
    }

    void addLoss(Tx tx, long machine, int group) {
        Staging.addLoss(tx, importId, machine, group, 1);
    }
}
