package org.tallystick.loader.legacy;

/** Hears how far an import is; called on its thread, often. */
public interface ImportListener {

    /** For those who do not care. */
    ImportListener NONE = new ImportListener() {
    };

    /** A table is read. */
    default void reading(String table, long row) {
        // not everybody shows it
    }

    /** A step of the preparation begins, in words for people. */
    default void step(String text) {
        // not everybody shows it
    }

    /** A machine is done, durably. */
    default void done(MachineResult result) {
        // not everybody shows it
    }
}
