package org.tallystick.loader.content;

import java.util.List;

/**
 * What a load or a clean-up replaced: the groups that changed, as they were, and the Identification where it changed.
 * Sets that were not there before stand with no rows, so that taking a load back knows what it added.
 *
 * @param identification in the form of {@link IdentificationForm}, null where it did not change
 * @param sets           the changed sets
 * @param origin         the computer whose history it was before a merge; 0 for the computer that has it
 */
public record Earlier(byte[] identification, List<StoredSet> sets, int origin) {

    /** What a computer itself had. */
    public Earlier(byte[] identification, List<StoredSet> sets) {
        this(identification, sets, 0);
    }

    /** The same as the history of another computer; where it came from first is kept. */
    public Earlier movedFrom(int computer) {
        return origin == 0 ? new Earlier(identification, sets, computer) : this;
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return identification == null && sets.isEmpty();
    }

    /** The byte form. */
    public byte[] write() {
        byte[] rows = StoredSet.write(sets);
        ByteWriter form = new ByteWriter(rows.length + 300);
        form.putBytes(identification == null ? new byte[0] : identification).putRaw(rows);
        if (origin != 0) {
            form.putNumber(origin);
        }
        return form.toBytes();
    }

    /**
     * What can be read of a state.
     *
     * @param whole whether there is no damage
     */
    public record Part(Earlier earlier, boolean whole) {
    }

    /** Reads the byte form as far as it can be read. */
    public static Part readPart(byte[] bytes) {
        ByteReader form = new ByteReader(bytes);
        try {
            byte[] identification = form.getBytes();
            StoredSet.Part sets = StoredSet.readPart(form);
            return new Part(new Earlier(identification.length == 0 ? null : identification, sets.sets(),
                    sets.whole() && form.hasMore() ? form.getInt() : 0), sets.whole());
        } catch (IllegalStateException e) {
            return new Part(new Earlier(null, List.of()), false);
        }
    }

    /** Reads the byte form. */
    public static Earlier read(byte[] bytes) {
        ByteReader form = new ByteReader(bytes);
        byte[] identification = form.getBytes();
        List<StoredSet> sets = StoredSet.read(form);
        return new Earlier(identification.length == 0 ? null : identification, sets,
                form.hasMore() ? form.getInt() : 0);
    }
}
