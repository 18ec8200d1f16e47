package org.tallystick.loader.duplicates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.tallystick.loader.junk.JunkCheck;
import org.tallystick.loader.junk.JunkKind;
import org.tallystick.loader.match.KeyText;
import org.tallystick.store.ComputerKeys;
import org.tallystick.store.IdentityChanges;
import org.tallystick.store.SiteStore;

/**
 * Finds records that agree in name and card under several SMSIDs: one computer that was installed anew, or whose SMSID
 * was lost (kind 3, Q149673, Q162165). A card alone makes no set, as docks share cards (Q259249).
 */
public final class SeveralIdentitiesFinder implements SetFinder {

    private final SiteStore store;
    private final Supplier<JunkCheck> junk;
    private final Records records;

    /**
     * Makes the finder.
     *
     * @param junk the junk identifiers as they are when a search begins
     */
    public SeveralIdentitiesFinder(SiteStore store, Supplier<JunkCheck> junk) {
        this.store = store;
        this.junk = junk;
        this.records = new Records(store);
    }

    @Override
    public DuplicateKind kind() {
        return DuplicateKind.SEVERAL_IDENTITIES;
    }

    @Override
    public long find(Consumer<FoundSet> found, SearchListener listener, BooleanSupplier cancelled) {
        JunkCheck check = junk.get();
        CarriedCards cards = new CarriedCards(store, check);
        return new KeyGroups(store, ComputerKeys.Column.CARD).each(group -> {
            if (cards.test(group.get(0).key())) {
                return;
            }
            Map<String, List<ComputerKeys.KeyRow>> byName = new LinkedHashMap<>();
            for (ComputerKeys.KeyRow row : records.keys(group.stream().map(ComputerKeys.Entry::id).toList())) {
                if (!check.isJunk(JunkKind.ANY, row.nameKey())) {
                    byName.computeIfAbsent(row.nameKey(), name -> new ArrayList<>()).add(row);
                }
            }
            byName.values().forEach(rows -> add(found, rows, cards));
        }, seen -> listener.progress(kind(), seen, 0), cancelled);
    }

    private void add(Consumer<FoundSet> found, List<ComputerKeys.KeyRow> all, CarriedCards cards) {
        List<ComputerKeys.KeyRow> current = Records.current(all);
        boolean isCurrent = smsids(current) > 1;
        if (!isCurrent && smsids(all) < 2) {
            return;
        }
        List<ComputerKeys.KeyRow> rows = isCurrent ? current : all;
        ComputerKeys.KeyRow newest = Records.newest(current.isEmpty() ? all : current);
        Lives lives = Lives.of(store, rows);
        List<ComputerKeys.KeyRow> suspects = rows.stream().filter(row -> heldAnother(row, cards)).toList();

        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence("NAME_AND_CARD", "Name", rows.size()
                + " records agree in Name and NetCardID and have " + smsids(rows) + " SMSIDs"
                + (rows.stream().anyMatch(row -> row.smsidKey().isEmpty()) ? ", one of them blank." : "."), null));
        if (lives.switches() > 1) {
            evidence.add(lives.switches() > 2
                    ? new Evidence("BOTH_ALIVE", "", "Their loads took turns: " + lives.switches()
                            + " times another of them was loaded, so more than one is alive.", null)
                    : new Evidence("LOADED_AGAIN", "",
                            "One of them was loaded once more after another had taken over.", null));
        }
        if (!suspects.isEmpty()) {
            evidence.add(new Evidence("CLONE_SUSPECT", "", "Another name and card reported as "
                    + Records.named(suspects) + " before, so its SMSID may be on several computers.", null));
        }
        evidence.addAll(records.removals(Records.removed(rows)));
        found.accept(new FoundSet(
                "3:" + newest.architecture() + ':' + KeyText.of(newest.nameKey() + '|' + newest.cardKey()), kind(),
                isCurrent ? SetScope.CURRENT : SetScope.HISTORY, confidence(lives, suspects.isEmpty(), rows),
                records.title(newest), cause(lives, suspects.isEmpty()), evidence, Records.numbers(rows), null,
                proposal(current, newest, lives, suspects.isEmpty())));
    }

    private static long smsids(List<ComputerKeys.KeyRow> rows) {
        return rows.stream().map(ComputerKeys.KeyRow::smsidKey).distinct().count();
    }

    /** Whether a computer with another name and card reported under the record's SMSID before. */
    private boolean heldAnother(ComputerKeys.KeyRow row, CarriedCards cards) {
        List<IdentityChanges.ChangeRow> changes = store.read(tx -> IdentityChanges.of(tx, row.id()));
        return !changes.isEmpty() && !new IdentitySeries(changes, row, cards).newcomers().isEmpty();
    }

    private static double confidence(Lives lives, boolean isClean, List<ComputerKeys.KeyRow> rows) {
        if (!isClean) {
            return 0.5;
        }
        boolean hasBlank = rows.stream().anyMatch(row -> row.smsidKey().isEmpty());
        return lives.switches() <= 1 ? hasBlank ? 0.9 : 0.97 : lives.switches() == 2 ? 0.85 : 0.6;
    }

    private static String cause(Lives lives, boolean isClean) {
        if (!isClean) {
            return "taken over with another computer's SMSID";
        }
        if (lives.switches() > 2) {
            return "two systems on one computer";
        }
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(lives.newestBegan()), ZoneOffset.UTC);
        return "new SMSID first seen on " + day;
    }

    private static Proposal proposal(List<ComputerKeys.KeyRow> current, ComputerKeys.KeyRow newest, Lives lives,
            boolean isClean) {
        if (current.isEmpty()) {
            return new Proposal(CleanupAction.RESTORE, newest.id(),
                    "No current record has this name and card, and computer " + newest.id() + " was scanned last.");
        }
        if (!isClean) {
            return null;
        }
        if (lives.switches() > 2) {
            return new Proposal(CleanupAction.SAME_COMPUTER, null,
                    "More than one of them is alive, so it is probably one computer with several systems.");
        }
        return new Proposal(CleanupAction.MERGE, newest.id(), current.size() > 1
                ? "Computer " + newest.id() + " has the newest scan"
                        + (lives.switches() > 1 ? "." : "; the others ended when it began.")
                : "Computer " + newest.id() + " is the only current one; the others have its earlier history.");
    }
}
