package org.tallystick.loader.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.content.StoredSet;
import org.tallystick.loader.journal.JournalPen;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.resync.ResyncDesk;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.Contents;
import org.tallystick.store.Definitions;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.RowImages;
import org.tallystick.store.RowName;
import org.tallystick.store.Tx;

/** Checks one computer after the other inside a transaction, and puts right what is wrong with it. */
final class ComputerMender {

    private static final String REASON = "ROWS_REPAIRED";

    private final Tx tx;
    private final Supplier<JournalPen> pens;
    private final Runnable forget;
    private final ContentCheck contents;
    private final ContentHash.Maker maker = new ContentHash.Maker();

    /**
     * What was done to a computer.
     *
     * @param asked the request that its client has now; empty where nothing is missing or nobody can be asked
     */
    record Mended(List<RowFault> faults, int lost, Optional<ResyncDesk.Asked> asked) {
        boolean isNothing() {
            return faults.isEmpty();
        }
    }

    /**
     * Makes a mender.
     *
     * @param pens   gives the entry of the journal when there is something to write
     * @param forget called when shared rows change under what the loader remembers
     */
    ComputerMender(Tx tx, Supplier<JournalPen> pens, Runnable forget) {
        this.tx = tx;
        this.pens = pens;
        this.forget = forget;
        this.contents = new ContentCheck(tx, new SharedRows(tx));
    }

    Mended mend(int computer) {
        ComputerRow row = Computers.get(tx, computer).orElse(null);
        if (row == null) {
            return new Mended(List.of(), 0, Optional.empty());
        }
        ContentCheck.Groups groups = contents.groups(computer, row, Contents.get(tx, computer).orElse(null));
        IdentityCheck.Verdict identity = IdentityCheck.check(row);
        List<RowFault> faults = new ArrayList<>(groups.faults());
        faults.addAll(identity.faults());
        Map<Integer, ContentHash> rehash = new HashMap<>(groups.rehash());
        for (Contents.HistoryRow earlier : Contents.history(tx, computer, Integer.MAX_VALUE)) {
            ContentCheck.State state = contents.state(earlier);
            if (!state.isSound()) {
                faults.addAll(state.faults());
                rehash.putAll(state.rehash());
                writeState(earlier, state.body());
            }
        }
        if (faults.isEmpty()) {
            return new Mended(List.of(), 0, Optional.empty());
        }
        JournalPen pen = pens.get().about(computer);
        rehash.forEach(this::rehash);
        if (!groups.isSound()) {
            put(RowName.of(JournaledTable.CONTENT, computer),
                    Map.of("computer", (long) computer, "body", StoredSet.write(groups.sets())));
        }
        writeRow(row, groups, identity, pen);
        boolean missing = groups.lost() > 0 || groups.uncertain() || identity.lost();
        return new Mended(faults, groups.lost(), missing ? ask(computer, pen) : Optional.empty());
    }

    private void writeState(Contents.HistoryRow earlier, byte[] body) {
        RowName name = RowName.of(JournaledTable.HISTORY, earlier.computer(), earlier.file());
        pens.get().touch(name);
        if (body == null) {
            RowImages.put(tx, name, null);
        } else {
            change(name, Map.of("body", body));
        }
    }

    private void writeRow(ComputerRow row, ContentCheck.Groups groups, IdentityCheck.Verdict identity,
            JournalPen pen) {
        Map<String, Object> changes = new HashMap<>(identity.changes());
        if (changes.containsKey("state")) {
            changes.put("removed", pen.now());
        }
        if (!Arrays.equals(row.contentHash(), groups.root().toBytes())) {
            changes.put("content_hash", groups.root().toBytes());
        }
        changes.put("revision", row.revision() + 1L);
        RowName name = RowName.of(JournaledTable.COMPUTER, row.id());
        pen.touch(name);
        change(name, changes);
    }

    /** A shared row gets the hash of its values, or where these stand elsewhere or are none, one that nobody asks for. */
    private void rehash(int number, ContentHash right) {
        boolean free = right != null && Contents.findInstance(tx, right.toBytes()) < 0;
        ContentHash hash = right;
        if (!free) {
            maker.form().putText("damaged row").putNumber(number);
            hash = maker.make();
        }
        RowName name = RowName.of(JournaledTable.INSTANCE, number);
        if (RowImages.take(tx, name) == null) {
            return;
        }
        pens.get().touch(name);
        change(name, Map.of("hash", hash.toBytes()));
        forget.run();
    }

    private Optional<ResyncDesk.Asked> ask(int computer, JournalPen pen) {
        ComputerRow row = Computers.get(tx, computer).orElseThrow();
        if (row.state() != ComputerRow.CURRENT) {
            return Optional.empty();
        }
        String architecture = Definitions.architectures(tx).stream().filter(one -> one.id() == row.architecture())
                .map(Definitions.ArchitectureRow::name).findFirst().orElse("");
        Identification of = IdentificationForm.read(architecture, row.identification());
        Optional<ResyncDesk.Asked> asked = ResyncDesk.ask(tx, row.architecture(), of, computer, null, REASON,
                pen.now(), 0);
        asked.filter(ResyncDesk.Asked::isNew)
                .ifPresent(made -> pen.added(JournaledTable.RESYNC, made.request().id()));
        return asked;
    }

    private void change(RowName name, Map<String, Object> changes) {
        Map<String, Object> columns = RowImages.read(RowImages.take(tx, name));
        columns.putAll(changes);
        RowImages.put(tx, name, RowImages.write(columns));
    }

    private void put(RowName name, Map<String, Object> columns) {
        pens.get().touch(name);
        RowImages.put(tx, name, RowImages.write(columns));
    }
}
