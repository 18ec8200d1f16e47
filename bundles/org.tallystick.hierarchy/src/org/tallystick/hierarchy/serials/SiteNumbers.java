package org.tallystick.hierarchy.serials;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tallystick.hierarchy.Refusal;
import org.tallystick.loader.journal.JournalPen;
import org.tallystick.store.DistributionObjects;
import org.tallystick.store.HighWaterMarks;
import org.tallystick.store.HighWaterMarks.MarkRow;
import org.tallystick.store.Recoveries;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Tx;

/** The numbers of one site over its store. */
public final class SiteNumbers implements SerialNumbers {

    private static final String ACTION = "recovery";
    private static final String CODE = "[A-Z0-9]{3}";
    private static final long MARGIN = 20;
    private static final long MARGIN_A_DAY = 1000;
    private static final int LONGEST_REMARK = 1000;

    private final SiteStore store;
    private final String here;
    private final NumberWitness witness;
    private final Runnable changed;

    /**
     * Makes the numbers of a site.
     *
     * @param here     code of the site
     * @param database identity of its database
     * @param changed  called after something was changed
     */
    public SiteNumbers(SiteStore store, String here, String database, Runnable changed) {
        this.store = store;
        this.here = here;
        this.witness = new NumberWitness(store.path(), database);
        this.changed = changed;
        noteGiven();
    }

    /**
     * Gives the next number inside a transaction, whose rollback takes it back, for then nobody has seen it. After the
     * commit {@link #noteGiven} is to be called.
     */
    public ObjectId take(Tx tx, ObjectClass kind) {
        NumberState state = state(tx, kind);
        if (!open(tx).isEmpty() || state.isBehind()) {
            throw Refusal.rule("No " + kind.label() + " can get a number: "
                    + (state.isBehind() ? "number " + state.known() + " of site " + here + " was given already, says "
                            + state.knownFrom() + ", but this database is at " + state.given()
                            : "this database was restored from a backup")
                    + ". Look at 'restore-check' and raise the numbers first (Q258924).");
        }
        if (state.next() > ObjectId.LARGEST) {
            throw Refusal.rule("Site " + here + " has given all " + ObjectId.LARGEST + " numbers of the kind "
                    + kind.label() + "; there is none left.");
        }
        HighWaterMarks.raise(tx, here, here, kind.code(), state.next(), System.currentTimeMillis());
        return new ObjectId(here, state.next());
    }

    /** Notes beside the database which numbers are given, once that is committed. */
    public void noteGiven() {
        witness.note(store.read(tx -> {
            Map<ObjectClass, Long> given = new EnumMap<>(ObjectClass.class);
            for (ObjectClass kind : ObjectClass.values()) {
                given.put(kind, HighWaterMarks.get(tx, here, here, kind.code()));
            }
            return given;
        }));
    }

    @Override
    public List<HighWaterMark> marks() {
        return store.read(HighWaterMarks::all).stream().map(SiteNumbers::mark).toList();
    }

    /** A mark as callers know it. */
    public static HighWaterMark mark(MarkRow row) {
        return new HighWaterMark(row.peer(), row.site(), ObjectClass.of(row.kind()), row.largest(),
                Instant.ofEpochMilli(row.at()));
    }

    @Override
    public long seen(String peer, String site, ObjectClass kind, long largest) {
        if (!peer.matches(CODE) || !site.matches(CODE)) {
            throw Refusal.value("A mark names two sites by their codes, three characters A-Z or 0-9 each.");
        }
        if (largest < 0 || largest > ObjectId.LARGEST) {
            throw Refusal.value("No site can have given the number " + largest + "; numbers go from 1 to "
                    + ObjectId.LARGEST + ".");
        }
        if (peer.equals(here) && site.equals(here)) {
            throw Refusal.value("Site " + here + " counts its own numbers itself; raise them instead.");
        }
        long before = store.unit(tx -> HighWaterMarks.raise(tx, peer, site, kind.code(), largest,
                System.currentTimeMillis()));
        changed.run();
        return before;
    }

    @Override
    public RestoreCheck restoreCheck() {
        return store.read(this::check);
    }

    private RestoreCheck check(Tx tx) {
        List<NumberState> states = new ArrayList<>();
        for (ObjectClass kind : ObjectClass.values()) {
            states.add(state(tx, kind));
        }
        List<Recovery> open = open(tx);
        return new RestoreCheck(states, open, proposed(tx, open));
    }

    private NumberState state(Tx tx, ObjectClass kind) {
        long given = HighWaterMarks.get(tx, here, here, kind.code());
        long known = given;
        String from = "";
        long inUse = DistributionObjects.largest(tx, kind.code(), here);
        if (inUse > known) {
            known = inUse;
            from = "an object of this database";
        }
        if (witness.largest(kind) > known) {
            known = witness.largest(kind);
            from = "the note beside this database";
        }
        for (MarkRow mark : HighWaterMarks.of(tx, here, kind.code())) {
            if (mark.largest() > known) {
                known = mark.largest();
                from = "site " + mark.peer();
            }
        }
        return new NumberState(kind, given + 1, given, known, from, Math.max(0, ObjectId.LARGEST - given));
    }

    private List<Recovery> open(Tx tx) {
        return recoveries(tx, here).stream().filter(recovery -> recovery.raised() != Recovery.Raised.YES).toList();
    }

    /** Figures of Q288970: 20 where the largest number was read from others, 1000 a day where nobody knows it. */
    private long proposed(Tx tx, List<Recovery> open) {
        boolean told = HighWaterMarks.all(tx).stream()
                .anyMatch(mark -> mark.site().equals(here) && !mark.peer().equals(here));
        Instant backup = open.stream().map(Recovery::backupOf).filter(moment -> moment != null)
                .min(Instant::compareTo).orElse(null);
        if (told || backup == null) {
            return MARGIN;
        }
        return MARGIN_A_DAY * Math.max(1, Duration.between(backup, Instant.now()).toDays() + 1);
    }

    @Override
    public Recovery restored(Instant backupOf, String remark) {
        if (backupOf != null && backupOf.isAfter(Instant.now())) {
            throw Refusal.value("A backup cannot be from the future: " + backupOf + "; look at the clock (Q154577).");
        }
        Recovery recorded = record((tx, at) -> new Recovery(Recoveries.nextId(tx), here, at,
                backupOf == null ? null : backupOf.truncatedTo(ChronoUnit.MILLIS), Recovery.Raised.NO,
                JournalPen.account(), cut(remark), List.of()),
                "Recorded that the database of site " + here + " was restored from a backup.");
        changed.run();
        return recorded;
    }

    @Override
    public Recovery raise(RaiseRequest request) {
        Set<ObjectClass> kinds = request.kinds().isEmpty() ? EnumSet.allOf(ObjectClass.class) : request.kinds();
        if (request.margin() < 0) {
            throw Refusal.value("Numbers are raised, never lowered; give a margin of 0 or more.");
        }
        Recovery raised = record((tx, at) -> {
            List<Recovery.RaisedNumber> numbers = new ArrayList<>();
            for (ObjectClass kind : kinds) {
                numbers.add(raise(tx, kind, request));
            }
            if (kinds.size() == ObjectClass.values().length) {
                Recoveries.setRaised(tx, here);
            }
            return new Recovery(Recoveries.nextId(tx), here, at, null, Recovery.Raised.YES,
                    JournalPen.account(), cut(request.remark()), numbers);
        }, "Raised the numbers of site " + here + ".");
        noteGiven();
        changed.run();
        return raised;
    }

    private Recovery.RaisedNumber raise(Tx tx, ObjectClass kind, RaiseRequest request) {
        NumberState state = state(tx, kind);
        if (request.next() != null && request.next() <= state.known()) {
            throw Refusal.value("Number " + state.known() + " of the kind " + kind.label()
                    + " was given already, so the next one cannot be " + request.next() + "; give a larger one.");
        }
        long after = (request.next() == null ? state.known() : request.next() - 1) + request.margin();
        if (after >= ObjectId.LARGEST) {
            throw Refusal.value("Numbers end at " + ObjectId.LARGEST + ", and this would leave none of the kind "
                    + kind.label() + "; give a smaller one.");
        }
        HighWaterMarks.raise(tx, here, here, kind.code(), after, System.currentTimeMillis());
        return new Recovery.RaisedNumber(kind, state.given(), after);
    }

    private interface Work {
        Recovery in(Tx tx, Instant at);
    }

    private Recovery record(Work work, String summary) {
        return store.unit(tx -> {
            JournalPen pen = new JournalPen(tx, System.currentTimeMillis());
            Recovery recovery = work.in(tx, Instant.ofEpochMilli(pen.now()));
            insert(tx, recovery);
            pen.close(0, recovery.by(), ACTION, null, summary, recovery.remark(), null);
            return recovery;
        });
    }

    /** Keeps a recovery of this site or of another. */
    public static void insert(Tx tx, Recovery recovery) {
        Recoveries.insert(tx, new Recoveries.RecoveryRow(recovery.id(), recovery.site(), recovery.at().toEpochMilli(),
                recovery.backupOf() == null ? null : recovery.backupOf().toEpochMilli(), recovery.raised().ordinal(),
                recovery.by(), recovery.remark()),
                recovery.numbers().stream()
                        .map(number -> new Recoveries.RaisedNumber(number.kind().code(), number.before(),
                                number.after()))
                        .toList());
    }

    @Override
    public List<Recovery> recoveries(String site) {
        return store.read(tx -> recoveries(tx, site));
    }

    private static List<Recovery> recoveries(Tx tx, String site) {
        return Recoveries.of(tx, site).stream().map(row -> new Recovery(row.id(), row.site(),
                Instant.ofEpochMilli(row.at()), row.backupOf() == null ? null : Instant.ofEpochMilli(row.backupOf()),
                Recovery.Raised.values()[row.raised()], row.actor(), row.remark(),
                Recoveries.numbers(tx, row.id()).stream().map(number -> new Recovery.RaisedNumber(
                        ObjectClass.of(number.kind()), number.before(), number.after())).toList()))
                .toList();
    }

    private static String cut(String remark) {
        String text = remark == null ? "" : remark.strip();
        return text.substring(0, Math.min(text.length(), LONGEST_REMARK));
    }
}
