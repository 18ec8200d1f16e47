package org.tallystick.hierarchy.sites;

import java.util.Locale;

import org.tallystick.hierarchy.Refusal;
import org.tallystick.loader.InventorySites;
import org.tallystick.store.SiteRow;
import org.tallystick.store.Sites;
import org.tallystick.store.Tx;

/** The rules for codes of sites. */
final class SiteCode {

    private SiteCode() {
    }

    /** Says by an exception what is wrong with the code of a new site. */
    static void check(Tx tx, String code) {
        InventorySites.checkCode(code);
        Sites.get(tx, code).map(Site::of).ifPresent(known -> {
            throw Refusal.rule(known.isThere()
                    ? "There is a site " + known.title() + " already; every site has a code of its own."
                    : "The code " + code + " belonged to a site, " + known.name() + ", that was deleted, and a code is"
                            + " never given to another one (Q201603). Choose a new code, or record the recovery of that"
                            + " site if it was built again.");
        });
        for (SiteRow other : Sites.all(tx)) {
            if (other.domain().strip().equalsIgnoreCase(code)) {
                throw Refusal.rule("The code " + code + " is the name of the domain of site " + other.code()
                        + ", and the two must differ (Q256963); choose another one.");
            }
        }
        if (Sites.computersOfDomain(tx, code) > 0) {
            throw Refusal.rule("The code " + code + " is the name of a domain that computers report, and the two must"
                    + " differ (Q256963); choose another one.");
        }
    }

    /** Says by an exception that a domain has the name of a site. */
    static void checkDomain(Tx tx, String code, String domain) {
        String name = domain.strip().toUpperCase(Locale.ROOT);
        if (name.equals(code) || name.length() == code.length() && Sites.get(tx, name).isPresent()) {
            throw Refusal.rule("The domain " + domain.strip() + " has the name of a site, and the two must differ"
                    + " (Q256963).");
        }
    }
}
