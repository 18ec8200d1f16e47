package org.tallystick.hierarchy.sites;

import java.util.List;

/**
 * Who may change an object, worked out from the site that made it, this site and the sites above, and never kept: a lock
 * that is kept is lost with one notice (Q226852) or appears where it should not (Q253270).
 *
 * @param origin the site that made the object
 * @param owner  the site that may change it
 * @param here   this site
 */
public record Ownership(String origin, String owner, String here) {

    /**
     * The ownership of an object.
     *
     * @param path codes from the parent of this site to the central one
     */
    public static Ownership of(String origin, String here, List<String> path) {
        return new Ownership(origin, path.contains(origin) && !origin.equals(here) ? origin : here, here);
    }

    /** Whether it can be changed above only. */
    public boolean isLocked() {
        return !owner.equals(here);
    }

    /** Whether this site has it from another one that does not stand above it any more, so that it may change it. */
    public boolean isTakenOver() {
        return !isLocked() && !origin.equals(here);
    }
}
