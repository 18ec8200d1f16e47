package org.tallystick.hierarchy.sites;

import java.util.Locale;

/** What a site is in the hierarchy. */
public enum SiteKind {
    /** A primary site without a parent: the top of its hierarchy. */
    CENTRAL(1),
    /** A site with a database of its own and a parent. */
    PRIMARY(1),
    /** A site without a database; child of one primary site for ever, and parent of none. */
    SECONDARY(2);

    private final int code;

    SiteKind(int code) {
        this.code = code;
    }

    /** The number by which the database knows it; a central site is a primary one, for that changes with its parent. */
    int code() {
        return code;
    }

    static SiteKind of(int code, String parent) {
        if (code == SECONDARY.code) {
            return SECONDARY;
        }
        return parent == null ? CENTRAL : PRIMARY;
    }

    /** The stable word, for people and scripts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
