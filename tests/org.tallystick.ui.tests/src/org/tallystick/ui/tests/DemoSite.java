package org.tallystick.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tallystick.demo.DemoInventory;
import org.tallystick.loader.InventorySite;
import org.tallystick.loader.InventorySites;
import org.tallystick.loader.load.LoadListener;
import org.tallystick.loader.load.LoadRequest;
import org.tallystick.mif.MifProfile;
import org.tallystick.ui.Ids;

/** A site with some computers of the demo, made once; each test works on a copy of its own. */
final class DemoSite {

    static final String WIZARD = "Clean Up Duplicates";

    private static Path made;

    private final Dialogs console;

    DemoSite(Dialogs console) {
        this.console = console;
    }

    /** Copies the site and opens it, with the Duplicates view in front and its filter as at first. */
    void open(Path folder) throws IOException {
        Path master = master();
        Path site = folder.resolve("site");
        try (Stream<Path> paths = Files.walk(master)) {
            for (Path path : paths.toList()) {
                Files.copy(path, site.resolve(master.relativize(path)));
            }
        }
        console.open(site);
        console.show(Ids.VIEW_DUPLICATES);
        console.choose("duplicates.kind", "All");
        console.choose("duplicates.state", "Undecided");
        console.choose("duplicates.scope", "Current");
    }

    private static synchronized Path master() throws IOException {
        if (made == null) {
            Path folder = Files.createTempDirectory("tallystick");
            new DemoInventory(7, 120).writeTo(folder.resolve("files"));
            try (InventorySite site = InventorySites.create(folder.resolve("site"), "S01", "Test site")) {
                site.load(new LoadRequest(List.of(folder.resolve("files")), false, MifProfile.LEGACY,
                        LoadRequest.SITE_LIMIT, null), LoadListener.NONE, () -> false);
            }
            made = folder.resolve("site");
        }
        return made;
    }

    void search() {
        console.run(Ids.COMMAND_SEARCH, Map.of());
        console.settle();
    }

    /** How many sets of each kind are listed. */
    Map<String, Long> kinds() {
        return console.column("duplicates.table", "Kind").stream()
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
    }
}
