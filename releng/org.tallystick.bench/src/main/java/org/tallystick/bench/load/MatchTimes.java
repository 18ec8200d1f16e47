package org.tallystick.bench.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.tallystick.bench.Table;
import org.tallystick.bench.shape.Shape;
import org.tallystick.bench.shape.Variant;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.MatchBranch;
import org.tallystick.loader.match.MatchOutcome;
import org.tallystick.loader.match.Matcher;
import org.tallystick.store.Definitions;
import org.tallystick.store.SiteStore;

/** Times single matching decisions, questions to the database included, on computers all over the site. */
public final class MatchTimes {

    private static final int DECISIONS = 5_000;
    private static final int WARM_UP = 1_000;

    private final SiteStore store;
    private final Shape shape;
    private final ReportForm form;
    private final int computers;
    private final Matcher matcher = new Matcher(Matcher.DEFAULT_OVERLAP_LIMIT);

    MatchTimes(SiteStore store, Shape shape, long seed, int computers) {
        this.store = store;
        this.shape = shape;
        this.computers = computers;
        form = new ReportForm(shape, seed);
    }

    /** A table with the columns of the measurement. */
    public static Table table() {
        return new Table("matching decision", "shape", "computers", "decisions", "p50 ms", "p99 ms", "max ms");
    }

    /** Measures a computer that agrees on all keys, one that was renamed, and a new one. */
    void addTo(Table table) {
        for (MatchBranch branch : List.of(MatchBranch.M1, MatchBranch.M5, MatchBranch.M6)) {
            double[] millis = measure(branch);
            Arrays.sort(millis);
            table.add(List.of(branch.name(), shape.name(), Table.number(computers), Table.number(DECISIONS),
                    format(millis[millis.length / 2]), format(millis[millis.length * 99 / 100]),
                    format(millis[millis.length - 1])));
        }
    }

    private static String format(double millis) {
        return String.format(Locale.ROOT, "%.3f", millis);
    }

    private double[] measure(MatchBranch branch) {
        double[] millis = new double[DECISIONS];
        for (int i = -WARM_UP; i < DECISIONS; i++) {
            Identification incoming = incoming(branch, i);
            double time = store.read(tx -> {
                int architecture = Definitions.architecture(tx, "PERSONAL COMPUTER").orElseThrow().id();
                StoredComputers current = new StoredComputers(tx, architecture);
                long start = System.nanoTime();
                MatchOutcome outcome = matcher.match(incoming, current);
                double taken = (System.nanoTime() - start) / 1e6;
                if (outcome.branch() != branch) {
                    throw new IllegalStateException("expected " + branch + ", was " + outcome);
                }
                return taken;
            });
            if (i >= 0) {
                millis[i] = time;
            }
        }
        return millis;
    }

    /** A computer of the site by the number of the try, spread over all; renamed or unknown as the branch needs. */
    private Identification incoming(MatchBranch branch, int number) {
        int computer = (int) (Math.floorMod(number * 2_654_435_761L, (long) computers));
        int unknown = Integer.MAX_VALUE / 2 + number;
        Identification stored = form.report(branch == MatchBranch.M6 ? unknown : computer, Variant.NEW)
                .identification();
        if (branch != MatchBranch.M5) {
            return stored;
        }
        List<Identification.Attribute> attributes = new ArrayList<>();
        for (Identification.Attribute attribute : stored.attributes()) {
            attributes.add(attribute.key().equals(AttributeName.NAME)
                    ? Identification.Attribute.of(attribute.name(), "RENAMED-" + number, attribute.isKey())
                    : attribute);
        }
        return new Identification(stored.architecture(), attributes);
    }
}
