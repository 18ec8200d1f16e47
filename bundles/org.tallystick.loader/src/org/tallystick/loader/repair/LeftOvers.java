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
import org.tallystick.store.ImportRow;
import org.tallystick.store.Imports;
import org.tallystick.store.IntegrityChecks;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.ResyncRow;
import org.tallystick.store.Resyncs;
import org.tallystick.store.Staging;
import org.tallystick.store.Tx;

/** What stayed behind: requests too many, and refused or held files whose record or bytes are gone (I6). */
final class LeftOvers {

    /** The table under which staged rows are told of. */
    static final String IMPORTS = "IMPORT_RUN";

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

    /** Rows in staging that no import of this opening of the site works on (Q226897). */
    static List<RowFault> staged(Tx tx) {
        ImportRow open = Imports.open(tx).orElse(null);
        if (open != null && open.session().equals(tx.session())) {
            return List.of();
        }
        long rows = Staging.count(tx);
        if (open == null && rows == 0) {
            return List.of();
        }
        String what = rows + (rows == 1 ? " row is" : " rows are") + " in staging of ";
        return List.of(new RowFault(FaultKind.LEFT_OVER, IMPORTS, List.of(), rows, 0,
                open == null ? what + "no import that is under way."
                        : what + "import " + open.id() + " from " + open.origin() + ", which was not finished.",
                "They go, and the import is given up; to finish it, import the same folder again before."));
    }

    /** Empties the staging of imports that nobody works on; answers what was done. */
    static List<RowFault> mendStaged(Tx tx, Supplier<JournalPen> pens) {
        List<RowFault> found = staged(tx);
        if (!found.isEmpty()) {
            Imports.open(tx)
                    .ifPresent(open -> Imports.finish(tx, open.id(), ImportRow.GIVEN_UP, pens.get().now()));
            Staging.clear(tx);
        }
        return found;
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
