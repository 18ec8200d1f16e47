package org.tallystick.loader.load;

/**
 * What a load follows besides the files.
 *
 * @param siteCode     the site that owns what it loads (domain decision D19)
 * @param removalLimit computers that files may remove within an hour, 0 for no limit (D7)
 */
public record LoadSettings(String siteCode, int removalLimit) {

    /** Limit of a new site. */
    public static final int DEFAULT_REMOVAL_LIMIT = 100;
}
