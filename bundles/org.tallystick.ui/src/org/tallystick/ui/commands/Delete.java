package org.tallystick.ui.commands;

import org.tallystick.loader.duplicates.CleanupAction;

/** Delete Computers: out of the database, kept in the journal. */
public final class Delete extends ComputersCommand {

    /** Makes the handler; the platform calls this. */
    public Delete() {
        super(CleanupAction.DELETE);
    }
}
