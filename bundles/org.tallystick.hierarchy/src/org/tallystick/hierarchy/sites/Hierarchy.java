package org.tallystick.hierarchy.sites;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tallystick.hierarchy.serials.Recovery;

/**
 * The sites above, beside and below this one as its database knows them, and when they were attached. Every change is in
 * the journal. Any thread but that of the user interface; failures are {@code StoreException}s.
 */
public interface Hierarchy {

    /** Every site at this moment. */
    SiteTree tree();

    /** Who may change the objects that a site made. */
    Ownership ownership(String origin);

    /** Makes a site known; where it has a parent, its attachment begins. */
    Site add(NewSite site);

    /**
     * Notes that a site was deleted; the row stays, and its code is never given to another one.
     *
     * @param reason in the words of who did it; may be empty
     */
    Site delete(String code, String reason);

    /** Puts a primary site without a parent below another one: refused where that would make a circle (Q126283). */
    Attachment attach(String code, String parent, String reason);

    /**
     * Takes a primary site from its parent, and keeps what both had in common. Objects from above are this site's own
     * from then on, if it is this site, because nothing above owns them any more.
     */
    DetachRecord detach(String code, String reason);

    /** The times that a site was attached, the last first. */
    List<Attachment> attachments(String code);

    /** What was kept when a time ended; empty where there is no such time or it lasts. */
    Optional<DetachRecord> detachRecord(long attachment);

    /**
     * Records that another site was recovered. A deleted one is expected again then.
     *
     * @param at       when it was
     * @param backupOf when its backup was made; null where nobody knows
     */
    Recovery recovered(String code, Instant at, Instant backupOf, Recovery.Raised raised, String remark);
}
