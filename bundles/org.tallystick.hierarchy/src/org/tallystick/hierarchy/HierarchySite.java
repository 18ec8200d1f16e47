package org.tallystick.hierarchy;

import org.tallystick.hierarchy.distribution.Distribution;
import org.tallystick.hierarchy.serials.SerialNumbers;
import org.tallystick.hierarchy.sites.Hierarchy;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.extension.SiteBase;

/**
 * An open site with what makes it part of a hierarchy; the one door of this layer. Whoever opens a site and may undo
 * changes in it goes through this door once, for the journal puts back rows of this layer only by its rules.
 */
public interface HierarchySite {

    /** The hierarchy of an open site; the same one at every call, closed with the site. */
    static HierarchySite of(InventorySite site) {
        return SiteBase.of(site).layer(HierarchySite.class, OpenHierarchy::new);
    }

    /** The site itself. */
    InventorySite inventory();

    /** Sites above, beside and below. */
    Hierarchy hierarchy();

    /** Packages, advertisements, collections and machine groups. */
    Distribution distribution();

    /** The numbers of objects. */
    SerialNumbers serialNumbers();
}
