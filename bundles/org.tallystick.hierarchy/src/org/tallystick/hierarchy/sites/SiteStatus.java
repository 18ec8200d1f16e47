package org.tallystick.hierarchy.sites;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How a site stands, with the numbers of Q137376. Only some changes are legal. */
public enum SiteStatus {
    /** At work. */
    ACTIVE(1),
    /** Known, but nothing was heard of it yet. */
    PENDING(2),
    /** Its setup or a change of it failed. */
    FAILED(3),
    /** Gone; its code is kept, since a code is never given to another site (Q201603). */
    DELETED(4),
    /** Being brought to another version. */
    UPGRADE(5);

    private final int number;

    SiteStatus(int number) {
        this.number = number;
    }

    /** The number of Q137376. */
    public int number() {
        return number;
    }

    /** The status with a number; an unknown number is a failure and never taken for a success (Q190135). */
    public static SiteStatus of(int number) {
        for (SiteStatus status : values()) {
            if (status.number == number) {
                return status;
            }
        }
        return FAILED;
    }

    /** What it may become. */
    public Set<SiteStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(PENDING, FAILED, DELETED, UPGRADE);
            case PENDING -> EnumSet.of(ACTIVE, FAILED, DELETED);
            case FAILED -> EnumSet.of(ACTIVE, PENDING, DELETED);
            case UPGRADE -> EnumSet.of(ACTIVE, FAILED);
            case DELETED -> EnumSet.of(PENDING);
        };
    }

    /** The stable word, for people and scripts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a detailed status of Q137376 means, in words; empty for 0. */
    public static String explain(int detail) {
        return switch (detail) {
            case 0 -> "";
            case 100 -> "new";
            case 11, 12, 13 -> "preparing the installation" + phase(detail);
            case 21, 22, 23 -> "installation" + phase(detail);
            case 31, 32, 33 -> "first site control job" + phase(detail);
            case 41, 42, 43 -> "site control job" + phase(detail);
            case 51, 52 -> "waiting to be deleted";
            case 61, 62, 63, 64 -> "upgrade" + (detail == 64 ? "" : phase(detail));
            default -> "detail " + detail;
        };
    }

    private static String phase(int detail) {
        return switch (detail % 10) {
            case 1 -> " begun";
            case 2 -> " ended";
            default -> " failed";
        };
    }
}
