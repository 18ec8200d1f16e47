package org.tallystick.hierarchy.sites;

import java.util.List;

import org.tallystick.hierarchy.serials.HighWaterMark;
import org.tallystick.hierarchy.serials.ObjectClass;
import org.tallystick.hierarchy.serials.ObjectId;

/**
 * What a site and those above it had in common when they parted, and every mark that was known then. It is the base of the
 * comparison before the site comes back (Q258924).
 *
 * @param attachment the time that ended
 * @param objects    the objects that the site had from above
 */
public record DetachRecord(Attachment attachment, List<SharedObject> objects, List<HighWaterMark> marks) {

    /**
     * One object as it was then.
     *
     * @param change      its change number
     * @param fingerprint over its definition, hexadecimal
     * @param members     over its direct members, hexadecimal; empty where its kind has none
     */
    public record SharedObject(String guid, ObjectClass kind, ObjectId id, String name, long change, String fingerprint,
            String members) {
    }

    /** Copies the lists. */
    public DetachRecord {
        objects = List.copyOf(objects);
        marks = List.copyOf(marks);
    }
}
