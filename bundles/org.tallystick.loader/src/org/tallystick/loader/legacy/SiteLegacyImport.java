package org.tallystick.loader.legacy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.journal.JournalPen;
import org.tallystick.loader.load.InventoryDataLoader;
import org.tallystick.loader.repair.RowFault;
import org.tallystick.loader.staging.StagedCheck;
import org.tallystick.loader.staging.StagedDefinitions;
import org.tallystick.loader.staging.StagedMachines;
import org.tallystick.store.ImportRow;
import org.tallystick.store.Imports;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StagedFaults;
import org.tallystick.store.Staging;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;
import org.tallystick.store.Tx;

/** Imports of legacy databases into one site; one at a time. */
public final class SiteLegacyImport implements LegacyImport {

    private static final int LONGEST_ORIGIN = 4000;

    private final SiteStore store;
    private final InventoryDataLoader loader;
    private final Runnable changed;

    /**
     * Makes the import of a site.
     *
     * @param loader  loads what is let in
     * @param changed called after commits
     */
    public SiteLegacyImport(SiteStore store, InventoryDataLoader loader, Runnable changed) {
        this.store = store;
        this.loader = loader;
        this.changed = changed;
    }

    @Override
    public synchronized LegacyPlan plan(Path folder, ImportListener listener, BooleanSupplier cancelled) {
        listener.step("Looking at the files");
        ExportFolder export = ExportFolder.open(folder, cancelled);
        String fingerprint = export.fingerprint();
        ImportRow open = store.read(Imports::open).orElse(null);
        if (open != null && open.state() >= ImportRow.READY) {
            if (!open.fingerprint().equals(fingerprint)) {
                throw new StoreException(StoreProblem.IN_USE, "The import from " + open.origin()
                        + " is not finished; finish it or give it up, then import " + folder + '.', null);
            }
            return adopt(open);
        }
        int id = store.unit(tx -> {
            empty(tx);
            return Imports.begin(tx, origin(folder), fingerprint, JournalPen.account(), System.currentTimeMillis());
        });
        try {
            prepare(id, export, listener, cancelled);
        } catch (RuntimeException e) {
            try {
                discard(id);
            } catch (StoreException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
        return plan(store.read(tx -> Imports.get(tx, id)).orElseThrow());
    }

    private static String origin(Path folder) {
        String text = folder.toString().replace('\\', '/');
        return text.substring(0, Math.min(text.length(), LONGEST_ORIGIN));
    }

    /** What an import left that was stopped before it was ready goes; it would have to be read again anyway. */
    private static void empty(Tx tx) {
        Imports.open(tx).ifPresent(
                left -> Imports.finish(tx, left.id(), ImportRow.GIVEN_UP, System.currentTimeMillis()));
        Staging.clear(tx);
    }

    private void prepare(int id, ExportFolder export, ImportListener listener, BooleanSupplier cancelled) {
        ExportReader reader = new ExportReader(store, id, export, listener, cancelled);
        StagedDefinitions definitions = reader.read();
        listener.step("Checking");
        StagedCheck check = new StagedCheck(store, id, cancelled);
        List<RowFault> before = new ArrayList<>(check.find(definitions));
        before.addAll(reader.tally().faults());
        LegacyLogs logs = LegacyLogs.read(export.logs(), reader.notes());
        List<LegacyPlan.LogFinding> compared = logs.isEmpty() ? List.of()
                : new LogComparison(store, definitions, before, reader.counts()).compare(logs);
        long removed = store.read(StagedFaults::countRemoved);
        listener.step("Repairing in staging");
        StagedDefinitions right = check.mend(definitions);
        listener.step("Checking again");
        List<RowFault> after = check.find(right);
        PlanForm form = new PlanForm(reader.counts(), before, after, removed, compared, reader.notes());
        store.<Void>unit(tx -> {
            Imports.setDefinitions(tx, id, right.write());
            Imports.setFindings(tx, id, form.write());
            Imports.setState(tx, id, ImportRow.READY);
            return null;
        });
    }

    private LegacyPlan adopt(ImportRow open) {
        store.<Void>unit(tx -> {
            Imports.setState(tx, open.id(), open.state());
            return null;
        });
        return plan(open);
    }

    private LegacyPlan plan(ImportRow row) {
        PlanForm form = PlanForm.read(row.findings());
        return store.read(tx -> new LegacyPlan(row.id(), row.origin(), Instant.ofEpochMilli(row.started()),
                form.tables(), form.before(), form.after(), Staging.countMachines(tx, Staging.WAITING),
                Staging.countMachines(tx, Staging.LET_IN), Staging.countMachines(tx, Staging.LEFT_OUT), form.removed(),
                Staging.countLost(tx), Staging.countLostMachines(tx), form.logs(), form.notes()));
    }

    @Override
    public synchronized Optional<LegacyPlan> unfinished() {
        return store.read(Imports::open).filter(row -> row.state() >= ImportRow.READY).map(this::plan);
    }

    @Override
    public List<LegacyPlan.MachineLoss> losses(LegacyPlan plan, int limit) {
        return store.read(tx -> {
            ImportRow row = Imports.get(tx, plan.id()).filter(ImportRow::isOpen).orElse(null);
            if (row == null || row.definitions() == null) {
                return List.of();
            }
            StagedDefinitions definitions = StagedDefinitions.read(row.definitions());
            StagedMachines machines = new StagedMachines(tx, definitions);
            Map<Long, List<String>> groups = new TreeMap<>();
            for (Staging.Loss loss : Staging.losses(tx, 0, limit * 20)) {
                String name = loss.group() < 0 ? "groups that GroupMap does not have"
                        : definitions.groups().get(loss.group()).name();
                groups.computeIfAbsent(loss.machine(), machine -> new ArrayList<>())
                        .add(name + " (" + loss.lost() + ')');
            }
            return groups.entrySet().stream().limit(limit).map(entry -> new LegacyPlan.MachineLoss(
                    entry.getKey().intValue(), MachineFiles.name(machines.of(entry.getKey())), entry.getValue()))
                    .toList();
        });
    }

    @Override
    public synchronized LegacyResult execute(LegacyPlan plan, String reason, ImportListener listener,
            BooleanSupplier cancelled) {
        ImportRow row = store.read(Imports::open).filter(
                open -> open.id() == plan.id() && open.state() >= ImportRow.READY)
                .orElseThrow(() -> new StoreException(StoreProblem.MISSING, "Import " + plan.id()
                        + " is not waiting to be let in any more; plan it again.", null));
        store.<Void>unit(tx -> {
            Imports.setState(tx, row.id(), ImportRow.LETTING_IN);
            return null;
        });
        StagedDefinitions definitions = StagedDefinitions.read(row.definitions());
        try {
            LegacyResult result = new LettingIn(store, loader, definitions, plan, reason, listener, cancelled).run();
            if (!result.cancelled()) {
                store.<Void>unit(tx -> {
                    Staging.clear(tx);
                    Imports.finish(tx, row.id(), ImportRow.DONE, System.currentTimeMillis());
                    return null;
                });
            }
            return result;
        } finally {
            loader.keepTotals();
            changed.run();
        }
    }

    @Override
    public synchronized void discard(int id) {
        store.<Void>unit(tx -> {
            Imports.open(tx).filter(row -> row.id() == id).ifPresent(row -> {
                Staging.clear(tx);
                Imports.finish(tx, id, ImportRow.GIVEN_UP, System.currentTimeMillis());
            });
            return null;
        });
    }
}
