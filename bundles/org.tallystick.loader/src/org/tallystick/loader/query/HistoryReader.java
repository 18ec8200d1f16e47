package org.tallystick.loader.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.tallystick.loader.content.Earlier;
import org.tallystick.loader.content.HistoryKeys;
import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.model.HistoryRecord;
import org.tallystick.model.InventoryGroup;
import org.tallystick.model.TallystickFactory;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Contents;
import org.tallystick.store.FileRecords;
import org.tallystick.store.FileRow;
import org.tallystick.store.Tx;

/** Reads the history of a computer backwards from what it has now, so that each change shows both sides. */
final class HistoryReader {

    private final Tx tx;
    private final ComputerRow computer;
    private final ComputerSnapshots snapshots;

    HistoryReader(Tx tx, ComputerRow computer) {
        this.tx = tx;
        this.computer = computer;
        this.snapshots = new ComputerSnapshots(tx);
    }

    private record Place(int source, int classId) {
        static Place of(StoredSet set) {
            return new Place(set.source(), set.classId());
        }
    }

    List<HistoryRecord> read(int limit) {
        String architecture = snapshots.architecture(computer.architecture());
        Map<Integer, Chain> chains = new HashMap<>();
        Chain now = new Chain(new HashMap<>(), ComputerSnapshots
                .identificationGroup(IdentificationForm.read(architecture, computer.identification()), ""));
        snapshots.sets(computer).forEach(set -> now.groups.put(Place.of(set), snapshots.group(set)));
        chains.put(0, now);
        List<HistoryRecord> records = new ArrayList<>();
        for (Contents.HistoryRow row : Contents.history(tx, computer.id(), limit)) {
            Earlier earlier = Earlier.read(row.body());
            // History that came by a merge goes on from what the merge made of it.
            Chain chain = chains.computeIfAbsent(earlier.origin(), origin -> now.copy());
            String fileName = row.file() < 0 ? "clean-up, entry " + HistoryKeys.entry(row.file()) + " of the journal"
                    : FileRecords.get(tx, row.file()).map(FileRow::name).orElse("");
            if (earlier.identification() != null) {
                InventoryGroup before = ComputerSnapshots.identificationGroup(
                        IdentificationForm.read(architecture, earlier.identification()), "");
                add(records, record(row, fileName, before, chain.identity));
                chain.identity = before;
            }
            for (StoredSet set : earlier.sets()) {
                InventoryGroup before = snapshots.group(set);
                add(records, record(row, fileName, before, chain.groups.get(Place.of(set))));
                chain.groups.put(Place.of(set), before);
            }
        }
        return records;
    }

    /** What one line of history has come back to. */
    private static final class Chain {

        private final Map<Place, InventoryGroup> groups;
        private InventoryGroup identity;

        Chain(Map<Place, InventoryGroup> groups, InventoryGroup identity) {
            this.groups = groups;
            this.identity = identity;
        }

        Chain copy() {
            return new Chain(new HashMap<>(groups), identity);
        }
    }

    /** Of what a merge joined, only what differs is worth a record (Q135770). */
    private static void add(List<HistoryRecord> records, HistoryRecord record) {
        if (!record.getChanges().isEmpty()) {
            records.add(record);
        }
    }

    private static HistoryRecord record(Contents.HistoryRow row, String fileName, InventoryGroup before,
            InventoryGroup after) {
        HistoryRecord record = TallystickFactory.eINSTANCE.createHistoryRecord();
        record.setAt(Instant.ofEpochMilli(row.at()));
        record.setFileId(row.file());
        record.setFileName(fileName);
        record.getChanges().addAll(GroupDifference.between(before, after));
        record.setBefore(EcoreUtil.copy(before));
        return record;
    }
}
