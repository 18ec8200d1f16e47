package org.tallystick.loader;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.loader.cleanup.Cleanup;
import org.tallystick.loader.cleanup.SiteCleanup;
import org.tallystick.loader.duplicates.CloneFinder;
import org.tallystick.loader.duplicates.Duplicates;
import org.tallystick.loader.duplicates.SameIdentityFinder;
import org.tallystick.loader.duplicates.SeveralIdentitiesFinder;
import org.tallystick.loader.duplicates.SiteDuplicates;
import org.tallystick.loader.extension.SiteBase;
import org.tallystick.loader.inbox.FolderInbox;
import org.tallystick.loader.inbox.Inbox;
import org.tallystick.loader.inbox.InboxSettings;
import org.tallystick.loader.journal.Journal;
import org.tallystick.loader.journal.RowOwner;
import org.tallystick.loader.journal.RowOwners;
import org.tallystick.loader.journal.SiteJournal;
import org.tallystick.loader.junk.JunkIdentifiers;
import org.tallystick.loader.junk.SiteJunk;
import org.tallystick.loader.legacy.LegacyImport;
import org.tallystick.loader.legacy.SiteLegacyImport;
import org.tallystick.loader.load.InventoryDataLoader;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.loader.policy.Policies;
import org.tallystick.loader.policy.SitePolicies;
import org.tallystick.loader.probable.ProbableFinder;
import org.tallystick.loader.query.InventoryQueries;
import org.tallystick.loader.query.SiteQueries;
import org.tallystick.loader.remarks.Remarks;
import org.tallystick.loader.remarks.SiteRemarks;
import org.tallystick.loader.repair.DoubledRows;
import org.tallystick.loader.repair.RowRepair;
import org.tallystick.loader.repair.SiteRepair;
import org.tallystick.loader.resync.ResyncBoard;
import org.tallystick.loader.resync.SiteResyncs;
import org.tallystick.loader.verify.SiteVerifier;
import org.tallystick.loader.verify.VerifyReport;
import org.tallystick.store.SiteStore;

/** The services of one open site, wired together. */
final class OpenSite implements InventorySite, SiteBase {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSite.class);
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final SiteStore store;
    private final String code;
    private final String name;
    private final InventoryDataLoader loader;
    private final SiteQueries queries;
    private final SiteResyncs resyncs;
    private final SiteCleanup cleanup;
    private final SiteJournal journal;
    private final SiteRemarks remarks;
    private final SiteJunk junk;
    private final SiteDuplicates duplicates;
    private final SiteRepair repair;
    private final RowOwners owners = new RowOwners();
    private final Map<Class<?>, Object> layers = new HashMap<>();
    private final SiteLegacyImport imports;
    private final List<SiteListener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong lastNotice = new AtomicLong(System.nanoTime() - QUIET_NANOS);

    OpenSite(SiteStore store, String code, String name) {
        this.store = store;
        this.code = code;
        this.name = name;
        this.loader = new InventoryDataLoader(store, code, this::changedAgain);
        this.queries = new SiteQueries(store, code, name);
        this.resyncs = new SiteResyncs(store, this::changed);
        this.junk = new SiteJunk(store, this::changed);
        this.duplicates = new SiteDuplicates(store, queries,
                List.of(new SameIdentityFinder(store, junk::check), new CloneFinder(store, junk::check),
                        new SeveralIdentitiesFinder(store, junk::check), new ProbableFinder(store, junk::check),
                        new DoubledRows(store)),
                this::changed);
        this.repair = new SiteRepair(store, loader::forget, this::changed);
        this.cleanup = new SiteCleanup(store, code, id -> duplicates.set(id).orElse(null), repair, this::changed);
        this.journal = new SiteJournal(store, owners, loader::forget, this::changed);
        this.remarks = new SiteRemarks(store, this::changed);
        this.imports = new SiteLegacyImport(store, loader, this::changed);
    }

    @Override
    public Path folder() {
        return store.path();
    }

    @Override
    public String siteCode() {
        return code;
    }

    @Override
    public String siteName() {
        return name;
    }

    @Override
    public InventoryQueries queries() {
        return queries;
    }

    @Override
    public ResyncBoard resyncs() {
        return resyncs;
    }

    @Override
    public LoadSummary load(LoadRequest request, LoadListener listener, BooleanSupplier cancelled) {
        try {
            return loader.load(request, listener, cancelled);
        } finally {
            changed();
        }
    }

    @Override
    public LoadSummary replay(List<Long> fileIds, String owner, LoadListener listener,
            BooleanSupplier cancelled) {
        try {
            return loader.replay(fileIds, owner, listener, cancelled);
        } finally {
            changed();
        }
    }

    @Override
    public Inbox inbox(InboxSettings settings) {
        return new FolderInbox(settings, store, loader);
    }

    @Override
    public Duplicates duplicates() {
        return duplicates;
    }

    @Override
    public Cleanup cleanup() {
        return cleanup;
    }

    @Override
    public Policies policies() {
        return new SitePolicies(store, duplicates(), cleanup, this::changed);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Remarks remarks() {
        return remarks;
    }

    @Override
    public JunkIdentifiers junk() {
        return junk;
    }

    @Override
    public RowRepair repair() {
        return repair;
    }

    @Override
    public LegacyImport legacyImport() {
        return imports;
    }

    @Override
    public VerifyReport verify(BooleanSupplier cancelled) {
        return new SiteVerifier(store).verify(cancelled);
    }

    @Override
    public void addListener(SiteListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(SiteListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        store.close();
    }

    /** One notice in 200 ms is enough while a load runs; its end gives another in any case. */
    private void changedAgain() {
        long now = System.nanoTime();
        long last = lastNotice.get();
        if (now - last > QUIET_NANOS && lastNotice.compareAndSet(last, now)) {
            tell();
        }
    }

    @Override
    public SiteStore store() {
        return store;
    }

    @Override
    public InventorySite site() {
        return this;
    }

    @Override
    public void register(RowOwner owner) {
        owners.register(owner);
    }

    @Override
    public <T> T layer(Class<T> kind, Function<SiteBase, T> maker) {
        synchronized (layers) {
            Object made = layers.get(kind);
            if (made == null) {
                made = maker.apply(this);
                layers.put(kind, made);
            }
            return kind.cast(made);
        }
    }

    @Override
    public void changed() {
        lastNotice.set(System.nanoTime());
        tell();
    }

    private void tell() {
        for (SiteListener listener : listeners) {
            try {
                listener.siteChanged();
            } catch (RuntimeException e) {
                LOG.warn("A listener failed", e);
            }
        }
    }
}
