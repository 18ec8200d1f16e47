package org.tallystick.loader.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.FileReading;
import org.tallystick.loader.load.FileTally;
import org.tallystick.loader.load.IncomingFile;
import org.tallystick.loader.load.InventoryDataLoader;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.loader.load.OutcomeForm;
import org.tallystick.store.FileRecords;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/**
 * An inbox in the file system. A stable file is moved to {@code processing}, loaded, told and moved on; that it is done,
 * and how, is noted in the very transaction that loads it. So after a kill at any moment it is either loaded and only to
 * be told and moved, or not loaded and taken up again.
 */
public final class FolderInbox implements Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(FolderInbox.class);
    private static final long PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    private final InboxSettings settings;
    private final SiteStore store;
    private final InventoryDataLoader loader;
    private final FileReading reading;
    private final InboxFolders folders;
    private final StableFiles stable;
    private final String name;
    /** Claims whose line was told although the file could not be moved on yet. */
    private final Set<String> told = new HashSet<>();

    /** Makes an inbox; nothing is touched before it runs. */
    public FolderInbox(InboxSettings settings, SiteStore store, InventoryDataLoader loader) {
        this.settings = settings;
        this.store = store;
        this.loader = loader;
        checkPlace(settings.folder().toAbsolutePath().normalize(), store.path().toAbsolutePath().normalize());
        this.reading = new FileReading(settings.profile());
        this.folders = new InboxFolders(settings.folder());
        this.stable = new StableFiles(settings.stableFor());
        this.name = settings.folder().toAbsolutePath().normalize().toString();
    }

    /** Every file of an inbox is taken, so it must not be a folder that holds anything else. */
    private static void checkPlace(Path inbox, Path site) {
        Path home = Path.of(System.getProperty("user.home", "/")).toAbsolutePath().normalize();
        if (inbox.getParent() == null || home.startsWith(inbox) || inbox.equals(site)
                || inbox.startsWith(site.resolve("database"))) {
            throw new StoreException(StoreProblem.BAD_NAME,
                    "The folder " + inbox + " cannot be an inbox, for every file"
                            + " in an inbox is taken away; choose a folder of its own.",
                    null);
        }
    }

    @Override
    public LoadSummary runOnce(LoadListener listener, BooleanSupplier cancelled) {
        FileTally tally = new FileTally();
        try {
            folders.make();
            boolean finished = takeUp(tally, listener, cancelled);
            boolean more = true;
            while (finished && more && !cancelled.getAsBoolean()) {
                stable.look(folders.waiting());
                for (Path file : stable.ready()) {
                    if (cancelled.getAsBoolean()) {
                        break;
                    }
                    takeOne(file, tally, listener);
                }
                more = stable.someMayBecomeReady();
                if (more) {
                    pause(PAUSE_MILLIS, cancelled);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw unusable(e);
        } finally {
            loader.keepTotals();
        }
        return tally.summary(cancelled.getAsBoolean());
    }

    @Override
    public LoadSummary watch(LoadListener listener, BooleanSupplier cancelled) {
        FileTally tally = new FileTally();
        long back = 0;
        boolean takenUp = false;
        try {
            while (!cancelled.getAsBoolean()) {
                try {
                    folders.make();
                    takenUp = takenUp || takeUp(tally, listener, cancelled);
                    int before = (int) Math.min(tally.summary(false).files(), Integer.MAX_VALUE);
                    stable.look(folders.waiting());
                    for (Path file : stable.ready()) {
                        if (cancelled.getAsBoolean()) {
                            break;
                        }
                        takeOne(file, tally, listener);
                    }
                    if (tally.summary(false).files() > before) {
                        loader.keepTotals();
                    }
                    back = 0;
                    pause(PAUSE_MILLIS, cancelled);
                } catch (IOException | UncheckedIOException e) {
                    back = waitAfter(unusable(e), back, cancelled);
                    takenUp = false;
                } catch (StoreException e) {
                    if (e.problem() != StoreProblem.UNAVAILABLE && e.problem() != StoreProblem.DISK_FULL) {
                        throw e;
                    }
                    back = waitAfter(e, back, cancelled); // Q153573: a database error is never a try of the file
                    takenUp = false;
                }
            }
        } finally {
            loader.keepTotals();
        }
        return tally.summary(true);
    }

    @Override
    public State state() {
        return folders.state();
    }

    /** Finishes what an earlier run left in {@code processing}; answers whether all of it is done. */
    private boolean takeUp(FileTally tally, LoadListener listener, BooleanSupplier cancelled) throws IOException {
        List<Path> left = folders.processing();
        Set<String> claims = left.stream().map(folders::claimOf).collect(Collectors.toSet());
        List<String> moved = store.read(tx -> FileRecords.claims(tx, name)).stream()
                .filter(claim -> !claims.contains(claim))
                .toList();
        if (!moved.isEmpty()) { // killed between the move and this
            store.unit(tx -> {
                moved.forEach(claim -> FileRecords.deleteClaim(tx, claim));
                return null;
            });
        }
        for (Path file : left) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            String claim = folders.claimOf(file);
            FileRecords.Claim done = store.read(tx -> FileRecords.claim(tx, claim)).orElse(null);
            if (done == null) {
                loadTaken(file, tally, listener);
            } else {
                tellLate(claim, done, tally, listener);
                finish(file, claim, done.target());
            }
        }
        return true;
    }

    /** Killed between the commit and the move: most likely nobody has heard of the file yet. */
    private void tellLate(String claim, FileRecords.Claim done, FileTally tally, LoadListener listener) {
        if (done.outcome() == null || told.contains(claim)) {
            return;
        }
        tell(claim, OutcomeForm.read(done.outcome()), tally, listener);
    }

    private void tell(String claim, FileOutcome outcome, FileTally tally, LoadListener listener) {
        tally.add(outcome);
        told.add(claim);
        listener.fileDone(outcome);
    }

    private void takeOne(Path file, FileTally tally, LoadListener listener) throws IOException {
        Path taken = null;
        try {
            taken = folders.take(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be taken from the inbox; the others go on", file, e); // Q128143, Q246614
        }
        if (taken != null) {
            loadTaken(taken, tally, listener);
        }
    }

    private void loadTaken(Path taken, FileTally tally, LoadListener listener) throws IOException {
        String claim = folders.claimOf(taken);
        IncomingFile file = reading.fetch(taken, folders.originalName(taken), folders.ownerOf(taken));
        FileOutcome outcome = loader.loadOne(file, (tx, result) -> FileRecords.insertClaim(tx, claim, name,
                new FileRecords.Claim(folders.targetOf(result, settings.deleteDone()), OutcomeForm.write(result))));
        tell(claim, outcome, tally, listener);
        finish(taken, claim, folders.targetOf(outcome, settings.deleteDone()));
    }

    private void finish(Path taken, String claim, String target) throws IOException {
        folders.moveOn(taken, target);
        store.unit(tx -> {
            FileRecords.deleteClaim(tx, claim);
            return null;
        });
        told.remove(claim);
    }

    private StoreException unusable(Exception why) {
        return new StoreException(StoreProblem.NO_ACCESS, "The inbox " + settings.folder()
                + " cannot be read or written; check its rights and the space there. Nothing is lost meanwhile.", why);
    }

    private static long waitAfter(StoreException failure, long before, BooleanSupplier cancelled) {
        long wait = Math.min(LONGEST_PAUSE_MILLIS, Math.max(1000, before * 2));
        LOG.warn("{} Trying again in {} s.", failure.getMessage(), wait / 1000, failure);
        pause(wait, cancelled);
        return wait;
    }

    /** Waits in short pieces, so that a cancel is heard at once. */
    private static void pause(long millis, BooleanSupplier cancelled) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!cancelled.getAsBoolean() && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(Math.min(50, millis));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Oldest first, names in order where times are equal. */
    static List<Path> oldestFirst(List<Path> files) {
        record Aged(Path path, long time) {
        }
        List<Aged> aged = new ArrayList<>(files.size());
        for (Path file : files) {
            try {
                aged.add(new Aged(file, Files.getLastModifiedTime(file).toMillis()));
            } catch (IOException e) {
                LOG.debug("{} went away", file);
            }
        }
        aged.sort(Comparator.comparingLong(Aged::time).thenComparing(Aged::path));
        return aged.stream().map(Aged::path).toList();
    }
}
