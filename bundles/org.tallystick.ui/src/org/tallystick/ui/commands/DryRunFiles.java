package org.tallystick.ui.commands;

/** Dry Run of Files: what loading some files would do. */
public final class DryRunFiles extends LoadFiles {

    /** Makes the handler; the platform calls this. */
    public DryRunFiles() {
        super(true);
    }
}
