package org.tallystick.mif;

import java.util.List;
import java.util.Objects;

/**
 * A path block: which program serves instrumented attributes on which operating system. SMS ignores it.
 *
 * @param name the name that {@code * "name"} values refer to
 * @param targets one entry per operating system, in file order
 */
public record MifPath(String name, List<Target> targets) {

    public MifPath {
        Objects.requireNonNull(name);
        targets = List.copyOf(targets);
    }

    /**
     * One line of a path block.
     *
     * @param system dos, macos, os2, unix, win16, win32, win9x or winnt
     * @param file the program, or null for {@code direct-interface}
     */
    public record Target(String system, String file) {

        public Target {
            Objects.requireNonNull(system);
        }
    }
}
