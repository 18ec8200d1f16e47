package org.tallystick.loader.cleanup;

import java.time.Instant;

/**
 * A client that must be given a new SMSID, as a person ordered it.
 *
 * @param smsid   the SMSID that it must no longer use, in its canonical form
 * @param name    its Name, canonical; empty where it has none
 * @param card    its NetCardID, canonical; empty where it has none
 * @param ordered when that was
 * @param set     the set of clones
 * @param done    whether a current record with this name and card has another SMSID now
 */
public record IdentityOrder(String smsid, String name, String card, Instant ordered, String set, boolean done) {
}
