package org.tallystick.hierarchy.sites;

import java.time.Instant;
import java.util.List;

/**
 * A time that a site was attached to a parent.
 *
 * @param detached  null while it lasts
 * @param path      codes from the parent to the central site when it ended; empty while it lasts
 * @param endReason empty while it lasts
 */
public record Attachment(long id, String site, String parent, Instant attached, Instant detached, List<String> path,
        String reason, String endReason) {

    /** Copies the list. */
    public Attachment {
        path = List.copyOf(path);
    }
}
