package org.tallystick.loader.load;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

import org.tallystick.loader.catalog.Catalog;
import org.tallystick.loader.catalog.DefinitionConflict;
import org.tallystick.loader.content.RowStore;
import org.tallystick.loader.intake.InventoryReport;
import org.tallystick.loader.intake.MifKind;
import org.tallystick.loader.intake.ReadFile;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Candidate;
import org.tallystick.loader.match.ComparisonRules;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyText;
import org.tallystick.loader.match.MatchBranch;
import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.loader.match.Matcher;
import org.tallystick.loader.resync.ResyncDesk;
import org.tallystick.model.FileResult;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.Definitions.ArchitectureRow;
import org.tallystick.store.StoreException;
import org.tallystick.store.Tx;
import org.tallystick.store.Units;

/**
 * Loads one file as one unit: matched by Q138021, written, recorded, or else held or refused with nothing written. The
 * heart of the Inventory Data Loader. Remembers definitions and shared rows, so it belongs to the one writer.
 */
public final class FileLoad {

    private final Matcher matcher;
    private final FileJournal journal = new FileJournal();
    private volatile boolean forgotten = true;
    private KeyIndex index;
    private Catalog catalog;
    private ComputerWriter computers;

    /** Makes a loader over one site. */
    public FileLoad(Matcher matcher) {
        this.matcher = matcher;
    }

    /**
     * Forgets definitions, look-up keys and shared rows; for those who change them behind the loader, who call it inside
     * their unit, so that no file comes between.
     */
    public void forget() {
        forgotten = true;
    }

    private void remember() {
        if (forgotten) {
            forgotten = false;
            index = new KeyIndex();
            catalog = new Catalog();
            computers = new ComputerWriter(new SetWriter(catalog, RowStore.forWriter()), index);
        }
    }

    /**
     * Loads a file.
     *
     * @param inSameUnit called with the outcome before the unit is committed, for what must be durable with it; never
     *                   for an unchanged file, which writes nothing
     * @throws StoreException when the database failed: then nothing is decided and nothing written (branch M9)
     */
    public FileOutcome load(Units units, IncomingFile file, LoadSettings settings,
            BiConsumer<Tx, FileOutcome> inSameUnit) {
        try {
            return units.unit(tx -> attempt(tx, file, settings, inSameUnit));
        } catch (Undone undone) {
            return units.unit(tx -> {
                remember();
                FileOutcome outcome = stopped(tx, file, undone.why, settings);
                inSameUnit.accept(tx, outcome);
                return outcome;
            });
        }
    }

    /** Carries a {@link CannotLoad} out of a unit, which undoes the unit. */
    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient CannotLoad why;

        Undone(CannotLoad why) {
            super(null, why, false, false);
            this.why = why;
        }
    }

    private FileOutcome attempt(Tx tx, IncomingFile file, LoadSettings settings,
            BiConsumer<Tx, FileOutcome> inSameUnit) {
        remember();
        Optional<FileOutcome> unchanged = file.verdict() != null ? Optional.empty() : FileJournal.unchanged(tx, file);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        FileOutcome outcome;
        try {
            outcome = switch (file.reading().get()) {
                case ReadFile.Refused refused -> journal.refused(tx, file, refused);
                case ReadFile.Report report -> report(tx, file, report, settings);
            };
        } catch (CannotLoad e) {
            throw new Undone(e);
        } catch (DefinitionConflict e) {
            throw new Undone(new CannotLoad(FileResult.REFUSED,
                    e.attribute() == null ? FileReason.GROUP_DEFINITION : FileReason.TYPE_MISMATCH, e.getMessage(),
                    null, e.attribute(), e.place()));
        }
        inSameUnit.accept(tx, outcome);
        return outcome;
    }

    private FileOutcome report(Tx tx, IncomingFile file, ReadFile.Report read, LoadSettings settings)
            throws CannotLoad, DefinitionConflict {
        InventoryReport report = read.report();
        FileWork work = new FileWork(tx, file, settings, System.currentTimeMillis(), read.warnings());
        if (report.identification() == null) {
            return withoutIdentity(work, report);
        }
        Catalog.checkNames(report.identification());
        Optional<ArchitectureRow> architecture = catalog.findArchitecture(tx, report.architecture());
        SiteComputers current = new SiteComputers(tx, index, architecture.map(ArchitectureRow::id).orElse(-1),
                report.architecture());
        architecture.ifPresent(row -> index.prepare(tx, row.id(), report.identification()));
        MatchOutcome match = matcher.match(report.identification(), current);

        if (report.scan() != null) {
            for (Candidate hit : match.hits()) {
                Long stored = current.row(hit.computer()).scan();
                if (stored != null && stored > report.scan()) {
                    return journal.stale(work, match, hit.computer(), stored, report.scan());
                }
            }
        }
        if (match.isAmbiguous()) {
            return ambiguous(work, report, match, current);
        }
        if (match.isNew()) {
            if (report.kind() != MifKind.FULL) {
                throw unknown(report, match);
            }
            ArchitectureRow row = catalog.architecture(tx, report.architecture());
            work.events().ofMatch(match);
            int id = computers.create(tx, row, report, settings, work.fileId(), work.now());
            return loaded(work, row, report, match, LoadOutcome.NEW, id, List.of());
        }
        ComputerRow before = current.row(match.selected().getAsInt());
        work.events().ofMatch(match);
        if (report.removal()) {
            return delete(work, report, match);
        }
        settings.beforeUpdate().accept(tx, before.id());
        computers.update(tx, architecture.orElseThrow(), report, before, match, work.fileId(), work.now());
        return loaded(work, architecture.orElseThrow(), report, match, LoadOutcome.UPDATE, before.id(), List.of());
    }

    private FileOutcome loaded(FileWork work, ArchitectureRow architecture, InventoryReport report,
            MatchOutcome match, LoadOutcome outcome, int computer, List<Integer> removed) {
        noteKeys(work, architecture, report.identification(), computer);
        if (report.kind() == MifKind.FULL) {
            if (outcome != LoadOutcome.AMBIGUOUS) {
                ResyncDesk.answer(work.tx(), architecture.id(), report.identification(), work.now(), work.fileId());
            }
            journal.answerWaiting(work, report);
        }
        return journal.loaded(work, report, match, outcome, OptionalInt.of(computer), removed);
    }

    /** Domain rule A12: one event for each set of key attributes that the architecture did not have before. */
    private void noteKeys(FileWork work, ArchitectureRow architecture, Identification of, int computer) {
        String keys = String.join("\t", of.attributes().stream().filter(Identification.Attribute::isKey)
                .map(Identification.Attribute::key).sorted().toList());
        String known = architecture.identificationKeys();
        if (known != null && ('\n' + known + '\n').contains('\n' + keys + '\n')) {
            return;
        }
        String all = known == null ? keys : known + '\n' + keys;
        if (all.length() > 4000) {
            return; // more variants than anybody reads
        }
        catalog.setIdentificationKeys(work.tx(), architecture, all);
        if (known != null) {
            work.events().ofKeys(of, List.of(known.split("\n", 2)[0].split("\t")), computer);
        }
    }

    /** M2 and M4: the hits leave the inventory; a full file is entered as new, a delta waits (D4, D5). */
    private FileOutcome ambiguous(FileWork work, InventoryReport report, MatchOutcome match, SiteComputers current)
            throws CannotLoad, DefinitionConflict {
        Tx tx = work.tx();
        Removals.checkLimit(tx, match.hits(), work.settings(), work.now(), match);
        ArchitectureRow architecture = catalog.architecture(tx, report.architecture());
        String reason = match.branch() == MatchBranch.M2 ? "SAME_IDENTIFICATION" : "SAME_SMSID";
        List<Integer> removed = Removals.remove(work, match.hits(), reason);
        work.events().ofRemoval(match, removed);
        boolean full = report.kind() == MifKind.FULL;
        OptionalInt computer = full
                ? OptionalInt.of(
                        computers.create(tx, architecture, report, work.settings(), work.fileId(), work.now()))
                : OptionalInt.empty();
        Identification known = current.identification(match.hits().get(0).computer());
        work.ask(architecture.id(), report.identification(), computer, known, reason);
        if (full) {
            return loaded(work, architecture, report, match, LoadOutcome.AMBIGUOUS, computer.getAsInt(), removed);
        }
        return journal.held(work, FileReason.AWAITING_RESYNC, "Computers " + EventDesk.numbers(removed)
                + " claimed this identity and were taken out; the file waits for a full inventory.", report, match,
                removed);
    }

    private FileOutcome delete(FileWork work, InventoryReport report, MatchOutcome match) throws CannotLoad {
        Removals.checkLimit(work.tx(), match.hits(), work.settings(), work.now(), match);
        List<Integer> removed = Removals.remove(work, match.hits(), "DELETED_BY_FILE");
        return journal.loaded(work, report, match, LoadOutcome.DELETED, match.selected(), removed);
    }

    private static CannotLoad unknown(InventoryReport report, MatchOutcome match) {
        return new CannotLoad(FileResult.HELD, FileReason.UNKNOWN_COMPUTER, (report.removal() ? "The file removes "
                : "The file changes ") + EventDesk.name(report.identification())
                + ", but no such computer is in the inventory.", match, null, null);
    }

    /** Domain decision D14: the owner is given from outside and must be exactly one current computer. */
    private FileOutcome withoutIdentity(FileWork work, InventoryReport report) throws CannotLoad, DefinitionConflict {
        String owner = work.file().owner();
        String smsid = ComparisonRules.normal(AttributeName.SMSID, owner);
        ArchitectureRow architecture = catalog.findArchitecture(work.tx(), report.architecture()).orElse(null);
        int[] owners = smsid.isEmpty() || architecture == null ? new int[0]
                : Computers.bySmsid(work.tx(), architecture.id(), KeyText.of(smsid));
        if (owners.length != 1) {
            String why = smsid.isEmpty() ? "nobody said whose it is"
                    : owners.length == 0 ? "no computer has the SMSID " + owner
                            : owners.length + " computers have the SMSID " + owner;
            throw new CannotLoad(FileResult.HELD, FileReason.ORPHAN,
                    "The file has no Identification of its own, and " + why + ".", null, null, null);
        }
        ComputerRow before = Computers.get(work.tx(), owners[0]).orElseThrow();
        if (report.scan() != null && before.scan() != null && before.scan() > report.scan()) {
            return journal.stale(work, null, before.id(), before.scan(), report.scan());
        }
        work.settings().beforeUpdate().accept(work.tx(), before.id());
        computers.update(work.tx(), architecture, report, before, null, work.fileId(), work.now());
        return journal.loaded(work, report, null, LoadOutcome.UPDATE, OptionalInt.of(before.id()), List.of());
    }

    /** Records a file that cannot be loaded, after everything it had begun was undone. */
    private FileOutcome stopped(Tx tx, IncomingFile file, CannotLoad why, LoadSettings settings) {
        ReadFile.Report read = (ReadFile.Report) file.reading().get();
        InventoryReport report = read.report();
        FileWork work = new FileWork(tx, file, settings, System.currentTimeMillis(), read.warnings());
        if (why.reason() == FileReason.TYPE_MISMATCH && !FileJournal.waits(work, report, why.reason())) {
            work.events().plain(EventCode.TYPE_DIFFERS, OptionalInt.empty(), List.of(), List.of(why.attribute()),
                    why.getMessage());
        }
        if (why.reason() == FileReason.REMOVAL_LIMIT && Removals.alarmIsDue(tx, work.now())) {
            work.events().plain(EventCode.REMOVAL_LIMIT, OptionalInt.empty(), List.of(), List.of(), "Files have taken"
                    + " out as many computers as they may within an hour; further ones are held.");
        }
        if (why.reason() == FileReason.UNKNOWN_COMPUTER || why.reason() == FileReason.ROW_MISSING) {
            askForFull(work, report, why);
        }
        return journal.waiting(work, why, report);
    }

    /** Asks the client that is meant: that of the file, or the owner of a file without identity. */
    private void askForFull(FileWork work, InventoryReport report, CannotLoad why) {
        Identification of = report.identification();
        OptionalInt computer = why.match() == null ? OptionalInt.empty() : why.match().selected();
        ArchitectureRow architecture;
        try {
            architecture = catalog.architecture(work.tx(), report.architecture());
        } catch (DefinitionConflict e) {
            return; // an architecture that cannot be named has no client to ask
        }
        if (of == null) {
            of = new Identification(report.architecture(),
                    List.of(Identification.Attribute.of("SMSID", work.file().owner(), true)));
            int[] owners = Computers.bySmsid(work.tx(), architecture.id(),
                    KeyText.of(of.normal(AttributeName.SMSID)));
            computer = owners.length == 1 ? OptionalInt.of(owners[0]) : OptionalInt.empty();
        }
        Identification known = computer.isEmpty() ? null
                : new SiteComputers(work.tx(), index, architecture.id(), architecture.name())
                        .identification(computer.getAsInt());
        work.ask(architecture.id(), of, computer, known, why.reason().name());
    }
}
