package org.tallystick.loader.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.load.DecisionForm;
import org.tallystick.loader.load.Totals;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.ComparisonRules;
import org.tallystick.loader.remarks.SiteRemarks;
import org.tallystick.model.Computer;
import org.tallystick.model.ComputerSummary;
import org.tallystick.model.FileResult;
import org.tallystick.model.HistoryRecord;
import org.tallystick.model.InventoryFile;
import org.tallystick.model.LoadTotals;
import org.tallystick.model.MatchEvent;
import org.tallystick.model.ResyncRequest;
import org.tallystick.model.Site;
import org.tallystick.model.TallystickFactory;
import org.tallystick.store.ComputerList;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Computers;
import org.tallystick.store.DayCounts;
import org.tallystick.store.Definitions;
import org.tallystick.store.EventRow;
import org.tallystick.store.Events;
import org.tallystick.store.FileRecords;
import org.tallystick.store.FileRow;
import org.tallystick.store.ResyncRow;
import org.tallystick.store.Resyncs;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Tx;

/** The queries of one site over its store. */
public final class SiteQueries implements InventoryQueries {

    private static final int STREAM_SLICE = 500;
    private static final int READINGS = 20;

    private final SiteStore store;
    private final String code;
    private final String name;

    /** Makes the queries of a site. */
    public SiteQueries(SiteStore store, String code, String name) {
        this.store = store;
        this.code = code;
        this.name = name;
    }

    @Override
    public Site site() {
        return store.read(tx -> {
            Site site = TallystickFactory.eINSTANCE.createSite();
            site.setCode(code);
            site.setName(name);
            site.setFolder(store.path().toString());
            new SiteGroups(tx).addTo(site);
            site.setOpenResyncs(Resyncs.countOpen(tx));
            site.setOpenEvents(Events.count(tx, new Events.Filter(null, null, null, null, null)));
            site.setOpenFiles(FileRecords.countOpen(tx));
            site.setTotals(totals(tx));
            return site;
        });
    }

    private static LoadTotals totals(Tx tx) {
        FileRecords.Totals sums = Totals.current(tx);
        LoadTotals totals = TallystickFactory.eINSTANCE.createLoadTotals();
        totals.setLoaded(sums.loaded());
        totals.setUnchanged(sums.unchanged());
        totals.setHeld(sums.held());
        totals.setRefused(sums.refused());
        totals.setStale(sums.stale());
        totals.setFiles(sums.loaded() + sums.unchanged() + sums.held() + sums.refused() + sums.stale());
        return totals;
    }

    @Override
    public Page<ComputerSummary> computers(ComputerQuery query, Page.Cursor after, int limit) {
        return store.read(tx -> {
            ComputerSnapshots snapshots = new ComputerSnapshots(tx);
            List<ComputerSummary> rows = new ArrayList<>(Math.min(limit, STREAM_SLICE));
            Page.Cursor[] next = { null };
            int[] seen = { 0 };
            ComputerRow[] last = { null };
            ComputerList.visit(tx, filter(tx, query), sort(query), query.ascending(),
                    after == null ? null : after.sortValue(), after == null ? 0 : after.id(), limit + 1, row -> {
                        if (++seen[0] > limit) {
                            next[0] = cursor(last[0], sort(query));
                            return false;
                        }
                        last[0] = row;
                        rows.add(snapshots.summary(row));
                        return true;
                    });
            return new Page<>(rows, next[0]);
        });
    }

    private static Page.Cursor cursor(ComputerRow row, ComputerList.Sort sort) {
        return new Page.Cursor(ComputerList.sortValue(row, sort), row.id());
    }

    @Override
    public int countComputers(ComputerQuery query) {
        return store.read(tx -> ComputerList.count(tx, filter(tx, query)));
    }

    @Override
    public void forEachComputer(ComputerQuery query, Consumer<ComputerSummary> row, BooleanSupplier cancelled) {
        Page.Cursor after = null;
        do {
            Page<ComputerSummary> page = computers(query, after, STREAM_SLICE);
            for (ComputerSummary summary : page.rows()) {
                row.accept(summary);
            }
            after = page.next();
        } while (after != null && !cancelled.getAsBoolean());
    }

    private static ComputerList.Sort sort(ComputerQuery query) {
        return switch (query.sort()) {
            case ID -> ComputerList.Sort.ID;
            case NAME -> ComputerList.Sort.NAME;
            case SMSID -> ComputerList.Sort.SMSID;
            case NET_CARD_ID -> ComputerList.Sort.CARD;
            case LAST_SCAN -> ComputerList.Sort.SCAN;
            case LAST_LOADED -> ComputerList.Sort.LOADED;
        };
    }

    private static ComputerList.Filter filter(Tx tx, ComputerQuery query) {
        String text = query.filter() == null || query.filter().isBlank() ? null
                : query.filter().strip().toUpperCase(Locale.ROOT);
        String card = text == null ? null : text.replaceAll("[:\\-. ]", "");
        Integer architecture = query.architecture() == null ? null
                : Definitions.architecture(tx, query.architecture().strip().toUpperCase(Locale.ROOT))
                        .map(Definitions.ArchitectureRow::id).orElse(-1);
        return new ComputerList.Filter(text, card == null || card.isEmpty() ? text : card, architecture,
                key(AttributeName.SITE, query.site()), key(AttributeName.DOMAIN, query.domain()),
                query.quarantined() ? ComputerRow.QUARANTINED : ComputerRow.CURRENT,
                query.tag() == null ? null : SiteRemarks.key(query.tag().strip()));
    }

    private static String key(String attributeKey, String value) {
        return value == null ? null : ComparisonRules.normal(attributeKey, value);
    }

    @Override
    public Optional<Computer> computer(int id) {
        return store.read(tx -> atOneMoment(tx, id, row -> new ComputerSnapshots(tx).computer(row)));
    }

    /** A computer lies in several tables; where a file was loaded while they were read, they are read again. */
    private static <T> Optional<T> atOneMoment(Tx tx, int id, Function<ComputerRow, T> reading) {
        for (int attempt = 1;; attempt++) {
            ComputerRow row = Computers.get(tx, id).orElse(null);
            if (row == null) {
                return Optional.empty();
            }
            T result = reading.apply(row);
            boolean same = Computers.get(tx, id).filter(now -> now.revision() == row.revision()).isPresent();
            if (same || attempt == READINGS) {
                return Optional.of(result);
            }
        }
    }

    @Override
    public List<HistoryRecord> history(int computer, int limit) {
        return store.read(
                tx -> atOneMoment(tx, computer, row -> new HistoryReader(tx, row).read(limit)).orElse(List.of()));
    }

    @Override
    public List<MatchRecord> matchesOf(int computer, int limit) {
        return store.read(tx -> {
            List<MatchRecord> records = new ArrayList<>();
            Computers.get(tx, computer).map(ComputerRow::removedBy).flatMap(file -> FileRecords.get(tx, file))
                    .filter(file -> file.computer() == null || file.computer() != computer)
                    .ifPresent(file -> records.add(matchRecord(file))); // what took it out comes first
            FileRecords.byComputer(tx, computer, limit).forEach(file -> records.add(matchRecord(file)));
            return records;
        });
    }

    @Override
    public Optional<MatchRecord> matchOf(long fileId) {
        return store.read(tx -> FileRecords.get(tx, fileId).map(SiteQueries::matchRecord));
    }

    private static MatchRecord matchRecord(FileRow row) {
        return new MatchRecord(row.id(), row.name(), Instant.ofEpochMilli(row.at()), FileResult.get(row.result()),
                row.reason(), row.message(), row.outcome(),
                row.computer() == null ? OptionalInt.empty() : OptionalInt.of(row.computer()),
                DecisionForm.read(row.decision()));
    }

    @Override
    public List<InventoryFile> filesNamed(String fileName, int limit) {
        String wanted = fileName.replace('\\', '/');
        return store.read(tx -> FileRecords.byName(tx, wanted, limit).stream().map(row -> file(tx, row)).toList());
    }

    @Override
    public Page<MatchEvent> events(EventQuery query, Page.Cursor after, int limit) {
        return store.read(tx -> {
            List<EventRow> rows = Events.page(tx, filter(query), after == null ? Long.MAX_VALUE : after.id(),
                    limit + 1);
            EventSnapshots snapshots = new EventSnapshots(tx);
            List<MatchEvent> events = new ArrayList<>(rows.size());
            for (EventRow row : rows.subList(0, Math.min(limit, rows.size()))) {
                events.add(snapshots.event(row));
            }
            return new Page<>(events, rows.size() > limit ? new Page.Cursor("", rows.get(limit - 1).id()) : null);
        });
    }

    @Override
    public int countEvents(EventQuery query) {
        return store.read(tx -> Events.count(tx, filter(query)));
    }

    private static Events.Filter filter(EventQuery query) {
        return new Events.Filter(query.code(), query.computer(), query.file(),
                query.from() == null ? null : query.from().toEpochMilli(),
                query.to() == null ? null : query.to().toEpochMilli());
    }

    @Override
    public Page<InventoryFile> files(FileQuery query, Page.Cursor after, int limit) {
        return store.read(tx -> {
            List<FileRecords.WaitingRow> rows = FileRecords.waitingPage(tx, query.openOnly(),
                    query.result() == null ? null : query.result().getValue(), query.reason(),
                    after == null ? Long.MAX_VALUE : after.id(), limit + 1);
            List<InventoryFile> files = rows.stream().limit(limit).map(FileSnapshots::waiting).toList();
            return new Page<>(files,
                    rows.size() > limit ? new Page.Cursor("", rows.get(limit - 1).file().id()) : null);
        });
    }

    @Override
    public int countFiles(FileQuery query) {
        return store.read(tx -> FileRecords.countWaiting(tx, query.openOnly(),
                query.result() == null ? null : query.result().getValue(), query.reason()));
    }

    @Override
    public List<InventoryFile> recentFiles(int limit) {
        return store.read(tx -> FileRecords.recent(tx, limit).stream().map(FileSnapshots::done).toList());
    }

    @Override
    public Optional<InventoryFile> file(long fileId) {
        return store.read(tx -> FileRecords.get(tx, fileId).map(row -> file(tx, row)));
    }

    private static InventoryFile file(Tx tx, FileRow row) {
        return FileRecords.waiting(tx, row.id()).map(FileSnapshots::waiting).orElseGet(() -> FileSnapshots.done(row));
    }

    @Override
    public Optional<byte[]> bytes(long fileId) {
        return store.read(tx -> FileRecords.content(tx, fileId));
    }

    @Override
    public List<ResyncRequest> resyncs(boolean openOnly) {
        return store.read(tx -> {
            List<ResyncRequest> requests = new ArrayList<>();
            for (ResyncRow row : Resyncs.list(tx, openOnly)) {
                requests.add(FileSnapshots.resync(row));
            }
            return requests;
        });
    }

    @Override
    public List<DayActivity> activity(LocalDate first, int days, ZoneId zone) {
        List<Long> bounds = new ArrayList<>();
        for (int i = 0; i <= days; i++) {
            bounds.add(first.plusDays(i).atStartOfDay(zone).toInstant().toEpochMilli());
        }
        return store.read(tx -> {
            List<Integer> files = DayCounts.between(tx, DayCounts.Kind.FILES, bounds);
            List<Integer> events = DayCounts.between(tx, DayCounts.Kind.EVENTS, bounds);
            List<DayActivity> activity = new ArrayList<>();
            for (int i = 0; i < days; i++) {
                activity.add(new DayActivity(first.plusDays(i), files.get(i), events.get(i)));
            }
            return activity;
        });
    }

    @Override
    public List<WaitingSets> waitingSets(LocalDate first) {
        return store.read(tx -> DayCounts.waitingFrom(tx, (int) first.toEpochDay()).stream()
                .map(row -> new WaitingSets(LocalDate.ofEpochDay(row.day()), DuplicateKind.of(row.kind()),
                        row.waiting()))
                .toList());
    }
}
