package org.tallystick.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

import org.tallystick.bench.Stopwatch;
import org.tallystick.bench.Table;
import org.tallystick.bench.schema.BenchDatabase;
import org.tallystick.bench.shape.FileFolder;
import org.tallystick.bench.shape.MifForm;
import org.tallystick.bench.shape.Shape;
import org.tallystick.bench.shape.Variant;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.InventorySites;
import org.tallystick.loader.load.FileLoad;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.FileReading;
import org.tallystick.loader.load.IncomingFile;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.loader.load.LoadSettings;
import org.tallystick.loader.load.LoadSummary;
import org.tallystick.loader.match.Matcher;
import org.tallystick.mif.MifProfile;
import org.tallystick.model.FileResult;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StatementProbe;

/** Measures one site: one shape, one number of computers in the database. */
public final class SiteRun {

    private static final int WARM_UP_FILES = 500;

    private final Shape shape;
    private final long seed;
    private final Path folder;
    private final int files;
    private int computers;
    private double kilobytesPerFile;

    /** Throughput of one way to load: new, changed, new time of the scan, same bytes. */
    private record Rates(double fresh, double changed, double rescan, double unchanged) {
    }

    /**
     * Prepares a run.
     *
     * @param files how many files each figure is measured with
     */
    public SiteRun(Shape shape, long seed, Path folder, int files) {
        this.shape = shape;
        this.seed = seed;
        this.folder = folder;
        this.files = files;
    }

    /** A table with the columns of the figures. */
    public static Table table() {
        return new Table("files per second", "shape", "computers", "new", "changed", "new scan time", "same bytes",
                "KB a file", "peak heap MiB", "database MB");
    }

    /**
     * Fills the site and measures.
     *
     * @param millisLeft time that there is for filling; with what was filled in by then the figures are measured
     */
    public void run(int size, LongSupplier millisLeft, Table rates, Table matching) throws IOException {
        Path site = folder.resolve("site");
        BenchDatabase.delete(folder);
        Files.createDirectories(folder);
        InventorySites.create(site, "BEN", "Benchmark").close();
        long start = System.nanoTime();
        try (SiteStore store = SiteStore.open(site, "bench", StatementProbe.NONE)) {
            computers = new DirectFill(store, shape, seed).fill(size, millisLeft);
        }
        System.out.printf(Locale.ROOT, "%s: %,d of %,d computers filled in, %,.0f a second%n", shape.name(), computers,
                size, computers * 1e9 / (System.nanoTime() - start));

        HeapPeak.reset();
        Rates endToEnd;
        try (InventorySite open = InventorySites.open(site, "bench")) {
            load(open, computers + 2 * files, WARM_UP_FILES, Variant.NEW);
            endToEnd = endToEnd(open);
        }
        add(rates, "end to end", endToEnd, site);

        HeapPeak.reset();
        Rates parsed;
        try (SiteStore store = SiteStore.open(site, "bench", StatementProbe.NONE)) {
            parsed = withoutReading(store);
            new MatchTimes(store, shape, seed, computers).addTo(matching);
        }
        add(rates, "without reading", parsed, site);
        BenchDatabase.delete(folder);
    }

    private Rates endToEnd(InventorySite site) throws IOException {
        double fresh = load(site, computers, files, Variant.NEW);
        double unchanged = load(site, computers, files, Variant.NEW);
        double rescan = load(site, computers, files, Variant.RESCAN);
        double changed = load(site, computers, files, Variant.CHANGED);
        return new Rates(fresh, changed, rescan, unchanged);
    }

    /** Loads a folder of files as the command line does; files a second. */
    private double load(InventorySite site, int from, int count, Variant variant) throws IOException {
        Path in = folder.resolve("files");
        BenchDatabase.delete(in);
        FileFolder written = FileFolder.write(in, shape, seed, from, from + count, variant);
        kilobytesPerFile = written.bytes() / 1e3 / count;
        LoadSummary summary = site.load(LoadRequest.of(List.of(in)), LoadListener.NONE, () -> false);
        if (summary.loaded() + summary.unchanged() != count) {
            throw new IllegalStateException(summary.toString());
        }
        BenchDatabase.delete(in);
        return count * 1e9 / summary.duration().toNanos();
    }

    /** The writer alone, on files that were fetched and read before the time was taken. */
    private Rates withoutReading(SiteStore store) {
        FileLoad loader = new FileLoad(new Matcher(Matcher.DEFAULT_OVERLAP_LIMIT));
        int from = computers + files;
        double fresh = write(store, loader, from, Variant.NEW, FileResult.LOADED);
        double unchanged = write(store, loader, from, Variant.NEW, FileResult.UNCHANGED);
        double rescan = write(store, loader, from, Variant.RESCAN, FileResult.LOADED);
        double changed = write(store, loader, from, Variant.CHANGED, FileResult.LOADED);
        return new Rates(fresh, changed, rescan, unchanged);
    }

    private double write(SiteStore store, FileLoad loader, int from, Variant variant, FileResult expected) {
        LoadSettings settings = new LoadSettings("BEN", 0);
        FileReading reading = new FileReading(MifProfile.LEGACY);
        Stopwatch watch = new Stopwatch();
        for (int i = 0; i < files; i++) {
            IncomingFile file = reading.of("read/" + (from + i), MifForm.bytes(shape, seed, from + i, variant), null);
            file.reading().get();
            watch.start();
            FileOutcome outcome = loader.load(store, file, settings, (tx, result) -> {
            });
            watch.stop();
            if (outcome.result() != expected) {
                throw new IllegalStateException("expected " + expected + ", was " + outcome);
            }
        }
        return watch.perSecond(files);
    }

    private void add(Table table, String label, Rates rates, Path site) throws IOException {
        List<String> cells = new ArrayList<>(List.of(label, shape.name(), Table.number(computers)));
        cells.addAll(List.of(Table.number(rates.fresh()), Table.number(rates.changed()), Table.number(rates.rescan()),
                Table.number(rates.unchanged()), String.format(Locale.ROOT, "%.0f", kilobytesPerFile),
                Table.number(HeapPeak.mebibytes()),
                Table.number(BenchDatabase.size(site.resolve("database").resolve("seg0")) / 1e6)));
        table.add(cells);
        System.out.println(table.lastLine());
    }
}
