package org.tallystick.hierarchy.distribution;

import java.util.List;
import java.util.Map;

import org.tallystick.hierarchy.serials.ObjectClass;

/**
 * What an administrator can change of an object: a value, the same for the same fields. Its {@link #fields} are the form in
 * which it is kept, compared field by field, merged and fingerprinted; {@link #of} makes it again from them.
 */
public sealed interface Definition permits SoftwarePackage, Advertisement, ComputerCollection, MachineGroup {

    /** The kind of object. */
    ObjectClass kind();

    /** The name; not blank. */
    String name();

    /** Words of the administrator, with line breaks; empty where there are none. */
    String comment();

    /** Every field that has a value, by its stable name, in the order in which people read them. */
    Map<String, String> fields();

    /** Instance GUIDs of the objects that it names. */
    List<String> references();

    /** The fingerprint over the fields. */
    default Fingerprint fingerprint() {
        return Fingerprint.of(kind(), fields());
    }

    /**
     * Makes a definition from fields.
     *
     * @throws org.tallystick.store.StoreException with a sentence where a field cannot be what it is
     */
    static Definition of(ObjectClass kind, Map<String, String> fields) {
        FieldReader reader = new FieldReader(fields);
        return switch (kind) {
            case PACKAGE -> SoftwarePackage.read(reader);
            case ADVERTISEMENT -> Advertisement.read(reader);
            case COLLECTION -> ComputerCollection.read(reader);
            case MACHINE_GROUP -> MachineGroup.read(reader);
        };
    }
}
