package org.tallystick.loader.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tallystick.mif.MifValue;
import org.tallystick.store.Contents;
import org.tallystick.store.Tx;

/**
 * Turns reported rows into the byte form of a set and back. Rows that many computers have are kept once, known by the
 * hash of their content, so that the same row can never get two numbers nor two rows one (Q250063, Q226897). Belongs
 * to the one writer; readers make one of their own.
 */
public final class RowStore {

    private static final int CACHE_SLOTS = 1 << 19;
    static final int OWN_ROW = 0;

    private final SharedRowCache cache;
    private final SharingPolicy policy = new SharingPolicy();
    private final Map<Integer, StoredRow> readRows;

    private RowStore(int slots, int remembered) {
        cache = new SharedRowCache(slots);
        readRows = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, StoredRow> eldest) {
                return size() > remembered;
            }
        };
    }

    /** For the writer: remembers half a million rows in 10 MB. */
    public static RowStore forWriter() {
        return new RowStore(CACHE_SLOTS, 8192);
    }

    /** For one query. */
    public static RowStore forReader() {
        return new RowStore(2, 4096);
    }

    /** Where the attributes of a row lie in its class. */
    public record Places(int classId, int[] positions, int[] order) {
    }

    /**
     * Writes the rows of a set.
     *
     * @param places for each row
     */
    public byte[] write(Tx tx, List<Row> rows, List<Places> places) {
        int[] numbers = new int[rows.size()];
        byte[][] bodies = new byte[rows.size()][];
        List<byte[]> newHashes = new ArrayList<>();
        List<byte[]> newBodies = new ArrayList<>();
        List<Integer> newRows = new ArrayList<>();
        Set<ContentHash> fresh = new HashSet<>();
        for (int i = 0; i < numbers.length; i++) {
            Row row = rows.get(i);
            int known = cache.get(row.hash());
            if (known > 0) {
                numbers[i] = known;
                policy.note(places.get(i).classId(), numbers.length, true);
                continue;
            }
            bodies[i] = body(row, places.get(i));
            boolean share = policy.fits(bodies[i])
                    && (known == SharedRowCache.SEEN
                            || policy.sharesAtFirstSight(places.get(i).classId(), numbers.length));
            if (!share) {
                cache.put(row.hash(), SharedRowCache.SEEN);
                continue;
            }
            int kept = Contents.findInstance(tx, row.hash().toBytes());
            policy.note(places.get(i).classId(), numbers.length, kept > 0);
            if (kept > 0) {
                numbers[i] = kept;
                cache.put(row.hash(), kept);
            } else if (fresh.add(row.hash())) {
                newHashes.add(row.hash().toBytes());
                newBodies.add(bodies[i]);
                newRows.add(i);
            }
        }
        if (!newRows.isEmpty()) {
            keep(tx, rows, newRows, Contents.insertInstances(tx, newHashes, newBodies), numbers);
        }
        return form(numbers, bodies);
    }

    /** Writes rows that are never shared, such as the status of a computer with its time. */
    public static byte[] writeOwn(List<Row> rows, List<Places> places) {
        byte[][] bodies = new byte[rows.size()][];
        for (int i = 0; i < bodies.length; i++) {
            bodies[i] = body(rows.get(i), places.get(i));
        }
        return form(new int[bodies.length], bodies);
    }

    private void keep(Tx tx, List<Row> rows, List<Integer> newRows, int[] made, int[] numbers) {
        List<ContentHash> hashes = new ArrayList<>(made.length);
        for (int i = 0; i < made.length; i++) {
            ContentHash hash = rows.get(newRows.get(i)).hash();
            numbers[newRows.get(i)] = made[i];
            cache.put(hash, made[i]);
            hashes.add(hash);
        }
        tx.onRollback(() -> {
            hashes.forEach(cache::forget);
            for (int number : made) {
                readRows.remove(number); // another row gets the number next
            }
        });
    }

    private static byte[] form(int[] numbers, byte[][] bodies) {
        int size = 8;
        for (byte[] body : bodies) {
            size += body == null ? 4 : body.length + 4;
        }
        ByteWriter form = new ByteWriter(size);
        form.putNumber(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            form.putNumber(numbers[i]);
            if (numbers[i] == OWN_ROW) {
                form.putBytes(bodies[i]);
            }
        }
        return form.toBytes();
    }

    private static byte[] body(Row row, Places places) {
        ByteWriter form = new ByteWriter(160);
        int count = 0;
        for (MifValue value : row.values()) {
            if (value != null) {
                count++;
            }
        }
        form.putNumber(count);
        for (int place : places.order()) {
            MifValue value = row.values().get(place);
            if (value != null) {
                form.putNumber(places.positions()[place]);
                Values.put(form, value);
            }
        }
        return form.toBytes();
    }

    /** Reads the rows of a set. */
    public List<StoredRow> read(Tx tx, StoredSet set) {
        ByteReader form = new ByteReader(set.rows());
        int count = form.getCount();
        List<StoredRow> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int number = form.getInt();
            rows.add(number == OWN_ROW ? StoredRow.read(form.getBytes()) : shared(tx, number));
        }
        return rows;
    }

    /** Numbers of the shared rows of a set. */
    public static List<Integer> sharedNumbers(StoredSet set) {
        ByteReader form = new ByteReader(set.rows());
        int count = form.getCount();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = form.getInt();
            if (number == OWN_ROW) {
                form.skip(form.getInt());
            } else {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** How many rows a set has. */
    public static int count(StoredSet set) {
        return new ByteReader(set.rows()).getCount();
    }

    private StoredRow shared(Tx tx, int number) {
        StoredRow known = readRows.get(number);
        if (known == null) {
            byte[] body = Contents.instance(tx, number)
                    .orElseThrow(() -> new IllegalStateException("Shared row " + number + " is not there."));
            known = StoredRow.read(body);
            readRows.put(number, known);
        }
        return known;
    }
}
