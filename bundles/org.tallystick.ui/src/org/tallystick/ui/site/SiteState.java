package org.tallystick.ui.site;

import java.nio.file.Path;

import org.tallystick.loader.InventorySite;
import org.tallystick.store.StoreProblem;

/**
 * How the console stands to a site database.
 *
 * @param folder  the folder in question, null for {@link Kind#NONE}
 * @param site    the open site, only for {@link Kind#OPEN}
 * @param message why it failed, only for {@link Kind#FAILED}
 * @param problem what failed, only for {@link Kind#FAILED}
 */
public record SiteState(Kind kind, Path folder, InventorySite site, String message, StoreProblem problem) {

    /** No site is open. */
    static final SiteState NONE = new SiteState(Kind.NONE, null, null, null, null);

    /** The four states that every view can show. */
    public enum Kind {
        /** Nothing is open, and nothing was asked for. */
        NONE,
        /** A database is being opened or made. */
        STARTING,
        /** A site is open. */
        OPEN,
        /** The last attempt failed. */
        FAILED
    }

    static SiteState starting(Path folder) {
        return new SiteState(Kind.STARTING, folder, null, null, null);
    }

    static SiteState open(InventorySite site) {
        return new SiteState(Kind.OPEN, site.folder(), site, null, null);
    }

    static SiteState failed(Path folder, String message, StoreProblem problem) {
        return new SiteState(Kind.FAILED, folder, null, message, problem);
    }

    /** Whether a site is open. */
    public boolean isOpen() {
        return kind == Kind.OPEN;
    }
}
