package org.tallystick.loader.repair;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.tallystick.loader.catalog.Catalog;
import org.tallystick.loader.catalog.ClassDefinition;
import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.StoredRow;
import org.tallystick.store.Contents;
import org.tallystick.store.Definitions;
import org.tallystick.store.Tx;

/** The shared rows and classes of a site as they are, whatever state they are in. For one transaction. */
final class SharedRows {

    private static final int REMEMBERED = 16_384;

    /**
     * A shared row.
     *
     * @param kept the hash under which it is kept
     * @param row  null where it cannot be read back
     */
    record Shared(ContentHash kept, StoredRow row) {
    }

    private final Tx tx;
    private final Map<Integer, Integer> doubled;
    private final BitSet named = new BitSet();
    private final Map<Integer, Optional<ClassDefinition>> classes = new HashMap<>();
    private final Map<Integer, String> architectures = new HashMap<>();
    private final Map<Integer, Optional<Shared>> rows = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Optional<Shared>> eldest) {
            return size() > REMEMBERED;
        }
    };

    SharedRows(Tx tx) {
        this.tx = tx;
        this.doubled = Contents.doubledInstances(tx);
        Definitions.architectures(tx)
                .forEach(row -> architectures.put(row.id(), Catalog.architectureKey(row.name())));
    }

    /** A shared row by its number; empty where there is none. */
    Optional<Shared> get(int number) {
        named.set(number);
        return rows.computeIfAbsent(number, id -> Contents.sharedRow(tx, id)
                .map(row -> new Shared(ContentHash.of(row.hash()), read(row.body()))));
    }

    static StoredRow read(byte[] body) {
        try {
            return StoredRow.read(body);
        } catch (IllegalStateException e) {
            return null;
        }
    }

    /** The number of the same row that came first; the number itself where the row stands once. */
    int first(int number) {
        return doubled.getOrDefault(number, number);
    }

    /** Rows that stand once more under a hash, with the number of the first. */
    Map<Integer, Integer> doubled() {
        return doubled;
    }

    /** Notes that a row is named. */
    void name(int number) {
        named.set(number);
    }

    /** Numbers that were asked for so far. */
    BitSet named() {
        return named;
    }

    /** A class; null where it is not defined. */
    ClassDefinition definition(int classId) {
        return classes.computeIfAbsent(classId, id -> Definitions.groupClass(tx, id)
                .map(row -> Catalog.read(tx, architectures.getOrDefault(row.architecture(), ""), id))).orElse(null);
    }
}
