package org.tallystick.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.tallystick.loader.InventorySite;
import org.tallystick.loader.SiteListener;
import org.tallystick.loader.cleanup.Cleanup;
import org.tallystick.loader.duplicates.Duplicates;
import org.tallystick.loader.inbox.Inbox;
import org.tallystick.loader.inbox.InboxSettings;
import org.tallystick.loader.journal.Journal;
import org.tallystick.loader.junk.JunkIdentifiers;
import org.tallystick.loader.legacy.LegacyImport;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.loader.policy.Policies;
import org.tallystick.loader.query.ComputerQuery;
import org.tallystick.loader.query.DayActivity;
import org.tallystick.loader.query.EventQuery;
import org.tallystick.loader.query.FileQuery;
import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.loader.query.MatchRecord;
import org.tallystick.loader.query.Page;
import org.tallystick.loader.query.WaitingSets;
import org.tallystick.loader.remarks.Remarks;
import org.tallystick.loader.repair.RowRepair;
import org.tallystick.loader.resync.ResyncBoard;
import org.tallystick.loader.verify.VerifyReport;
import org.tallystick.model.Computer;
import org.tallystick.model.ComputerSummary;
import org.tallystick.model.HistoryRecord;
import org.tallystick.model.InventoryFile;
import org.tallystick.model.MatchEvent;
import org.tallystick.model.ResyncRequest;
import org.tallystick.model.Site;

/** A site without a database: it says what {@link Samples} holds, and remembers what it was asked to do. */
final class FakeSite implements InventorySite, InventoryQueries, ResyncBoard, Inbox, SiteDoor {

    final List<String> asked = new ArrayList<>();
    final FakeDuplicates duplicates = new FakeDuplicates(asked);
    final FakeRepair repair = new FakeRepair(asked);
    final FakeImport legacy = new FakeImport(asked);
    final FakeRecords records = new FakeRecords(asked);
    List<FileOutcome> outcomes = Samples.outcomes();
    List<ComputerSummary> computers = Samples.computers();
    List<InventoryFile> files = Samples.files();
    VerifyReport report = Samples.report(0);
    RuntimeException onOpen;
    RuntimeException atTheEnd;
    LoadRequest request;
    boolean closed;

    @Override
    public InventorySite create(Path folder, String code, String name) {
        asked.add("create " + folder.getFileName() + " " + code + " " + name);
        return open(folder, "");
    }

    @Override
    public InventorySite open(Path folder, String program) {
        if (onOpen != null) {
            throw onOpen;
        }
        asked.add("open " + folder.getFileName());
        return this;
    }

    @Override
    public Path folder() {
        return Path.of("/srv/site");
    }

    @Override
    public String siteCode() {
        return "S01";
    }

    @Override
    public String siteName() {
        return "Main office";
    }

    @Override
    public InventoryQueries queries() {
        return this;
    }

    @Override
    public ResyncBoard resyncs() {
        return this;
    }

    @Override
    public LoadSummary load(LoadRequest wanted, LoadListener listener, BooleanSupplier cancelled) {
        request = wanted;
        return run(listener, cancelled);
    }

    @Override
    public LoadSummary replay(List<Long> fileIds, String owner, LoadListener listener, BooleanSupplier cancelled) {
        asked.add("replay " + fileIds + (owner == null ? "" : " for " + owner));
        return run(listener, cancelled);
    }

    private LoadSummary run(LoadListener listener, BooleanSupplier cancelled) {
        List<FileOutcome> done = new ArrayList<>();
        for (FileOutcome outcome : outcomes) {
            if (cancelled.getAsBoolean()) {
                return Samples.summary(done, true);
            }
            listener.fileDone(outcome);
            done.add(outcome);
        }
        if (atTheEnd != null) {
            throw atTheEnd;
        }
        return Samples.summary(done, false);
    }

    @Override
    public Inbox inbox(InboxSettings settings) {
        asked.add("inbox " + settings.folder().getFileName() + " " + settings.deleteDone());
        return this;
    }

    @Override
    public LoadSummary runOnce(LoadListener listener, BooleanSupplier cancelled) {
        return run(listener, cancelled);
    }

    @Override
    public LoadSummary watch(LoadListener listener, BooleanSupplier cancelled) {
        return run(listener, cancelled);
    }

    @Override
    public State state() {
        return new State(0, 0, 0);
    }

    @Override
    public Duplicates duplicates() {
        return duplicates;
    }

    @Override
    public Cleanup cleanup() {
        return duplicates;
    }

    @Override
    public Policies policies() {
        return duplicates;
    }

    @Override
    public Journal journal() {
        return records;
    }

    @Override
    public Remarks remarks() {
        return records;
    }

    @Override
    public JunkIdentifiers junk() {
        return records;
    }

    @Override
    public RowRepair repair() {
        return repair;
    }

    @Override
    public LegacyImport legacyImport() {
        return legacy;
    }

    @Override
    public VerifyReport verify(BooleanSupplier cancelled) {
        return report;
    }

    @Override
    public void addListener(SiteListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removeListener(SiteListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public Site site() {
        return Samples.site();
    }

    @Override
    public Page<ComputerSummary> computers(ComputerQuery query, Page.Cursor after, int limit) {
        throw new UnsupportedOperationException("the list is streamed");
    }

    @Override
    public int countComputers(ComputerQuery query) {
        return computers.size();
    }

    @Override
    public void forEachComputer(ComputerQuery query, Consumer<ComputerSummary> row, BooleanSupplier cancelled) {
        asked.add("computers " + query.filter() + " " + query.quarantined()
                + (query.tag() == null ? "" : " tag " + query.tag()));
        computers.forEach(row);
    }

    @Override
    public Optional<Computer> computer(int id) {
        return id == 17 ? Optional.of(Samples.computer()) : Optional.empty();
    }

    @Override
    public List<HistoryRecord> history(int computer, int limit) {
        return Samples.history();
    }

    @Override
    public List<MatchRecord> matchesOf(int computer, int limit) {
        return computer == 17 ? List.of(Samples.matchRecord()) : List.of();
    }

    @Override
    public Optional<MatchRecord> matchOf(long fileId) {
        return fileId == 1 ? Optional.of(Samples.matchRecord()) : Optional.empty();
    }

    @Override
    public List<InventoryFile> filesNamed(String name, int limit) {
        return files.stream().filter(file -> file.getName().endsWith(name)).toList();
    }

    @Override
    public Page<MatchEvent> events(EventQuery query, Page.Cursor after, int limit) {
        asked.add("events " + query.code() + " " + query.computer());
        List<MatchEvent> all = Samples.events();
        return after == null ? new Page<>(all.subList(0, 1), new Page.Cursor("1", 1))
                : new Page<>(all.subList(1, all.size()), null);
    }

    @Override
    public int countEvents(EventQuery query) {
        return Samples.events().size();
    }

    @Override
    public int countFiles(FileQuery query) {
        return files(query, null, Integer.MAX_VALUE).rows().size();
    }

    @Override
    public List<InventoryFile> recentFiles(int limit) {
        return files(FileQuery.OPEN, null, limit).rows();
    }

    @Override
    public Page<InventoryFile> files(FileQuery query, Page.Cursor after, int limit) {
        asked.add("files " + query.openOnly() + " " + query.reason());
        return new Page<>(files, null);
    }

    @Override
    public Optional<InventoryFile> file(long fileId) {
        return files.stream().filter(file -> file.getId() == fileId).findFirst();
    }

    @Override
    public Optional<byte[]> bytes(long fileId) {
        return fileId == 2 ? Optional.of(Samples.BROKEN.getBytes(StandardCharsets.US_ASCII)) : Optional.empty();
    }

    @Override
    public List<DayActivity> activity(LocalDate first, int days, ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<WaitingSets> waitingSets(LocalDate first) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ResyncRequest> resyncs(boolean openOnly) {
        asked.add("resyncs " + openOnly);
        return Samples.resyncs();
    }

    @Override
    public List<Path> write() {
        return List.of(Path.of("/srv/site/outbox/LABDOM/RESYNC.CFG"));
    }

    @Override
    public boolean markDelivered(int id) {
        asked.add("delivered " + id);
        return id == 3;
    }
}
