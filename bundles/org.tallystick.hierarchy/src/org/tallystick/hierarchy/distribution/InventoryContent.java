package org.tallystick.hierarchy.distribution;

import java.util.List;

/**
 * How the inventory tells that a package is installed.
 *
 * @param files names of files that tell it, sorted; empty where the package is not inventoried
 */
public record InventoryContent(List<String> files) {

    /** Nothing. */
    public static final InventoryContent NONE = new InventoryContent(List.of());

    /** Brings texts into the form in which they are kept. */
    public InventoryContent {
        files = files.stream().map(file -> Texts.line(file, "name of an inventoried file"))
                .filter(file -> !file.isEmpty()).distinct().sorted().toList();
    }
}
