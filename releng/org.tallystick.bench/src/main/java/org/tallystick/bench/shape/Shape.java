package org.tallystick.bench.shape;

import java.util.List;

/** A kind of generated computer. Any computer can be made alone, from seed and number. Safe for any thread. */
public interface Shape {

    /** The name for tables and options. */
    String name();

    /** All classes of the shape; the rows of {@link #rows} are in this order. */
    List<ClassSpec> classes();

    /** The rows of a computer. */
    List<Row> rows(long seed, int computer, Variant variant);

    /** The shape of a name. */
    static Shape named(String name) {
        return switch (name) {
            case "pc" -> new PcShape();
            case "software" -> new SoftwareShape();
            default -> throw new IllegalArgumentException("no shape is called " + name + ": pc, software");
        };
    }
}
