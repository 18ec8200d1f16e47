package org.tallystick.loader.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.tallystick.loader.catalog.Catalog;
import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.intake.ReadFile;
import org.tallystick.loader.journal.JournalPen;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.IncomingFile;
import org.tallystick.loader.load.JointLoad;
import org.tallystick.loader.load.LoadOutcome;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyText;
import org.tallystick.loader.resync.ResyncDesk;
import org.tallystick.model.FileResult;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.Definitions;
import org.tallystick.store.FileRecords;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.KeyValues;
import org.tallystick.store.Resyncs;
import org.tallystick.store.Staging;
import org.tallystick.store.Tx;

/** One machine on its way in: its states are loaded as one, and all they write is in one entry of the journal. */
final class MachineEntry implements JointLoad<MachineResult> {

    static final String ACTION = "import";
    private static final String REASON = "ROWS_REPAIRED";

    /**
     * A machine with its states as files.
     *
     * @param files oldest first, the present state last
     * @param notes what of it stays outside
     */
    record Prepared(int machine, String name, List<IncomingFile> files, List<String> notes) {
    }

    private final Prepared prepared;
    private final LegacyPlan plan;
    private final long run;
    private final String reason;
    private JournalPen pen;
    private int lastComputer;
    private long lastFile;
    private int lastRequest;

    MachineEntry(Prepared prepared, LegacyPlan plan, long run, String reason) {
        this.prepared = prepared;
        this.plan = plan;
        this.run = run;
        this.reason = reason;
    }

    @Override
    public Optional<MachineResult> begin(Tx tx) {
        for (FileRecords.End before : FileRecords.endsByHash(tx, prepared.files().getLast().hash())) {
            boolean there = before.result() == FileResult.LOADED_VALUE && before.computer() != null
                    && Computers.lastFile(tx, before.computer()).isPresent();
            if (there) {
                Staging.setMachine(tx, prepared.machine(), Staging.LET_IN);
                return Optional.of(new MachineResult(prepared.machine(), prepared.name(), before.computer(),
                        MachineResult.End.UNCHANGED, 0, List.of(), null, 0));
            }
        }
        pen = new JournalPen(tx, System.currentTimeMillis());
        lastComputer = Computers.largest(tx);
        lastFile = FileRecords.largest(tx);
        lastRequest = Resyncs.largest(tx);
        prepared.files().forEach(file -> touchAnswered(tx, file));
        return Optional.empty();
    }

    /** What a full inventory answers: open requests of its client, and files that wait for it. */
    private void touchAnswered(Tx tx, IncomingFile file) {
        if (!(file.reading().get() instanceof ReadFile.Report read) || read.report().identification() == null) {
            return;
        }
        String smsid = KeyText.of(read.report().identification().normal(AttributeName.SMSID));
        if (!smsid.isEmpty()) {
            Definitions.architecture(tx, Catalog.architectureKey(read.report().architecture()))
                    .ifPresent(architecture -> Resyncs.allOpenOf(tx, architecture.id(), smsid)
                            .forEach(request -> pen.touch(JournaledTable.RESYNC, request.id())));
            FileRecords.openOf(tx, smsid).forEach(open -> pen.touch(JournaledTable.WAITING_FILE, open.file()));
        }
    }

    @Override
    public void beforeUpdate(Tx tx, int computer) {
        if (computer > lastComputer) {
            return; // made by an earlier state of the machine
        }
        pen.touch(JournaledTable.COMPUTER, computer).touch(JournaledTable.CONTENT, computer);
        KeyValues.of(tx, computer).forEach(pen::touch);
    }

    @Override
    public MachineResult end(Tx tx, List<FileOutcome> outcomes) {
        TreeSet<Integer> computers = new TreeSet<>();
        List<String> problems = new ArrayList<>(prepared.notes());
        boolean isNew = false;
        int loaded = 0;
        for (FileOutcome outcome : outcomes) {
            if (outcome.result() == FileResult.LOADED) {
                outcome.computer().ifPresent(computers::add);
                loaded++;
            } else if (outcome.result() != FileResult.UNCHANGED) {
                problems.add(outcome.file() + ": " + outcome.message());
            }
            isNew |= outcome.outcome() == LoadOutcome.NEW || outcome.outcome() == LoadOutcome.AMBIGUOUS;
            noteFile(outcome, computers);
        }
        FileOutcome last = outcomes.getLast();
        Integer computer = loaded == 0 || last.computer().isEmpty() ? null
                : Integer.valueOf(last.computer().getAsInt());
        String asked = computer == null || last.result() != FileResult.LOADED ? null : ask(tx, computer);
        for (int one : computers) {
            pen.about(one).added(JournaledTable.COMPUTER, one).added(JournaledTable.CONTENT, one);
            KeyValues.of(tx, one).forEach(row -> pen.added(row.table(), row.values().toArray()));
        }
        Staging.setMachine(tx, prepared.machine(), Staging.LET_IN);
        MachineResult.End end = end(last, isNew);
        long entry = pen.close(run, JournalPen.account(), ACTION, null, summary(end, computer, loaded, asked), reason,
                null).id();
        return new MachineResult(prepared.machine(), prepared.name(), computer, end, loaded, problems, asked, entry);
    }

    private static MachineResult.End end(FileOutcome last, boolean isNew) {
        return switch (last.result()) {
            case LOADED -> isNew ? MachineResult.End.NEW : MachineResult.End.UPDATED;
            case UNCHANGED -> MachineResult.End.UNCHANGED;
            case STALE -> MachineResult.End.STALE;
            case HELD, REFUSED -> MachineResult.End.NOT_LOADED;
        };
    }

    /** Every row that a file has added, by the numbers that it got. */
    private void noteFile(FileOutcome outcome, TreeSet<Integer> computers) {
        if (outcome.fileId() <= lastFile) {
            return;
        }
        pen.added(JournaledTable.INVENTORY_FILE, outcome.fileId()).added(JournaledTable.WAITING_FILE,
                outcome.fileId());
        outcome.events().forEach(event -> pen.added(JournaledTable.EVENT, event.id()));
        computers.forEach(computer -> pen.added(JournaledTable.HISTORY, computer, outcome.fileId())
                .added(JournaledTable.IDENTITY_CHANGE, computer, outcome.fileId()));
        if (outcome.resync() != null && outcome.resync().id() > lastRequest) {
            pen.added(JournaledTable.RESYNC, outcome.resync().id());
        }
    }

    /** A machine that lost rows will not send them of its own accord: clients only send changes (Q250063). */
    private String ask(Tx tx, int computer) {
        if (Staging.lossesOf(tx, prepared.machine()).isEmpty()) {
            return null;
        }
        ComputerRow row = Computers.get(tx, computer).orElseThrow();
        Identification of = IdentificationForm.read("", row.identification());
        Optional<ResyncDesk.Asked> asked = ResyncDesk.ask(tx, row.architecture(), of, computer, null, REASON,
                pen.now(), row.lastFile());
        asked.filter(ResyncDesk.Asked::isNew)
                .ifPresent(made -> pen.added(JournaledTable.RESYNC, made.request().id()));
        return asked.map(made -> made.request().smsid()).orElse(null);
    }

    private String summary(MachineResult.End end, Integer computer, int loaded, String asked) {
        String name = prepared.name().isEmpty() ? "" : " (" + prepared.name() + ")";
        String text = "Machine " + prepared.machine() + name + " of the import from " + plan.origin();
        return text + switch (end) {
            case NEW -> " came in as computer " + computer;
            case UPDATED -> " was joined with computer " + computer;
            case STALE -> " is older than what the site has";
            default -> " could not be loaded";
        } + (loaded > 1 ? " with " + (loaded - 1) + " earlier states" : "")
                + (asked == null ? "." : "; its client is asked for a full inventory.");
    }
}
