package org.tallystick.bench.duplicates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.tallystick.bench.Options;
import org.tallystick.bench.Report;
import org.tallystick.bench.Table;
import org.tallystick.bench.load.DirectFill;
import org.tallystick.bench.load.HeapPeak;
import org.tallystick.bench.schema.BenchDatabase;
import org.tallystick.bench.shape.Shape;
import org.tallystick.demo.labelled.FleetTruth;
import org.tallystick.demo.labelled.LabelledFleet;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.InventorySites;
import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.SearchListener;
import org.tallystick.loader.duplicates.SearchResult;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StatementProbe;

/**
 * Measures the search for duplicates: time and memory of each kind, and on a labelled fleet how many of the sets are
 * true and how many of the true ones are found.
 */
public final class DuplicatesHarness {

    private static final long SEED = 192859;
    private static final List<DuplicateKind> LABELLED = List.of(DuplicateKind.CLONES,
            DuplicateKind.SEVERAL_IDENTITIES, DuplicateKind.PROBABLE);

    private final Options options;
    private final Table times = new Table("computers", "records", "kind", "sets", "seconds", "peak heap MiB");
    private final Report report;

    private DuplicatesHarness(Options options) {
        this.options = options;
        this.report = new Report("The search for duplicates measured", options.typed("duplicates"));
    }

    /** Runs the harness; options as {@code --help} tells. With a shape, computers of that shape and no labels. */
    public static void main(String[] arguments) throws IOException {
        Options options = Options.parse(arguments, "20000");
        if (options != null) {
            new DuplicatesHarness(options).run();
        }
    }

    private void run() throws IOException {
        for (int size : options.sizes()) {
            Path site = options.folder().resolve("duplicates");
            BenchDatabase.delete(site);
            Files.createDirectories(options.folder());
            InventorySites.create(site, "BEN", "Benchmark").close();
            FleetTruth truth;
            long start = System.nanoTime();
            try (SiteStore store = SiteStore.open(site, "bench", StatementProbe.NONE)) {
                truth = fill(store, size);
            }
            System.out.printf(Locale.ROOT, "%,d computers filled in after %.0f s%n", size,
                    (System.nanoTime() - start) / 1e9);
            try (InventorySite open = InventorySites.open(site, "bench")) {
                search(open, size, truth);
            }
            BenchDatabase.delete(site);
        }
        report.add("Time and memory of one search.", times);
        report.print(options.markdown());
    }

    /** Fills a site; answers what is true of it, null where that is not known. */
    private FleetTruth fill(SiteStore store, int size) throws IOException {
        if (options.shapes().size() > 1) {
            return new FleetFill(store).fill(new LabelledFleet(SEED, size));
        }
        new DirectFill(store, Shape.named(options.shapes().get(0)), SEED).fill(size, () -> Long.MAX_VALUE);
        return null;
    }

    private void search(InventorySite site, int size, FleetTruth truth) {
        Map<Integer, String> smsids = new HashMap<>();
        Accuracy accuracy = truth == null ? null
                : new Accuracy(truth, id -> smsids.computeIfAbsent(id,
                        any -> site.queries().computer(id).orElseThrow().getSummary().getSmsId()));
        for (DuplicateKind kind : DuplicateKind.values()) {
            if (kind == DuplicateKind.DOUBLED_ROWS) {
                continue;
            }
            System.gc();
            HeapPeak.reset();
            SearchResult result = site.duplicates().search(Set.of(kind), SearchListener.NONE, () -> false);
            long peak = HeapPeak.mebibytes();
            List<DuplicateSet> sets = site.duplicates()
                    .sets(new SetFilter(Set.of(kind), Set.of(), null, null, 0, null), Integer.MAX_VALUE);
            times.add(new ArrayList<>(List.of(Table.number(size), Table.number(result.computers()),
                    String.valueOf(kind.number()), Table.number(sets.size()),
                    String.format(Locale.ROOT, "%.1f", result.seconds()), Table.number(peak))));
            System.out.println(times.lastLine());
            if (accuracy != null && LABELLED.contains(kind)) {
                accuracy.add(kind, sets);
            }
        }
        if (accuracy != null) {
            String fleet = String.format(Locale.ROOT, "%,d labelled computers, %,d files. ", size, truth.files());
            report.add(fleet + "Sets of kind 2 are SMSIDs, of kinds 3 and 4 pairs of records.", accuracy.figures());
            report.add(fleet + "What happened to the computers, kinds 2 to 4 together.", accuracy.bySituation());
        }
    }
}
