package org.tallystick.loader.inbox;

import java.util.function.BooleanSupplier;

import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadSummary;

/** A watched folder. Files are taken when their size is stable, oldest first, and each is loaded exactly once. */
public interface Inbox {

    /** How the folder stands: files that wait, that are being loaded, and where the rest went. */
    record State(int waiting, int processing, int bad) {
    }

    /** Finishes what an earlier run left in {@code processing}, takes what is stable now, and returns. */
    LoadSummary runOnce(LoadListener listener, BooleanSupplier cancelled);

    /** Runs until cancelled, at most a second behind the folder; asks {@code cancelled} several times a second. */
    LoadSummary watch(LoadListener listener, BooleanSupplier cancelled);

    /** Counts the files; touches only the folder. */
    State state();
}
