package org.tallystick.mif;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The component of a file.
 *
 * @param name its name
 * @param description its description, or null
 * @param paths where instrumentation is found; parsed, not used
 * @param enums named enumerations
 * @param elements groups and tables in file order
 */
public record MifComponent(String name, String description, List<MifPath> paths, List<MifEnum> enums,
        List<MifElement> elements) {

    public MifComponent {
        Objects.requireNonNull(name);
        paths = List.copyOf(paths);
        enums = List.copyOf(enums);
        elements = List.copyOf(elements);
    }

    /** The groups, in file order. */
    public List<MifGroup> groups() {
        return only(MifGroup.class);
    }

    /** The tables, in file order. */
    public List<MifTable> tables() {
        return only(MifTable.class);
    }

    private <T extends MifElement> List<T> only(Class<T> kind) {
        List<T> found = new ArrayList<>(elements.size());
        for (MifElement element : elements) {
            if (kind.isInstance(element)) {
                found.add(kind.cast(element));
            }
        }
        return List.copyOf(found);
    }

    MifComponent withoutPositions() {
        List<MifElement> bare = new ArrayList<>(elements.size());
        for (MifElement element : elements) {
            bare.add(switch (element) {
                case MifGroup group -> group.withoutPositions();
                case MifTable table -> table.withoutPositions();
            });
        }
        return new MifComponent(name, description, paths, enums, bare);
    }
}
