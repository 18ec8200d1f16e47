package org.tallystick.ui.commands;

/** Dry Run: what loading a folder would do. */
public final class DryRun extends LoadFolder {

    /** Makes the handler; the platform calls this. */
    public DryRun() {
        super(true);
    }
}
