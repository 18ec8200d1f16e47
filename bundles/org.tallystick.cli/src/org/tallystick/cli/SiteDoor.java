package org.tallystick.cli;

import java.nio.file.Path;

import org.tallystick.loader.InventorySite;
import org.tallystick.loader.InventorySites;

/** How the commands come to a site; another door stands here when the commands are tested on their own. */
interface SiteDoor {

    /** The door to real site databases. */
    SiteDoor REAL = new SiteDoor() {
        @Override
        public InventorySite create(Path folder, String code, String name) {
            return InventorySites.create(folder, code, name);
        }

        @Override
        public InventorySite open(Path folder, String program) {
            return InventorySites.open(folder, program);
        }
    };

    /** Makes a site and opens it. */
    InventorySite create(Path folder, String code, String name);

    /** Opens a site. */
    InventorySite open(Path folder, String program);
}
