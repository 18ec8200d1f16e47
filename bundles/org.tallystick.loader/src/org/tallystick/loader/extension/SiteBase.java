package org.tallystick.loader.extension;

import java.util.function.Function;

import org.tallystick.loader.InventorySite;
import org.tallystick.loader.journal.RowOwner;
import org.tallystick.store.SiteStore;

/**
 * What a layer of the engine above the loader builds on: the store of an open site, the notice to its listeners and a
 * word with the journal. The console and the command line have no business here.
 */
public interface SiteBase {

    /** The base of a site that was opened by {@code InventorySites}. */
    static SiteBase of(InventorySite site) {
        if (site instanceof SiteBase base) {
            return base;
        }
        throw new IllegalArgumentException("This is no site of the loader: " + site.getClass());
    }

    /** The database of the site; closed with the site. */
    SiteStore store();

    /** The site itself. */
    InventorySite site();

    /** Tells the listeners of the site that committed data changed. */
    void changed();

    /** Lets the journal show, and put back, the rows of a layer. */
    void register(RowOwner owner);

    /** The services of a layer, made at the first call and kept with the site. */
    <T> T layer(Class<T> kind, Function<SiteBase, T> maker);
}
