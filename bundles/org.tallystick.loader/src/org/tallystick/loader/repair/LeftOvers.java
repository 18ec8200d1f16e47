package org.tallystick.loader.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.tallystick.loader.journal.JournalPen;
import org.tallystick.loader.load.FileReason;
import org.tallystick.loader.load.IncomingFile;
import org.tallystick.mif.MifProfile;
import org.tallystick.model.FileResult;
import org.tallystick.store.FileRecords;
import org.tallystick.store.FileRow;
import org.tallystick.store.IntegrityChecks;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.ResyncRow;
import org.tallystick.store.Resyncs;
import org.tallystick.store.Tx;

/** What stayed behind: requests too many, and refused or held files whose record or bytes are gone (I6). */
final class LeftOvers {

    private record Client(int architecture, String smsid) {
    }

    private LeftOvers() {
    }

    static RowFault crowded(String smsid, int count) {
        return new RowFault(FaultKind.LEFT_OVER, "RESYNC", List.of(), count - 1L, 0,
                "The client " + smsid + " has " + count + " open requests for an inventory.",
                "The newest stays open, the others are given up.");
    }

    static RowFault bytes(long file) {
        return new RowFault(FaultKind.LEFT_OVER, "WAITING_FILE", List.of(), 1, 0,
                "There are bytes of file " + file + ", which has no record.",
                "The file gets a record again, so that it can be replayed.");
    }

    static RowFault file(long file) {
        return new RowFault(FaultKind.LEFT_OVER, "INVENTORY_FILE", List.of(), 1, 0,
                "File " + file + " was refused or held, but its bytes are not there.",
                "It stays in the list without bytes; have it sent again.");
    }

    /** Gives up requests of some clients; answers what was done. */
    static List<RowFault> mendRequests(Tx tx, Supplier<JournalPen> pens, int limit) {
        List<Client> clients = new ArrayList<>();
        IntegrityChecks.eachCrowdedClient(tx, (architecture, smsid, count) -> {
            clients.add(new Client(architecture, smsid));
            return clients.size() < limit;
        });
        List<RowFault> done = new ArrayList<>();
        for (Client client : clients) {
            List<ResyncRow> open = Resyncs.allOpenOf(tx, client.architecture(), client.smsid());
            for (ResyncRow older : open.subList(1, open.size())) {
                pens.get().touch(JournaledTable.RESYNC, older.id());
                Resyncs.expire(tx, older.id());
            }
            done.add(crowded(client.smsid(), open.size()));
        }
        return done;
    }

    /** Makes records for some files that have none; answers what was done. */
    static List<RowFault> mendRecords(Tx tx, Supplier<JournalPen> pens, int limit) {
        List<Long> files = new ArrayList<>();
        IntegrityChecks.eachBytesWithoutFile(tx, file -> files.add(file) && files.size() < limit);
        for (long file : files) {
            byte[] content = FileRecords.content(tx, file).orElseThrow();
            JournalPen pen = pens.get().touch(JournaledTable.INVENTORY_FILE, file);
            FileRecords.insert(tx,
                    new FileRow(file, "file " + file, IncomingFile.hash(content), content.length, pen.now(), null,
                            FileResult.REFUSED_VALUE, FileReason.INTERNAL.name(), 0, 0,
                            "The record of this file was lost and made again from its bytes; replay it.", null, null,
                            null, null, MifProfile.LEGACY.name(), null));
        }
        return files.stream().map(LeftOvers::bytes).toList();
    }

    /** Lets some refused and held files have no bytes; answers what was done. */
    static List<RowFault> mendBytes(Tx tx, Supplier<JournalPen> pens, int limit) {
        List<Long> files = new ArrayList<>();
        IntegrityChecks.eachFileWithoutBytes(tx, file -> files.add(file) && files.size() < limit);
        for (long file : files) {
            JournalPen pen = pens.get().touch(JournaledTable.WAITING_FILE, file);
            FileRecords.insertWaiting(tx, file, pen.now(), "", new byte[0]);
        }
        return files.stream().map(LeftOvers::file).toList();
    }
}
