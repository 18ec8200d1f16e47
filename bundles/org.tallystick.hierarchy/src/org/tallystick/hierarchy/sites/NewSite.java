package org.tallystick.hierarchy.sites;

/**
 * A site to be made known.
 *
 * @param name    the code is taken where it is blank
 * @param parent  code of the site above; null for a central one
 * @param server  empty where it is not known; likewise the domain and the version
 */
public record NewSite(String code, String name, SiteKind kind, String parent, String server, String domain,
        String version) {
}
