package org.tallystick.bench.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.tallystick.bench.Options;
import org.tallystick.bench.Report;
import org.tallystick.bench.Stopwatch;
import org.tallystick.bench.Table;
import org.tallystick.bench.shape.ClassSpec;
import org.tallystick.bench.shape.PcShape;
import org.tallystick.bench.shape.Row;
import org.tallystick.bench.shape.Shape;
import org.tallystick.bench.shape.Variant;

/**
 * Measures schemas with plain JDBC: computers entered and changed in a second, size on disk, and the time of a question
 * across all computers. Rows are made outside the time that is taken.
 */
public final class SchemaComparison {

    private static final long SEED = 138021;
    private static final int CHANGED = 5_000;
    private static final int QUESTIONS = 5;

    private SchemaComparison() {
    }

    /** The schemas. */
    private enum Kind {
        FLAT("A flat: a row per instance, a table per class"),
        CONTENT("B content: a row per computer, shared rows by content"),
        SETS("C sets: a row per computer and class, shared rows by content");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        Candidate open(BenchDatabase database, List<ClassSpec> classes) throws SQLException {
            return switch (this) {
                case FLAT -> new FlatTables(database, classes);
                case CONTENT -> new ContentRow(database, classes);
                case SETS -> new SetRows(database, classes);
            };
        }
    }

    /** Runs the comparison; options as {@code --help} tells. */
    public static void main(String[] arguments) throws SQLException, IOException {
        Options options = Options.parse(arguments, "20000,100000");
        if (options == null) {
            return;
        }
        Table table = new Table("schema", "shape", "computers", "new/s", "new, CPU ms", "changed/s", "changed, CPU ms",
                "MB on disk", "KB per computer",
                "who has BIOS X, ms");
        for (String shape : options.shapes()) {
            for (int size : options.sizes()) {
                for (Kind kind : Kind.values()) {
                    table.add(measure(kind, Shape.named(shape), size, options.folder()));
                    System.out.println(table.lastLine());
                }
            }
        }
        Report report = new Report("Schemas compared", options.typed("schema"));
        report.add("New and changed are computers in a second, each one durable transaction; five of a hundred values"
                + " change. CPU is the time of the one thread, which tells more than the clock on a busy machine.",
                table);
        report.print(options.markdown());
    }

    private static List<String> measure(Kind kind, Shape shape, int computers, Path folder)
            throws SQLException, IOException {
        Files.createDirectories(folder);
        Path place = folder.resolve("schema-" + kind.name().toLowerCase(Locale.ROOT));
        BenchDatabase.delete(place);
        try (BenchDatabase database = new BenchDatabase(place);
                Candidate candidate = kind.open(database, shape.classes())) {
            Stopwatch entering = new Stopwatch();
            for (int i = 0; i < computers; i++) {
                List<Row> rows = shape.rows(SEED, i, Variant.NEW);
                entering.start();
                candidate.enter(i, rows);
                entering.stop();
            }
            long size = database.sizeAfterCheckpoint();
            int changes = Math.min(CHANGED, computers);
            Stopwatch changing = new Stopwatch();
            for (int i = 0; i < changes; i++) {
                int computer = (int) ((long) i * computers / changes);
                List<Row> rows = shape.rows(SEED, computer, Variant.CHANGED);
                changing.start();
                candidate.update(computer, rows, i);
                changing.stop();
            }
            List<String> cells = new ArrayList<>(List.of(kind.label, shape.name(), Table.number(computers)));
            cells.addAll(entering.perSecondAndCpuMillis(computers));
            cells.addAll(changing.perSecondAndCpuMillis(changes));
            cells.add(Table.number(size / 1e6));
            cells.add(String.format(Locale.ROOT, "%.1f", size / 1e3 / computers));
            cells.add(Table.number(askedMillis(candidate)));
            return cells;
        }
    }

    /** The middle one of several times that the question takes, in milliseconds. */
    private static double askedMillis(Candidate candidate) throws SQLException {
        double[] times = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            long start = System.nanoTime();
            int found = candidate.countWithBios(PcShape.biosVersion(17));
            times[i] = (System.nanoTime() - start) / 1e6;
            if (found == 0) {
                throw new IllegalStateException("no computer has the BIOS that was asked for");
            }
        }
        Arrays.sort(times);
        return times[QUESTIONS / 2];
    }
}
