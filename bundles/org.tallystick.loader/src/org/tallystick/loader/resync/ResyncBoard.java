package org.tallystick.loader.resync;

import java.nio.file.Path;
import java.util.List;

/** Open requests for a full inventory, one at most per computer (domain decision D20). */
public interface ResyncBoard {

    /**
     * Writes every request that is not answered to {@code outbox/<domain>/RESYNC.CFG} in the folder of the site.
     *
     * @return the files written
     */
    List<Path> write();

    /**
     * Marks a request as handed over.
     *
     * @return whether there was an open request of this number
     */
    boolean markDelivered(int id);
}
