package org.tallystick.bench.duplicates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.tallystick.demo.labelled.FleetTruth;
import org.tallystick.demo.labelled.LabelledFleet;
import org.tallystick.loader.load.FileLoad;
import org.tallystick.loader.load.FileOutcome;
import org.tallystick.loader.load.FileReading;
import org.tallystick.loader.load.IncomingFile;
import org.tallystick.loader.load.LoadSettings;
import org.tallystick.loader.match.Matcher;
import org.tallystick.mif.MifProfile;
import org.tallystick.model.FileResult;
import org.tallystick.store.SiteStore;
import org.tallystick.store.Tx;
import org.tallystick.store.Units;

/** Loads the files of a labelled fleet through the loader's own reading, matching and writing, many in a transaction. */
final class FleetFill {

    private static final int PER_TRANSACTION = 500;

    private final SiteStore store;
    private final FileLoad loader = new FileLoad(new Matcher(Matcher.DEFAULT_OVERLAP_LIMIT));
    private final LoadSettings settings = new LoadSettings("BEN", 0);
    private final FileReading reading = new FileReading(MifProfile.LEGACY);
    private final List<IncomingFile> waiting = new ArrayList<>();

    FleetFill(SiteStore store) {
        this.store = store;
    }

    FleetTruth fill(LabelledFleet fleet) throws IOException {
        FleetTruth truth = fleet.play((path, bytes) -> {
            waiting.add(reading.of(path, bytes, null));
            if (waiting.size() == PER_TRANSACTION) {
                enter();
            }
        });
        enter();
        return truth;
    }

    private void enter() {
        waiting.parallelStream().forEach(file -> file.reading().get());
        store.unit(tx -> {
            Units inside = new Units() {
                @Override
                public <T> T unit(java.util.function.Function<Tx, T> work) {
                    return work.apply(tx);
                }
            };
            for (IncomingFile file : waiting) {
                FileOutcome outcome = loader.load(inside, file, settings, (unused, result) -> {
                });
                if (outcome.result() != FileResult.LOADED) {
                    throw new IllegalStateException(outcome.toString());
                }
            }
            return null;
        });
        waiting.clear();
    }
}
