package org.tallystick.mif;

/** A group or a table: what carries inventory in a component. */
public sealed interface MifElement permits MifGroup, MifTable {

    /** The name as shown to people. */
    String name();

    /** The class string as written; compare with {@link MifNames#normalise(String)}. */
    String className();

    /** The ID, or null. */
    Integer id();

    /** Where the block begins. */
    MifPosition position();
}
