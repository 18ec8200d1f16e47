package org.tallystick.loader.content;

import java.util.List;

/**
 * What a load replaced: the groups that changed, as they were, and the Identification where it changed. Sets that were
 * not there before stand with no rows, so that taking a load back knows what it added.
 *
 * @param identification in the form of {@link IdentificationForm}, null where it did not change
 * @param sets           the changed sets
 */
public record Earlier(byte[] identification, List<StoredSet> sets) {

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return identification == null && sets.isEmpty();
    }

    /** The byte form. */
    public byte[] write() {
        byte[] rows = StoredSet.write(sets);
        ByteWriter form = new ByteWriter(rows.length + 300);
        form.putBytes(identification == null ? new byte[0] : identification).putRaw(rows);
        return form.toBytes();
    }

    /** Reads the byte form. */
    public static Earlier read(byte[] bytes) {
        ByteReader form = new ByteReader(bytes);
        byte[] identification = form.getBytes();
        return new Earlier(identification.length == 0 ? null : identification, StoredSet.read(form));
    }
}
