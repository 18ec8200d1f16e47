package org.tallystick.mif;

/** What a delta asks for an instance ({@code Pragma = "SMS:Update"}). */
public enum MifAction {
    /** A new instance; of one that exists: an update (Q148649). */
    ADD,
    /** Replace the instance with these keys. */
    UPDATE,
    /** Remove the instance; on the Identification group: the computer. */
    DELETE
}
