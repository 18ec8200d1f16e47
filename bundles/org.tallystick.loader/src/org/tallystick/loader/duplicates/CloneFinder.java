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
import java.util.function.BiConsumer;
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
import org.tallystick.store.Tx;

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
        long seen = eachChanged((keys, changes) -> {
            Suspect suspect = judge(keys, changes, cards);
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

    /** Visits each record that has changes, with those, oldest first, while no query is open. */
    private long eachChanged(BiConsumer<ComputerKeys.KeyRow, List<IdentityChanges.ChangeRow>> visitor,
            SearchListener listener, BooleanSupplier cancelled) {
        int after = 0;
        long seen = 0;
        boolean more = true;
        while (more && !cancelled.getAsBoolean()) {
            int from = after;
            Map<Integer, List<IdentityChanges.ChangeRow>> slice = store.read(tx -> slice(tx, from));
            Map<Integer, ComputerKeys.KeyRow> keys = store.read(tx -> {
                Map<Integer, ComputerKeys.KeyRow> rows = new HashMap<>();
                slice.keySet().forEach(id -> ComputerKeys.of(tx, id).ifPresent(row -> rows.put(id, row)));
                return rows;
            });
            for (Map.Entry<Integer, List<IdentityChanges.ChangeRow>> record : slice.entrySet()) {
                if (keys.containsKey(record.getKey())) {
                    visitor.accept(keys.get(record.getKey()), sorted(record.getValue()));
                }
                after = record.getKey();
                seen++;
            }
            more = !slice.isEmpty();
            listener.progress(kind(), seen, 0);
        }
        return seen;
    }

    /** The next records with all of their changes. */
    private static Map<Integer, List<IdentityChanges.ChangeRow>> slice(Tx tx, int after) {
        List<IdentityChanges.ChangeRow> rows = IdentityChanges.after(tx, after, SLICE);
        Map<Integer, List<IdentityChanges.ChangeRow>> slice = new LinkedHashMap<>();
        rows.forEach(row -> slice.computeIfAbsent(row.computer(), id -> new ArrayList<>()).add(row));
        if (rows.size() == SLICE) { // the last one may have more
            int last = rows.get(SLICE - 1).computer();
            slice.remove(last);
            if (slice.isEmpty()) {
                slice.put(last, new ArrayList<>(IdentityChanges.of(tx, last)));
            }
        }
        return slice;
    }

    private static List<IdentityChanges.ChangeRow> sorted(List<IdentityChanges.ChangeRow> rows) {
        rows.sort(Comparator.comparingLong(IdentityChanges.ChangeRow::at)
                .thenComparingLong(IdentityChanges.ChangeRow::file));
        return rows;
    }

    private Suspect judge(ComputerKeys.KeyRow keys, List<IdentityChanges.ChangeRow> changes, CarriedCards cards) {
        if (keys.state() == ComputerRow.MERGED || keys.smsidKey().isEmpty()) {
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
