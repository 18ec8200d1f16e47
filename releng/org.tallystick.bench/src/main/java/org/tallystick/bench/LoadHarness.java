package org.tallystick.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.tallystick.bench.load.HeapPeak;
import org.tallystick.bench.load.MatchTimes;
import org.tallystick.bench.load.SiteRun;
import org.tallystick.bench.schema.BenchDatabase;
import org.tallystick.bench.schema.FlatTables;
import org.tallystick.bench.shape.Row;
import org.tallystick.bench.shape.Shape;
import org.tallystick.bench.shape.Variant;

/**
 * Measures the loader: files per second end to end (read, parse, match, write, one durable commit per file) and
 * without reading, the time of matching decisions, memory and disk; beside it, in the same run, what plain JDBC inserts
 * when every instance is a row.
 */
public final class LoadHarness {

    private static final long SEED = 138021;
    private static final int MILLION = 1_000_000;
    private static final long MINUTES = 38;
    private static final long MINUTES_AFTER_FILLING = 6;
    private static final long BYTES_FOR_MILLION = 15_000_000_000L;

    private final Options options;
    private final long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    private final Table rates = SiteRun.table();
    private final Table matching = MatchTimes.table();

    private LoadHarness(Options options) {
        this.options = options;
    }

    /** Runs the harness; options as {@code --help} tells. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Options options = Options.parse(arguments, "10000,100000");
        if (options != null) {
            new LoadHarness(options).run();
        }
    }

    private void run() throws IOException, SQLException {
        boolean quick = options.effort() == Options.Effort.QUICK;
        int files = quick ? 500 : 5_000;
        for (String name : options.shapes()) {
            Shape shape = Shape.named(name);
            plainJdbc(shape, quick ? 2_000 : 20_000);
            for (int size : options.sizes()) {
                site(shape, size, files);
            }
            if (options.effort() == Options.Effort.FULL && name.equals("software")) {
                million(shape, files);
            }
        }
        Report report = new Report("Loading measured", options.typed("load"));
        report.add(
                String.format(Locale.ROOT, "Files per second, each figure from %,d files with one durable commit each"
                        + " (plain JDBC: computers).", files),
                rates);
        report.add("One decision of the matcher with its questions to the database: M1 agrees on all keys, M5 was"
                + " renamed, M6 is new.", matching);
        report.print(options.markdown());
    }

    private void million(Shape shape, int files) throws IOException {
        Path place = options.folder();
        long free = place.toAbsolutePath().getRoot().toFile().getUsableSpace();
        if (free < BYTES_FOR_MILLION) {
            System.out.println("1,000,000 computers are left out: less than 15 GB are free.");
            return;
        }
        site(shape, MILLION, files);
    }

    private void site(Shape shape, int size, int files) throws IOException {
        new SiteRun(shape, SEED, options.folder().resolve("load"), files).run(size,
                () -> TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())
                        - TimeUnit.MINUTES.toMillis(MINUTES_AFTER_FILLING),
                rates, matching);
    }

    /** The measure: flat rows, one per instance, in a table per class, one transaction per computer. */
    private void plainJdbc(Shape shape, int computers) throws IOException, SQLException {
        Path place = options.folder().resolve("jdbc");
        BenchDatabase.delete(place);
        HeapPeak.reset();
        Files.createDirectories(options.folder());
        try (BenchDatabase database = new BenchDatabase(place);
                FlatTables tables = new FlatTables(database, shape.classes())) {
            Stopwatch watch = new Stopwatch();
            for (int i = 0; i < computers; i++) {
                List<Row> rows = shape.rows(SEED, i, Variant.NEW);
                watch.start();
                tables.enter(i, rows);
                watch.stop();
            }
            String size = Table.number(database.sizeAfterCheckpoint() / 1e6);
            rates.add(List.of("plain JDBC, flat rows", shape.name(), "0 to " + Table.number(computers),
                    Table.number(watch.perSecond(computers)), "-", "-", "-", "-", Table.number(HeapPeak.mebibytes()),
                    size));
            System.out.println(rates.lastLine());
        }
    }
}
