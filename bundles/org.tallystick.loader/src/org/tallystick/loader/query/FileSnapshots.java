package org.tallystick.loader.query;

import java.time.Instant;

import org.tallystick.model.FileResult;
import org.tallystick.model.FileState;
import org.tallystick.model.InventoryFile;
import org.tallystick.model.ResyncRequest;
import org.tallystick.model.ResyncState;
import org.tallystick.model.TallystickFactory;
import org.tallystick.store.FileRecords;
import org.tallystick.store.FileRow;
import org.tallystick.store.ResyncRow;

/** Detached snapshots of records of files and of requests. */
final class FileSnapshots {

    private FileSnapshots() {
    }

    static InventoryFile done(FileRow row) {
        InventoryFile file = TallystickFactory.eINSTANCE.createInventoryFile();
        file.setId(row.id());
        file.setName(row.name());
        file.setSize(row.size());
        file.setAt(Instant.ofEpochMilli(row.at()));
        file.setResult(FileResult.get(row.result()));
        file.setReason(row.reason());
        file.setLine(row.line());
        file.setColumn(row.column());
        file.setMessage(row.message());
        file.setBranch(row.branch());
        file.setOutcome(row.outcome());
        file.setComputerId(row.computer() == null ? 0 : row.computer());
        file.setOwner(row.owner());
        file.setProfile(row.profile());
        file.setState(FileState.DONE);
        return file;
    }

    static InventoryFile waiting(FileRecords.WaitingRow row) {
        InventoryFile file = done(row.file());
        file.setState(switch (row.state()) {
            case FileRecords.OPEN -> FileState.OPEN;
            case FileRecords.ANSWERED -> FileState.ANSWERED;
            default -> FileState.REPLAYED;
        });
        file.setTries(row.tries());
        file.setLastTry(Instant.ofEpochMilli(row.lastTry()));
        return file;
    }

    static ResyncRequest resync(ResyncRow row) {
        ResyncRequest request = TallystickFactory.eINSTANCE.createResyncRequest();
        request.setId(row.id());
        request.setSmsId(row.smsid());
        request.setComputerId(row.computer() == null ? 0 : row.computer());
        request.setSite(row.site());
        request.setDomain(row.domain());
        request.setReason(row.reason());
        request.setState(ResyncState.get(row.state()));
        request.setAskedAt(Instant.ofEpochMilli(row.asked()));
        request.setDeliveredAt(time(row.delivered()));
        request.setAnsweredAt(time(row.answered()));
        return request;
    }

    static Instant time(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
