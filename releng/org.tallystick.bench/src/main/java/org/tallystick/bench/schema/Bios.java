package org.tallystick.bench.schema;

import java.util.List;

import org.tallystick.bench.shape.ClassSpec;

/** The question that administrators ask: which computers have this BIOS? */
final class Bios {

    /** Place of the version among the columns. */
    static final int VERSION_COLUMN = 2;

    private Bios() {
    }

    static ClassSpec spec(List<ClassSpec> classes) {
        return classes.stream().filter(spec -> spec.groupName().equals("PC BIOS")).findFirst().orElseThrow();
    }
}
