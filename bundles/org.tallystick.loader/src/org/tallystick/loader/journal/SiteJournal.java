package org.tallystick.loader.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.tallystick.loader.query.Page;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.FileRecords;
import org.tallystick.store.JournalRow;
import org.tallystick.store.Journals;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;
import org.tallystick.store.Tx;
import org.tallystick.store.Units;

/** The journal of one site over its store. */
public final class SiteJournal implements Journal {

    static final String UNDO = "undo";
    private static final int DEEPEST = 10_000;

    private final SiteStore store;
    private final RowOwners owners;
    private final Runnable forget;
    private final Runnable changed;

    /**
     * Makes the journal of a site.
     *
     * @param owners  who speaks for rows of other layers
     * @param forget  makes the loader forget what it remembers of rows; called inside units
     * @param changed called after something was taken back
     */
    public SiteJournal(SiteStore store, RowOwners owners, Runnable forget, Runnable changed) {
        this.store = store;
        this.owners = owners;
        this.forget = forget;
        this.changed = changed;
    }

    @Override
    public Page<JournalEntry> entries(JournalFilter filter, Page.Cursor after, int limit) {
        return store.read(tx -> {
            List<JournalRow> rows = Journals.page(tx, filter(filter), after == null ? Long.MAX_VALUE : after.id(),
                    limit + 1);
            List<JournalEntry> entries = rows.stream().limit(limit).map(SiteJournal::entry).toList();
            return new Page<>(entries, rows.size() > limit ? new Page.Cursor("", rows.get(limit - 1).id()) : null);
        });
    }

    @Override
    public int count(JournalFilter filter) {
        return store.read(tx -> Journals.count(tx, filter(filter)));
    }

    @Override
    public Optional<JournalEntry> entry(long id) {
        return store.read(tx -> Journals.get(tx, id).map(SiteJournal::entry));
    }

    @Override
    public List<RowChange> changes(long id, int limit) {
        return store.read(tx -> Journals.images(tx, id, limit).stream()
                .filter(image -> !Arrays.equals(image.before(), image.after()))
                .map(image -> RowWords.change(image, owners)).toList());
    }

    @Override
    public UndoPlan planUndo(List<Long> entries) {
        Map<Long, String> wanted = store.read(tx -> closure(tx, entries));
        List<UndoPlan.Step> steps = new ArrayList<>();
        // What hangs together is tried together; what does not, alone, so that loads get their turn in between.
        for (List<Long> group : store.read(tx -> groups(tx, wanted.keySet()))) {
            store.dryRun(units -> group.stream()
                    .map(id -> step(units, id, wanted.get(id))).toList()).forEach(steps::add);
        }
        steps.sort(Comparator.comparingLong((UndoPlan.Step step) -> step.entry().id()).reversed());
        return new UndoPlan(steps);
    }

    /** Entries that touched rows in common, each group newest first. */
    private static Collection<List<Long>> groups(Tx tx, Set<Long> newestFirst) {
        Map<Long, Long> heads = new HashMap<>();
        newestFirst.forEach(id -> heads.put(id, id));
        for (long id : newestFirst) {
            for (long later : Journals.building(tx, id)) {
                if (heads.containsKey(later)) {
                    long from = heads.get(later);
                    long to = heads.get(id);
                    heads.replaceAll((entry, head) -> head == from ? Long.valueOf(to) : head);
                }
            }
        }
        Map<Long, List<Long>> groups = new LinkedHashMap<>();
        newestFirst.forEach(id -> groups.computeIfAbsent(heads.get(id), head -> new ArrayList<>()).add(id));
        return groups.values();
    }

    /** The entries to take back, newest first, with why those go that nobody asked for. */
    private static Map<Long, String> closure(Tx tx, List<Long> entries) {
        NavigableMap<Long, String> found = new TreeMap<>();
        List<Long> open = new ArrayList<>();
        for (long id : entries) {
            if (found.put(id, "") == null) {
                open.add(id);
            }
        }
        while (!open.isEmpty() && found.size() < DEEPEST) {
            long id = open.remove(open.size() - 1);
            Set<Long> cancelled = new HashSet<>();
            for (long later : Journals.building(tx, id)) {
                JournalRow row = Journals.get(tx, later).orElseThrow();
                if (row.undoneBy() != null || row.undoOf() != null && row.undoOf() >= id) {
                    cancelled.add(later); // taken back, or what took back a later one: nothing of it is left
                } else if (!found.containsKey(later)) {
                    found.put(later, "Entry " + later + " builds on entry " + id + ", so it is taken back first.");
                    open.add(later);
                }
            }
        }
        Map<Long, String> newestFirst = new LinkedHashMap<>();
        found.descendingMap().forEach((id, because) -> newestFirst.put(id, because.isEmpty() ? null : because));
        return newestFirst;
    }

    /** Tries one entry; what the rules of a layer forbid is told with the step, and nothing of it stays. */
    private UndoPlan.Step step(Units units, long id, String because) {
        try {
            return units.unit(tx -> step(tx, id, because));
        } catch (StoreException e) {
            if (e.problem() != StoreProblem.REFUSED) {
                throw e;
            }
            return units.unit(tx -> new UndoPlan.Step(entry(Journals.get(tx, id).orElseThrow()), because, 0,
                    List.of(), List.of(), e.getMessage()));
        }
    }

    private UndoPlan.Step step(Tx tx, long id, String because) {
        JournalRow row = Journals.get(tx, id).orElse(null);
        if (row == null) {
            JournalEntry none = new JournalEntry(id, id, Instant.EPOCH, "", "", null, List.of(), "", "", null, null,
                    false);
            return new UndoPlan.Step(none, because, 0, List.of(), List.of(),
                    "There is no entry " + id + " in the journal.");
        }
        String problem = problem(row);
        if (problem != null) {
            return new UndoPlan.Step(entry(row), because, 0, List.of(), List.of(), problem);
        }
        UndoRun run = new UndoRun(tx, row, owners);
        undo(tx, row, run, Map.of(), "", 0);
        return new UndoPlan.Step(entry(row), because, run.restored(), run.conflicts(), since(tx, row), null);
    }

    private static String problem(JournalRow row) {
        if (row.undoneBy() != null) {
            return "Entry " + row.id() + " was taken back already, by entry " + row.undoneBy() + ".";
        }
        if (row.images() == 0) {
            return "Entry " + row.id() + " changed no data, so there is nothing to take back.";
        }
        return null;
    }

    private static long undo(Tx tx, JournalRow row, UndoRun run, Map<String, UndoPlan.Choice> choices, String reason,
            long runNumber) {
        JournalPen pen = new JournalPen(tx, System.currentTimeMillis());
        run.apply(pen, choices);
        row.computers().forEach(pen::about);
        JournalRow written = pen.close(runNumber, JournalPen.account(), UNDO, row.setId(),
                "Took back entry " + row.id() + ": " + row.summary(), reason, row.id());
        Journals.setUndone(tx, row.id(), written.id());
        if (row.undoOf() != null) {
            Journals.setUndone(tx, row.undoOf(), null); // what was taken back stands again
        }
        return written.id();
    }

    /** What came in between and is kept. */
    private static List<String> since(Tx tx, JournalRow row) {
        List<String> since = new ArrayList<>();
        for (int computer : row.computers()) {
            int files = FileRecords.countSince(tx, computer, row.at());
            if (files > 0) {
                since.add((files == 1 ? "A file was" : files + " files were") + " loaded into computer " + computer
                        + " since; what they brought is kept.");
            }
            Computers.get(tx, computer).filter(now -> now.state() == ComputerRow.CURRENT).ifPresent(now -> {
                for (int other : Computers.bySmsid(tx, now.architecture(), now.smsidKey())) {
                    if (other != computer && !now.smsidKey().isEmpty()) {
                        since.add("Computer " + other + " has the SMSID of computer " + computer
                                + " too; both will be current, and the next search shows them.");
                    }
                }
            });
        }
        return since;
    }

    @Override
    public UndoResult undo(UndoPlan plan, String reason, BooleanSupplier cancelled) {
        List<UndoResult.Line> lines = new ArrayList<>();
        long runNumber = 0;
        try {
            for (UndoPlan.Step step : plan.steps()) {
                UndoResult.Line line = cancelled.getAsBoolean()
                        ? new UndoResult.Line(step.entry().id(), false, 0, "Not reached, as the undo was cancelled.")
                        : undo(step, reason, runNumber);
                runNumber = runNumber == 0 ? line.undoing() : runNumber;
                lines.add(line);
            }
        } finally {
            changed.run();
        }
        return new UndoResult(lines);
    }

    private UndoResult.Line undo(UndoPlan.Step step, String reason, long runNumber) {
        long id = step.entry().id();
        Map<String, UndoPlan.Choice> choices = new HashMap<>();
        step.conflicts().forEach(conflict -> choices.put(conflict.subject(), conflict.choice()));
        try {
            return store.unit(tx -> {
                JournalRow row = Journals.get(tx, id).orElse(null);
                String problem = row == null ? "There is no entry " + id + " in the journal." : problem(row);
                if (problem != null) {
                    return new UndoResult.Line(id, false, 0, problem);
                }
                UndoRun run = new UndoRun(tx, row, owners);
                long undoing = undo(tx, row, run, choices, reason, runNumber);
                forget.run(); // shared rows may be others now than those that the loader remembers
                long unseen = run.conflicts().stream().filter(conflict -> !choices.containsKey(conflict.subject()))
                        .count();
                if (unseen > 0) {
                    throw new Moved();
                }
                return new UndoResult.Line(id, true, undoing, "Entry " + id + " was taken back: " + run.restored()
                        + (run.restored() == 1 ? " row is" : " rows are") + " as before"
                        + (run.conflicts().isEmpty() ? "." : ", " + run.conflicts().size() + " by decision."));
            });
        } catch (Moved e) {
            return new UndoResult.Line(id, false, 0,
                    "Something was changed after the undo was planned; nothing was taken back. Plan it again.");
        } catch (StoreException e) {
            return new UndoResult.Line(id, false, 0, e.getMessage());
        }
    }

    /** Ends a unit in which something has moved since its plan, so that nothing of it is kept. */
    private static final class Moved extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Moved() {
            super(null, null, false, false);
        }
    }

    private static Journals.Filter filter(JournalFilter filter) {
        String text = filter.text() == null || filter.text().isBlank() ? null : filter.text().strip();
        return new Journals.Filter(filter.computer(), filter.action(), filter.run(), text, filter.standing());
    }

    private static JournalEntry entry(JournalRow row) {
        return new JournalEntry(row.id(), row.run(), Instant.ofEpochMilli(row.at()), row.actor(), row.action(),
                row.setId(), row.computers(), row.summary(), row.reason(), row.undoOf(), row.undoneBy(),
                row.images() > 0);
    }
}
