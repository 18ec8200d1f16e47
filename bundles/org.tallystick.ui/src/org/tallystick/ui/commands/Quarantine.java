package org.tallystick.ui.commands;

import org.tallystick.loader.duplicates.CleanupAction;

/** Quarantine Computers: out of the inventory, kept whole. */
public final class Quarantine extends ComputersCommand {

    /** Makes the handler; the platform calls this. */
    public Quarantine() {
        super(CleanupAction.QUARANTINE);
    }
}
