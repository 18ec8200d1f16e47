package org.tallystick.loader.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.tallystick.store.ComputerKeys;
import org.tallystick.store.FileRecords;
import org.tallystick.store.FileRow;
import org.tallystick.store.RemovedComputers;
import org.tallystick.store.SiteStore;

/**
 * What one file made the loader take out because it hit several records (M2, M4), where the records share neither SMSID
 * nor name and card and so would be found in no other way.
 */
final class LoaderRemovals {

    private final SiteStore store;
    private final Records records;

    LoaderRemovals(SiteStore store, Records records) {
        this.store = store;
        this.records = records;
    }

    void each(Consumer<FoundSet> found, CarriedCards cards, BooleanSupplier cancelled) {
        Map<Long, List<Integer>> byFile = new TreeMap<>();
        store.read(tx -> {
            byFile.clear();
            RemovedComputers.each(tx, List.of(Removal.SAME_IDENTIFICATION, Removal.SAME_SMSID),
                    (computer, file) -> byFile.computeIfAbsent(file, key -> new ArrayList<>()).add(computer));
            return null;
        });
        for (Map.Entry<Long, List<Integer>> removal : byFile.entrySet()) {
            if (cancelled.getAsBoolean()) {
                return;
            }
            List<ComputerKeys.KeyRow> removed = records.keys(removal.getValue());
            if (removed.size() > 1 && !isFoundOtherwise(removed, cards)) {
                found.accept(set(removal.getKey(), removed));
            }
        }
    }

    private boolean isFoundOtherwise(List<ComputerKeys.KeyRow> rows, CarriedCards cards) {
        ComputerKeys.KeyRow first = rows.get(0);
        long smsids = rows.stream().map(ComputerKeys.KeyRow::smsidKey).distinct().count();
        if (smsids == 1 && !first.smsidKey().isEmpty()) {
            return true;
        }
        if (smsids == 1) {
            return rows.stream().map(row -> records.whole(row.id()).map(WholeIdentifications::text).orElse(""))
                    .distinct().count() == 1;
        }
        return !first.nameKey().isEmpty() && !cards.test(first.cardKey())
                && rows.stream().allMatch(row -> row.nameKey().equals(first.nameKey())
                        && row.cardKey().equals(first.cardKey()));
    }

    private FoundSet set(long file, List<ComputerKeys.KeyRow> removed) {
        Integer entered = store.read(tx -> FileRecords.get(tx, file)).map(FileRow::computer).orElse(null);
        List<ComputerKeys.KeyRow> all = new ArrayList<>(removed);
        if (entered != null) {
            all.addAll(records.keys(List.of(entered)));
        }
        ComputerKeys.KeyRow newest = Records.newest(removed);
        boolean isReplaced = !Records.current(all).isEmpty();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                new Evidence("SAME_KEYS", "", "File " + file + " designated keys in which " + Records.named(removed)
                        + " agree, so it could be of any of them.", null));
        evidence.addAll(records.removals(removed));
        Proposal proposal = new Proposal(CleanupAction.RESTORE, newest.id(), isReplaced
                ? "They differ in the SMSID, or in Name and NetCardID, so they are probably several computers."
                : "No current record has this identity, and computer " + newest.id() + " was scanned last.");
        return new FoundSet("1:" + newest.architecture() + ":REMOVAL:" + file, DuplicateKind.SAME_IDENTITY,
                SetScope.HISTORY, 0.8, records.title(newest), "agent that designates other keys", evidence,
                Records.numbers(all), null, proposal);
    }
}
