package org.tallystick.hierarchy;

import java.util.UUID;

import org.tallystick.hierarchy.distribution.Distribution;
import org.tallystick.hierarchy.distribution.SiteDistribution;
import org.tallystick.hierarchy.serials.SerialNumbers;
import org.tallystick.hierarchy.serials.SiteNumbers;
import org.tallystick.hierarchy.sites.Hierarchy;
import org.tallystick.hierarchy.sites.SiteHierarchy;
import org.tallystick.hierarchy.sites.SiteRows;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.cleanup.SiteCleanup;
import org.tallystick.loader.extension.SiteBase;
import org.tallystick.store.Settings;
import org.tallystick.store.SiteStore;

/** The services of the hierarchy over one open site, wired together. */
final class OpenHierarchy implements HierarchySite {

    private final InventorySite site;
    private final SiteHierarchy hierarchy;
    private final SiteNumbers numbers;
    private final SiteDistribution distribution;

    OpenHierarchy(SiteBase base) {
        SiteStore store = base.store();
        site = base.site();
        String database = store.unit(tx -> {
            String guid = Settings.get(tx, SiteCleanup.SITE_GUID).orElseGet(() -> UUID.randomUUID().toString());
            if (Settings.get(tx, SiteCleanup.SITE_GUID).isEmpty()) { // made before sites had one
                Settings.put(tx, SiteCleanup.SITE_GUID, guid);
            }
            SiteHierarchy.ensureOwn(tx, site.siteCode(), site.siteName(), guid);
            return guid;
        });
        numbers = new SiteNumbers(store, site.siteCode(), database, base::changed);
        hierarchy = new SiteHierarchy(store, site.siteCode(), SiteDistribution::memberFingerprint, base::changed);
        distribution = new SiteDistribution(store, site.siteCode(), numbers, base::changed);
        base.register(new SiteRows(site.siteCode()));
        base.register(distribution.journalOwner());
    }

    @Override
    public InventorySite inventory() {
        return site;
    }

    @Override
    public Hierarchy hierarchy() {
        return hierarchy;
    }

    @Override
    public Distribution distribution() {
        return distribution;
    }

    @Override
    public SerialNumbers serialNumbers() {
        return numbers;
    }
}
