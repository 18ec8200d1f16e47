package org.tallystick.store;

/**
 * A row of the computers table. Times are milliseconds since 1970 in UTC, null where there is none.
 *
 * @param id             number of the computer
 * @param guid           identity of the row over all sites
 * @param ownerSite      code of the site that loaded it
 * @param architecture   number of the architecture
 * @param state          {@link #CURRENT}, {@link #QUARANTINED} or {@link #MERGED}
 * @param revision       rises with every change
 * @param nameKey        canonical form of the name for look-ups; empty where it is blank. Likewise the other keys
 * @param identification the Identification as reported, in the loader's encoding
 * @param status         the WorkstationStatus group, kept without history; null where there is none
 * @param contentHash    hash over all groups but the status
 * @param scan           time of the newest scan
 * @param lastFile       file that was loaded last
 * @param removed        when it was taken out of the inventory
 * @param removedBy      file that did it
 */
public record ComputerRow(int id, String guid, String ownerSite, int architecture, int state, int revision,
        String nameKey, String smsidKey, String cardKey, String siteKey, String domainKey, byte[] identification,
        byte[] status, byte[] contentHash, Long scan, long firstLoaded, long loaded, long lastFile, Long removed,
        Long removedBy, String removalReason) {

    /** In the inventory and found by matching. */
    public static final int CURRENT = 0;
    /** Taken out of the inventory, kept whole. */
    public static final int QUARANTINED = 1;
    /** Joined into another record, which has its history now. */
    public static final int MERGED = 2;
    /** Longest key; longer canonical forms are to be shortened by the caller, and compared in full afterwards. */
    public static final int KEY_LENGTH = 200;
}
