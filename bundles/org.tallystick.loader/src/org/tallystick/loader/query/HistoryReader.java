package org.tallystick.loader.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.tallystick.loader.content.Earlier;
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
        Map<Place, InventoryGroup> after = new HashMap<>();
        snapshots.sets(computer).forEach(set -> after.put(Place.of(set), snapshots.group(set)));
        InventoryGroup identity = ComputerSnapshots
                .identificationGroup(IdentificationForm.read(architecture, computer.identification()), "");
        List<HistoryRecord> records = new ArrayList<>();
        for (Contents.HistoryRow row : Contents.history(tx, computer.id(), limit)) {
            Earlier earlier = Earlier.read(row.body());
            String fileName = FileRecords.get(tx, row.file()).map(FileRow::name).orElse("");
            if (earlier.identification() != null) {
                InventoryGroup before = ComputerSnapshots.identificationGroup(
                        IdentificationForm.read(architecture, earlier.identification()), "");
                records.add(record(row, fileName, before, identity));
                identity = before;
            }
            for (StoredSet set : earlier.sets()) {
                InventoryGroup before = snapshots.group(set);
                records.add(record(row, fileName, before, after.get(Place.of(set))));
                after.put(Place.of(set), before);
            }
        }
        return records;
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
