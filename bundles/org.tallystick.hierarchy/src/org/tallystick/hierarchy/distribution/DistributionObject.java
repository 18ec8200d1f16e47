package org.tallystick.hierarchy.distribution;

import java.time.Instant;

import org.tallystick.hierarchy.serials.ObjectClass;
import org.tallystick.hierarchy.serials.ObjectId;
import org.tallystick.hierarchy.sites.Ownership;

/**
 * An object of software distribution as it was read at one moment.
 *
 * @param guid          what makes it this object and no other, at every site and under every number
 * @param id            its name; the site in it made it
 * @param change        change number, one more with each change
 * @param changedSite   code of the site where it was changed last
 * @param sourceVersion version of the files that a package distributes; 0 for other kinds
 * @param ownership     who may change it
 */
public record DistributionObject(String guid, ObjectClass kind, ObjectId id, Definition definition, long change,
        String changedSite, long sourceVersion, Instant created, Instant changed, Fingerprint fingerprint,
        Ownership ownership) {

    /** The name. */
    public String name() {
        return definition.name();
    }

    /** For sentences, such as {@code Package S010000E, Office}. */
    public String title() {
        String label = kind.label();
        return Character.toUpperCase(label.charAt(0)) + label.substring(1) + ' ' + id + ", " + name();
    }
}
