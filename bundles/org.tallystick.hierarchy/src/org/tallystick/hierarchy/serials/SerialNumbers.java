package org.tallystick.hierarchy.serials;

import java.time.Instant;
import java.util.List;

/**
 * The numbers of this site's objects, and what is known of the numbers of other sites. A number is given once and never
 * again: not after a deletion, an undo, a crash, nor after a restore, for then no number is given until a person has raised
 * them (Q258924: package 14 was Office, and then SQL Server). Any thread but that of the user interface; failures are
 * {@code StoreException}s.
 */
public interface SerialNumbers {

    /** Every mark, by site, kind and peer. */
    List<HighWaterMark> marks();

    /**
     * Notes the largest number of a site and kind that another site, or this one, has seen.
     *
     * @return the mark before; where it is larger than {@code largest}, the one who told went back, which is an alarm when
     *         it speaks of its own numbers (Q288970)
     */
    long seen(String peer, String site, ObjectClass kind, long largest);

    /** Looks whether numbers were given that this database does not remember. */
    RestoreCheck restoreCheck();

    /**
     * Records that this database was restored; no number is given then until they are raised.
     *
     * @param backupOf when the backup was made; null where nobody knows
     */
    Recovery restored(Instant backupOf, String remark);

    /** Raises numbers and records it. They are never lowered again. */
    Recovery raise(RaiseRequest request);

    /** Restores and raises of a site that are known, the last first. */
    List<Recovery> recoveries(String site);
}
