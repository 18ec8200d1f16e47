package org.tallystick.loader.intake;

import java.util.List;

import org.tallystick.loader.load.FileReason;

/** A file after it was read: either a report, or the reason why there is none. */
public sealed interface ReadFile {

    /** One sentence for each thing that the reader repaired or found odd. */
    List<String> warnings();

    /** The file can be matched and loaded. */
    record Report(InventoryReport report, List<String> warnings) implements ReadFile {
    }

    /**
     * The file cannot be loaded.
     *
     * @param line    place of the problem, 0 where it has none; likewise column
     * @param message one sentence
     */
    record Refused(FileReason reason, int line, int column, String message, List<String> warnings)
            implements
            ReadFile {
    }
}
