package org.tallystick.loader.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.tallystick.loader.junk.JunkCheck;
import org.tallystick.loader.junk.JunkKind;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.store.ComputerKeys;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Decisions;
import org.tallystick.store.SiteStore;

/**
 * Finds records with one SMSID, and without SMSID those with one whole Identification (kind 1, Q192859). What the loader
 * took out is found too, as history, so that it can be brought back (Q277674).
 */
public final class SameIdentityFinder implements SetFinder {

    private final SiteStore store;
    private final Supplier<JunkCheck> junk;
    private final Records records;

    /**
     * Makes the finder.
     *
     * @param junk the junk identifiers as they are when a search begins
     */
    public SameIdentityFinder(SiteStore store, Supplier<JunkCheck> junk) {
        this.store = store;
        this.junk = junk;
        this.records = new Records(store);
    }

    @Override
    public DuplicateKind kind() {
        return DuplicateKind.SAME_IDENTITY;
    }

    @Override
    public long find(Consumer<FoundSet> found, SearchListener listener, BooleanSupplier cancelled) {
        JunkCheck check = junk.get();
        CarriedCards cards = new CarriedCards(store, check);
        long[] before = { 0 };
        before[0] = new KeyGroups(store, ComputerKeys.Column.SMSID).each(group -> {
            String key = group.get(0).key();
            if (!check.isJunk(JunkKind.ANY, key)) {
                List<ComputerKeys.KeyRow> rows = records
                        .keys(group.stream().map(ComputerKeys.Entry::id).toList());
                add(found, rows, "SMSID:" + key, cards, true);
            }
        }, seen -> listener.progress(kind(), seen, 0), cancelled);
        WholeIdentifications whole = new WholeIdentifications(store);
        long without = whole.each((hash, computers) -> add(found, records.keys(computers), "ID:" + hash, cards, false),
                seen -> listener.progress(kind(), before[0] + seen, 0), cancelled);
        new LoaderRemovals(store, records).each(found, cards, cancelled);
        return before[0] + without;
    }

    private void add(Consumer<FoundSet> found, List<ComputerKeys.KeyRow> every, String key, CarriedCards cards,
            boolean smsid) {
        // What was split from the history of clones has their SMSID because it was theirs; that was decided.
        List<ComputerKeys.KeyRow> all = every.stream().filter(row -> row.state() == ComputerRow.CURRENT
                || records.whole(row.id()).filter(Removal::isSplit).isEmpty()).toList();
        List<ComputerKeys.KeyRow> current = Records.current(all);
        List<ComputerKeys.KeyRow> removed = Records.removed(all);
        boolean isCurrent = current.size() > 1;
        if (!isCurrent && all.size() < 2) {
            return;
        }
        List<ComputerKeys.KeyRow> rows = isCurrent ? current : all;
        ComputerKeys.KeyRow newest = Records.newest(current.isEmpty() ? all : current);
        boolean alike = !smsid || rows.stream().allMatch(row -> Records.isLike(row, newest, cards));
        String reported = smsid ? records.reported(newest.id(), AttributeName.SMSID) : null;
        String title = smsid ? reported : records.title(newest);

        List<Evidence> evidence = new ArrayList<>();
        String count = isCurrent ? current.size() + " current records"
                : current.isEmpty() ? all.size() + " records that were taken out"
                        : "One current record and " + removed.size() + " that "
                                + (removed.size() == 1 ? "was" : "were") + " taken out";
        evidence.add(smsid ? new Evidence("SAME_SMSID", "SMSID", count + " have the SMSID " + title + ".", null)
                : new Evidence("SAME_IDENTIFICATION", "", count
                        + " have no SMSID and agree in every attribute of the Identification.", null));
        if (!alike) {
            evidence.add(new Evidence("SEVERAL_COMPUTERS", "Name",
                    "They differ in Name and NetCardID, so several computers report under this SMSID.", null));
        }
        evidence.addAll(records.removals(removed));
        found.accept(new FoundSet("1:" + newest.architecture() + ':' + key, kind(),
                isCurrent ? SetScope.CURRENT : SetScope.HISTORY, smsid ? 1 : 0.9, title,
                cause(alike, smsid, removed, isCurrent), evidence, Records.numbers(rows), reported,
                alike ? List.of() : records.identities(rows), smsid ? subjects(rows) : List.of(),
                proposal(current, removed, newest, alike)));
    }

    private static String cause(boolean alike, boolean smsid, List<ComputerKeys.KeyRow> removed, boolean isCurrent) {
        if (!smsid) {
            return "agent without SMSID";
        }
        return !alike ? "several computers under one SMSID" : isCurrent || removed.isEmpty() ? "" : "taken out before";
    }

    private static List<FoundSet.Subject> subjects(List<ComputerKeys.KeyRow> rows) {
        return rows.stream().map(row -> new FoundSet.Subject(
                Decisions.identity(row.smsidKey(), row.nameKey(), row.cardKey()), row.loaded())).toList();
    }

    private static Proposal proposal(List<ComputerKeys.KeyRow> current, List<ComputerKeys.KeyRow> removed,
            ComputerKeys.KeyRow newest, boolean alike) {
        if (current.isEmpty()) {
            return new Proposal(CleanupAction.RESTORE, newest.id(), "No current record has this identity, and computer "
                    + newest.id() + " was scanned last"
                    + (removed.size() > 1 ? " of those that were taken out." : "."));
        }
        if (!alike) {
            return new Proposal(CleanupAction.NEW_IDENTITY, null, "They differ in Name and NetCardID, so all but one of"
                    + " the computers need an SMSID of their own.");
        }
        return new Proposal(CleanupAction.MERGE, newest.id(),
                current.size() > 1 ? "Computer " + newest.id() + " has the newest scan."
                        : "Computer " + newest.id() + " is the only current one; the others have its earlier history.");
    }
}
