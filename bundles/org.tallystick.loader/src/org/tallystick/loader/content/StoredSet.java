package org.tallystick.loader.content;

import java.util.ArrayList;
import java.util.List;

/**
 * All rows of one class that one source reported for a computer, as the store keeps them.
 *
 * @param source  number of the source
 * @param classId number of the class
 * @param keys    positions of the key attributes when the rows were loaded; empty where the class had no key
 * @param hash    over the rows, whatever their order
 * @param rows    the rows in their byte form: numbers of shared rows, and rows of the computer's own
 */
public record StoredSet(int source, int classId, int[] keys, ContentHash hash, byte[] rows) {

    private static final int FORM = 1;

    /** Writes the sets of a computer as one content row. */
    public static byte[] write(List<StoredSet> sets) {
        int size = 8;
        for (StoredSet set : sets) {
            size += set.rows.length + 40;
        }
        ByteWriter form = new ByteWriter(size);
        form.put(FORM).putNumber(sets.size());
        for (StoredSet set : sets) {
            form.putNumber(set.source).putNumber(set.classId).putNumber(set.keys.length);
            for (int key : set.keys) {
                form.putNumber(key);
            }
            form.putRaw(set.hash.toBytes()).putBytes(set.rows);
        }
        return form.toBytes();
    }

    /** Reads the sets of a computer. */
    public static List<StoredSet> read(byte[] bytes) {
        return read(new ByteReader(bytes));
    }

    static List<StoredSet> read(ByteReader form) {
        Part part = readPart(form);
        if (!part.whole()) {
            throw new IllegalStateException("The kept bytes are damaged.");
        }
        return part.sets();
    }

    /**
     * What can be read of the sets of a computer.
     *
     * @param sets  those before the damage
     * @param whole whether there is none
     */
    public record Part(List<StoredSet> sets, boolean whole) {
    }

    /** Reads the sets of a computer as far as they can be read. */
    public static Part readPart(byte[] bytes) {
        return readPart(new ByteReader(bytes));
    }

    static Part readPart(ByteReader form) {
        List<StoredSet> sets = new ArrayList<>();
        try {
            if (form.get() != FORM) {
                return new Part(sets, false);
            }
            int count = form.getCount();
            for (int i = 0; i < count; i++) {
                int source = form.getInt();
                int classId = form.getInt();
                int[] keys = new int[form.getCount()];
                for (int k = 0; k < keys.length; k++) {
                    keys[k] = form.getInt();
                }
                ContentHash hash = ContentHash.of(form.getRaw(ContentHash.LENGTH));
                sets.add(new StoredSet(source, classId, keys, hash, form.getBytes()));
            }
            return new Part(sets, true);
        } catch (IllegalStateException e) {
            return new Part(sets, false);
        }
    }
}
