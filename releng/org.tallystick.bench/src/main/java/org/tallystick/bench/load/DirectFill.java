package org.tallystick.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongSupplier;

import org.tallystick.bench.shape.Shape;
import org.tallystick.bench.shape.Variant;
import org.tallystick.loader.intake.ReadFile;
import org.tallystick.loader.load.FileLoad;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.IncomingFile;
import org.tallystick.loader.load.LoadSettings;
import org.tallystick.loader.match.Matcher;
import org.tallystick.mif.MifProfile;
import org.tallystick.model.FileResult;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Tx;
import org.tallystick.store.Units;

/**
 * Fills a site with computers through the loader's own matching and writing, but without files and with many computers
 * in one transaction. A second thread makes the computers.
 */
public final class DirectFill {

    private static final int PER_TRANSACTION = 250;
    private static final int AHEAD = 4;

    private final SiteStore store;
    private final Shape shape;
    private final long seed;

    /** A filler of one site. */
    public DirectFill(SiteStore store, Shape shape, long seed) {
        this.store = store;
        this.shape = shape;
        this.seed = seed;
    }

    /**
     * Enters computers 0 to below a number.
     *
     * @param millisLeft how much time there still is; filling stops when none is left
     * @return how many were entered
     */
    public int fill(int computers, LongSupplier millisLeft) {
        FileLoad loader = new FileLoad(new Matcher(Matcher.DEFAULT_OVERLAP_LIMIT));
        LoadSettings settings = new LoadSettings("BEN", 0);
        ReportForm form = new ReportForm(shape, seed);
        form.compareWithReading(0);
        Deque<Future<List<IncomingFile>>> chunks = new ArrayDeque<>();
        int asked = 0;
        int entered = 0;
        try (ExecutorService maker = Executors.newSingleThreadExecutor()) {
            while (entered < computers && millisLeft.getAsLong() > 0) {
                while (chunks.size() < AHEAD && asked < computers) {
                    int from = asked;
                    int to = Math.min(computers, from + PER_TRANSACTION);
                    chunks.add(maker.submit(() -> make(form, from, to)));
                    asked = to;
                }
                List<IncomingFile> chunk = result(chunks.remove());
                store.unit(tx -> enter(tx, loader, chunk, settings));
                entered += chunk.size();
            }
            maker.shutdownNow();
        }
        return entered;
    }

    private static List<IncomingFile> make(ReportForm form, int from, int to) {
        List<IncomingFile> files = new ArrayList<>(to - from);
        for (int computer = from; computer < to; computer++) {
            ReadFile read = new ReadFile.Report(form.report(computer, Variant.NEW), List.of());
            String name = "filled/" + computer;
            files.add(new IncomingFile(name, new byte[0], 0,
                    IncomingFile.hash(name.getBytes(StandardCharsets.UTF_8)), null, MifProfile.LEGACY, () -> read,
                    null));
        }
        return files;
    }

    private static Void enter(Tx tx, FileLoad loader, List<IncomingFile> chunk, LoadSettings settings) {
        Units inside = new Units() {
            @Override
            public <T> T unit(Function<Tx, T> work) {
                return work.apply(tx);
            }
        };
        for (IncomingFile file : chunk) {
            FileOutcome outcome = loader.load(inside, file, settings, (unused, result) -> {
            });
            if (outcome.result() != FileResult.LOADED) {
                throw new IllegalStateException(outcome.toString());
            }
        }
        return null;
    }

    private static List<IncomingFile> result(Future<List<IncomingFile>> chunk) {
        try {
            return chunk.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
