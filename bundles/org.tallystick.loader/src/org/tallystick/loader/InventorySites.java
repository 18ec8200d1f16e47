package org.tallystick.loader;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.tallystick.loader.cleanup.SiteCleanup;
import org.tallystick.loader.duplicates.IdentityRebuild;
import org.tallystick.store.Settings;
import org.tallystick.store.SiteStore;
import org.tallystick.store.StatementProbe;
import org.tallystick.store.StoreException;
import org.tallystick.store.StoreProblem;

/** Makes and opens site databases. */
public final class InventorySites {

    private static final String CODE = "site-code";
    private static final String NAME = "site-name";
    private static final int LONGEST_NAME = 200;
    private static final String BUILT_IN = "SMS"; // SMS00024 is a collection that every site has
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL");

    private InventorySites() {
    }

    /**
     * Makes a new site in a folder that does not exist or is empty, and opens it.
     *
     * @param code three characters A-Z or 0-9, upper case, not the name of a device (Q182420, Q271885), not
     *             {@code SMS}
     */
    public static InventorySite create(Path folder, String code, String name) {
        checkCode(code);
        String shown = name == null || name.isBlank() ? code : name.strip();
        if (shown.length() > LONGEST_NAME) {
            throw new StoreException(StoreProblem.BAD_NAME, "The name of the site is longer than " + LONGEST_NAME
                    + " characters; choose a shorter one.", null);
        }
        SiteStore store = SiteStore.create(folder, "Tallystick", tx -> {
            Settings.put(tx, CODE, code);
            Settings.put(tx, NAME, shown);
            Settings.put(tx, SiteCleanup.SITE_GUID, UUID.randomUUID().toString());
            IdentityRebuild.markWhole(tx);
        });
        return new OpenSite(store, code, shown);
    }

    /**
     * Opens a site.
     *
     * @param program who opens it, told to others who try the same
     */
    public static InventorySite open(Path folder, String program) {
        return open(folder, program, StatementProbe.NONE);
    }

    /** Opens a site whose every statement is looked at first; for tests that stop it, and for diagnosis. */
    public static InventorySite open(Path folder, String program, StatementProbe probe) {
        SiteStore store = SiteStore.open(folder, program, probe);
        try {
            String code = store.read(tx -> Settings.get(tx, CODE)).orElse("???");
            String name = store.read(tx -> Settings.get(tx, NAME)).orElse(code);
            return new OpenSite(store, code, name);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Says in a sentence what is wrong with a site code, by an exception; passes when nothing is. */
    public static void checkCode(String code) {
        boolean sound = code != null && code.length() == 3
                && code.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
        if (!sound) {
            throw new StoreException(StoreProblem.BAD_NAME,
                    "A site code has three characters A-Z or 0-9 in upper case, such as S01.", null);
        }
        if (code.equals(BUILT_IN)) {
            throw new StoreException(StoreProblem.BAD_NAME, "The site code " + code
                    + " marks objects that come with the system and cannot be used; choose another one.", null);
        }
        if (DEVICES.contains(code.toUpperCase(Locale.ROOT))) {
            throw new StoreException(StoreProblem.BAD_NAME,
                    "The site code " + code + " is the name of a device and cannot be used; choose another one.", null);
        }
    }
}
