package org.tallystick.ui.commands;

import org.tallystick.loader.duplicates.CleanupAction;

/** Restore Computers from Quarantine: back into the inventory. */
public final class Restore extends ComputersCommand {

    /** Makes the handler; the platform calls this. */
    public Restore() {
        super(CleanupAction.RESTORE);
    }
}
