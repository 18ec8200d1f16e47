package org.tallystick.loader.duplicates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.tallystick.loader.junk.JunkCheck;
import org.tallystick.store.ComputerKeys;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.FileRecords;
import org.tallystick.store.FileRow;
import org.tallystick.store.IdentityChanges;
import org.tallystick.store.SiteStore;

/**
 * Finds records that several real computers overwrite in turn, because they report under one SMSID: clones of one image
 * (kind 2, Q192859, Q254735). Only records whose name, card, site or domain ever changed are looked at.
 */
public final class CloneFinder implements SetFinder {

    private static final int SLICE = 2000;
    private static final int CARRIERS = 50;

    private final SiteStore store;
    private final Supplier<JunkCheck> junk;
    private final IdentityRebuild rebuild;

    /**
     * Makes the finder.
     *
     * @param junk the junk identifiers as they are when a search begins
     */
    public CloneFinder(SiteStore store, Supplier<JunkCheck> junk) {
        this.store = store;
        this.junk = junk;
        this.rebuild = new IdentityRebuild(store);
    }

    /** A record that is suspect, and the day on which its second identity came. */
    private record Suspect(int computer, LocalDate day) {
    }

    @Override
    public DuplicateKind kind() {
        return DuplicateKind.CLONES;
    }

    @Override
    public long find(Consumer<FoundSet> found, SearchListener listener, BooleanSupplier cancelled) {
        if (!rebuild.complete(cancelled)) {
            return 0;
        }
        CarriedCards cards = new CarriedCards(store, junk.get());
        List<Suspect> suspects = new ArrayList<>();
        Map<LocalDate, Integer> days = new HashMap<>();
        long seen = eachChanged(changes -> {
            Suspect suspect = judge(changes, cards);
            if (suspect != null) {
                suspects.add(suspect);
                days.merge(suspect.day(), 1, Integer::sum);
            }
        }, listener, cancelled);
        for (Suspect suspect : suspects) {
            if (cancelled.getAsBoolean()) {
                break;
            }
            FoundSet set = store.read(tx -> {
                List<IdentityChanges.ChangeRow> changes = IdentityChanges.of(tx, suspect.computer());
                ComputerKeys.KeyRow keys = ComputerKeys.of(tx, suspect.computer()).orElse(null);
                ComputerRow row = Computers.get(tx, suspect.computer()).orElse(null);
                if (keys == null || row == null) {
                    return null;
                }
                IdentitySeries series = new IdentitySeries(changes, keys, cards);
                CloneVerdict verdict = verdict(series, keys);
                return verdict == null ? null
                        : verdict.set(row, new CloneReading(tx, series, row), suspect.day(),
                                days.get(suspect.day()) > 1);
            });
            if (set != null) {
                found.accept(set);
            }
        }
        return seen;
    }

    /** Visits the changes of each record that has any, oldest first, while no query is open. */
    private long eachChanged(Consumer<List<IdentityChanges.ChangeRow>> visitor, SearchListener listener,
            BooleanSupplier cancelled) {
        int after = 0;
        long seen = 0;
        while (!cancelled.getAsBoolean()) {
            int from = after;
            List<IdentityChanges.ChangeRow> slice = store.read(tx -> IdentityChanges.after(tx, from, SLICE));
            if (slice.isEmpty()) {
                break;
            }
            boolean isFull = slice.size() == SLICE;
            Map<Integer, List<IdentityChanges.ChangeRow>> byComputer = new LinkedHashMap<>();
            slice.forEach(row -> byComputer.computeIfAbsent(row.computer(), id -> new ArrayList<>()).add(row));
            int last = slice.get(slice.size() - 1).computer();
            for (int computer : byComputer.keySet()) {
                if (computer != last || !isFull) {
                    visitor.accept(sorted(byComputer.get(computer)));
                    seen++;
                } else if (byComputer.size() == 1) { // more changes than a slice has
                    visitor.accept(store.read(tx -> IdentityChanges.of(tx, computer)));
                    seen++;
                    last++;
                }
            }
            after = isFull ? last - 1 : last;
            listener.progress(kind(), seen, 0);
            if (!isFull) {
                break;
            }
        }
        return seen;
    }

    private static List<IdentityChanges.ChangeRow> sorted(List<IdentityChanges.ChangeRow> rows) {
        rows.sort(Comparator.comparingLong(IdentityChanges.ChangeRow::at)
                .thenComparingLong(IdentityChanges.ChangeRow::file));
        return rows;
    }

    private Suspect judge(List<IdentityChanges.ChangeRow> changes, CarriedCards cards) {
        ComputerKeys.KeyRow keys = store.read(tx -> ComputerKeys.of(tx, changes.get(0).computer())).orElse(null);
        if (keys == null || keys.state() == ComputerRow.MERGED || keys.smsidKey().isEmpty()) {
            return null;
        }
        IdentitySeries series = new IdentitySeries(changes, keys, cards);
        if (series.identities().size() < 2 || verdict(series, keys) == null) {
            return null;
        }
        IdentitySeries.State second = series.identities().get(1);
        Long scan = scanOf(second.file());
        return new Suspect(keys.id(),
                LocalDate.ofInstant(Instant.ofEpochMilli(scan == null ? second.from() : scan), ZoneOffset.UTC));
    }

    private CloneVerdict verdict(IdentitySeries series, ComputerKeys.KeyRow keys) {
        int twoPlaces = series.twoPlaces(this::scanOf);
        boolean flips = series.returns(IdentitySeries.Difference.BOTH) > 0;
        int other = flips ? 0 : otherRecord(series, keys);
        return CloneVerdict.of(series, other, twoPlaces);
    }

    private Long scanOf(long file) {
        return file <= 0 ? null : store.read(tx -> FileRecords.get(tx, file)).map(FileRow::scan).orElse(null);
    }

    /** A record under another SMSID that a newcomer's name and card had before it came; 0 where there is none. */
    private int otherRecord(IdentitySeries series, ComputerKeys.KeyRow keys) {
        for (IdentitySeries.State newcomer : series.newcomers()) {
            int other = store.read(tx -> ComputerKeys
                    .sameKey(tx, ComputerKeys.Column.CARD, newcomer.card(), 0, CARRIERS).stream()
                    .filter(entry -> entry.id() != keys.id()
                            && entry.state() != ComputerRow.MERGED && entry.architecture() == keys.architecture())
                    .flatMap(entry -> ComputerKeys.of(tx, entry.id()).stream())
                    .filter(row -> row.nameKey().equals(newcomer.name()) && !row.smsidKey().isEmpty()
                            && !row.smsidKey().equals(keys.smsidKey()) && row.firstLoaded() < newcomer.from())
                    .mapToInt(ComputerKeys.KeyRow::id).findFirst().orElse(0));
            if (other > 0) {
                return other;
            }
        }
        return 0;
    }
}
