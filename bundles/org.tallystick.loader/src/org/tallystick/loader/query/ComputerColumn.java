package org.tallystick.loader.query;

/** Columns by which the list of computers can be sorted. */
public enum ComputerColumn {
    /** Number of the computer. */
    ID,
    /** Name, without case. */
    NAME,
    /** SMSID, without case. */
    SMSID,
    /** Network card. */
    NET_CARD_ID,
    /** Time of the last hardware scan. */
    LAST_SCAN,
    /** Time of the last load. */
    LAST_LOADED
}
