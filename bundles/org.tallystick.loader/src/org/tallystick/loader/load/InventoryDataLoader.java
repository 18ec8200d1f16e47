package org.tallystick.loader.load;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.loader.intake.ReadFile;
import org.tallystick.loader.match.Matcher;
import org.tallystick.mif.MifProfile;
import org.tallystick.model.FileResult;
import org.tallystick.store.FileRecords;
import org.tallystick.store.Settings;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StoreException;
import org.tallystick.store.Tx;
import org.tallystick.store.Units;

/**
 * Loads files into a site: reading runs ahead on other threads, matching and writing go file by file, one unit each.
 * One load at a time; a second caller waits.
 */
public final class InventoryDataLoader {

    private static final Logger LOG = LoggerFactory.getLogger(InventoryDataLoader.class);
    private static final long TOTALS_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final SiteStore store;
    private final String siteCode;
    private final Runnable changed;
    private final Totals totals;
    private final FileLoad files;

    /**
     * Makes the loader of a site.
     *
     * @param changed called after commits, often
     */
    public InventoryDataLoader(SiteStore store, String siteCode, Runnable changed) {
        this.store = store;
        this.siteCode = siteCode;
        this.changed = changed;
        this.totals = new Totals(store);
        this.files = new FileLoad(new Matcher(Matcher.DEFAULT_OVERLAP_LIMIT));
    }

    /** Loads what a request names. */
    public synchronized LoadSummary load(LoadRequest request, LoadListener listener, BooleanSupplier cancelled) {
        FileWalk walk = new FileWalk(request.paths());
        LoadSettings settings = settings(request.removalLimit());
        if (request.dryRun()) {
            return store.dryRun(units -> run(units, walk, request, settings, listener, cancelled, false));
        }
        return run(store, walk, request, settings, listener, cancelled, true);
    }

    private LoadSummary run(Units units, FileWalk walk, LoadRequest request, LoadSettings settings,
            LoadListener listener, BooleanSupplier cancelled, boolean real) {
        FileReading reading = new FileReading(request.profile());
        KnownFiles known = real ? new KnownFiles(store) : null;
        FileTally tally = new FileTally();
        long nextTotals = System.nanoTime() + TOTALS_EVERY_NANOS;
        try (ReadAhead<FileWalk.Found, IncomingFile> ahead = new ReadAhead<>(walk,
                found -> fetch(reading, known, found, request), found -> sizeOf(found))) {
            while (!cancelled.getAsBoolean()) {
                IncomingFile file = ahead.next();
                if (file == null) {
                    return tally.summary(false);
                }
                FileOutcome outcome = one(units, known, file, settings);
                tally.add(outcome);
                if (real) {
                    totals.note(outcome);
                    changed.run();
                    if (System.nanoTime() > nextTotals) {
                        totals.keep();
                        nextTotals = System.nanoTime() + TOTALS_EVERY_NANOS;
                    }
                }
                listener.fileDone(outcome);
            }
            return tally.summary(true);
        } finally {
            if (real) {
                totals.keep();
                changed.run();
            }
        }
    }

    /** Loads refused and held files once more from their kept bytes. */
    public synchronized LoadSummary replay(List<Long> fileIds, String owner, LoadListener listener,
            BooleanSupplier cancelled) {
        LoadSettings settings = settings(LoadRequest.SITE_LIMIT);
        FileTally tally = new FileTally();
        boolean stopped = false;
        for (long id : fileIds.stream().sorted().toList()) {
            stopped = cancelled.getAsBoolean();
            if (stopped) {
                break;
            }
            FileRecords.WaitingRow waiting = store.read(tx -> FileRecords.waiting(tx, id)).orElse(null);
            if (waiting == null || waiting.state() != FileRecords.OPEN) {
                continue;
            }
            byte[] bytes = store.read(tx -> FileRecords.content(tx, id)).orElseThrow();
            MifProfile profile = MifProfile.valueOf(waiting.file().profile());
            FileReading reading = new FileReading(profile);
            boolean whole = bytes.length == waiting.file().size()
                    && !FileReason.UNREADABLE.name().equals(waiting.file().reason());
            IncomingFile file = whole
                    ? reading.of(waiting.file().name(), bytes, owner == null ? waiting.file().owner() : owner)
                    : reading.again(waiting.file(), bytes, FileReason.valueOf(waiting.file().reason()));
            if (bytes.length < waiting.file().size()) { // only the beginning was kept: it must not pass for the file
                ReadFile refusal = new ReadFile.Refused(FileReason.MIF_TOO_LARGE, 0, 0, waiting.file().message(),
                        List.of());
                file = file.withReading(() -> refusal);
            }
            FileOutcome outcome = one(store, file, settings, (tx, result) -> closeIfElsewhere(tx, id, result));
            if (outcome.result() == FileResult.UNCHANGED) { // loaded by another way meanwhile: nothing was written
                store.unit(tx -> {
                    closeIfElsewhere(tx, id, outcome);
                    return null;
                });
            }
            tally.add(outcome);
            totals.note(outcome);
            listener.fileDone(outcome);
        }
        totals.keep();
        changed.run();
        return tally.summary(stopped);
    }

    /** The entry that was replayed is done with, unless the file ended on it again. */
    private static void closeIfElsewhere(Tx tx, long id, FileOutcome result) {
        if (result.fileId() != id) {
            FileRecords.setState(tx, id, FileRecords.REPLAYED, System.currentTimeMillis());
        }
    }

    /**
     * Loads one file that was fetched by the caller, as the inbox does.
     *
     * @param inSameUnit what must be durable together with the file
     */
    public synchronized FileOutcome loadOne(IncomingFile file, BiConsumer<Tx, FileOutcome> inSameUnit) {
        boolean[] counted = { false };
        FileOutcome outcome = one(store, file, settings(LoadRequest.SITE_LIMIT), (tx, result) -> {
            counted[0] = totals.countAtOnce(tx, result);
            inSameUnit.accept(tx, result);
        });
        if (!counted[0]) {
            totals.note(outcome);
        }
        changed.run();
        return outcome;
    }

    /**
     * Loads files as one: all of them in one transaction, in order, each with its own end and record.
     *
     * @param files what is not read yet is read while other writers wait
     */
    public synchronized <T> T loadTogether(List<IncomingFile> files, JointLoad<T> work) {
        LoadSettings settings = settings(LoadRequest.SITE_LIMIT).with(work::beforeUpdate);
        List<FileOutcome> outcomes = new ArrayList<>(files.size());
        T result = store.together(units -> {
            outcomes.clear();
            Optional<T> known = units.unit(work::begin);
            if (known.isPresent()) {
                return known.get();
            }
            for (IncomingFile file : files) {
                outcomes.add(one(units, file, settings, (tx, outcome) -> {
                }));
            }
            return units.unit(tx -> work.end(tx, List.copyOf(outcomes)));
        });
        outcomes.forEach(totals::note);
        changed.run();
        return result;
    }

    /** Forgets what it remembers of rows and definitions, which somebody changes in the unit that is under way. */
    public void forget() {
        files.forget();
    }

    /** Makes the sums durable, for callers of {@link #loadOne}. */
    public synchronized void keepTotals() {
        totals.keep();
        changed.run();
    }

    private FileOutcome one(Units units, KnownFiles known, IncomingFile file, LoadSettings settings) {
        if (file.verdict() != null && file.verdict().isStillUnchanged()) {
            return file.verdict().outcome();
        }
        boolean surelyNew = known != null && known.isSurelyNew(file);
        FileOutcome outcome = one(units, surelyNew ? file : file.withVerdict(null), settings, (tx, result) -> {
        });
        if (known != null) {
            known.note(file);
        }
        return outcome;
    }

    private FileOutcome one(Units units, IncomingFile file, LoadSettings settings,
            BiConsumer<Tx, FileOutcome> inSameUnit) {
        try {
            return files.load(units, file, settings, inSameUnit);
        } catch (StoreException e) {
            throw e; // branch M9: nothing is decided, the file stays where it was
        } catch (RuntimeException e) {
            LOG.error("The program failed on {}", file.name(), e);
            IncomingFile poisoned = file.withReading(() -> new ReadFile.Refused(FileReason.INTERNAL, 0, 0,
                    "The program failed on this file; the log has the details.", List.of()));
            return files.load(units, poisoned, settings, inSameUnit);
        }
    }

    private IncomingFile fetch(FileReading reading, KnownFiles known, FileWalk.Found found, LoadRequest request) {
        IncomingFile file = reading.fetch(found.path(), found.name(),
                found.owner() == null ? request.owner() : found.owner());
        IncomingFile judged = known == null ? file : known.judge(file);
        if (judged.verdict() == null || judged.verdict().wasNew()) {
            judged.reading().get(); // here, beside the writer
        }
        return judged;
    }

    private static long sizeOf(FileWalk.Found found) {
        try {
            return 10 * Files.size(found.path()); // a read file takes several times its size in memory
        } catch (IOException e) {
            return 0;
        }
    }

    private LoadSettings settings(int requested) {
        int limit = requested == LoadRequest.SITE_LIMIT
                ? store.read(tx -> Settings.get(tx, "removal-limit")).map(Integer::parseInt)
                        .orElse(LoadSettings.DEFAULT_REMOVAL_LIMIT)
                : requested;
        return new LoadSettings(siteCode, limit);
    }
}
