package org.tallystick.loader.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tallystick.loader.content.IdentificationForm;
import org.tallystick.loader.match.AttributeName;
import org.tallystick.loader.match.Identification;
import org.tallystick.loader.match.KeyText;
import org.tallystick.store.Computers;
import org.tallystick.store.JournaledTable;
import org.tallystick.store.KeyValues;
import org.tallystick.store.RowName;
import org.tallystick.store.Tx;

/**
 * Finds current computers by identification attributes. Name, SMSID and card have columns of their own; any other
 * attribute gets an index with the first MIF that designates it (domain 1.1: keys are read from the MIF, never fixed).
 * Belongs to the one writer.
 */
public final class KeyIndex {

    private static final Set<String> OWN_COLUMN = Set.of(AttributeName.SMSID, AttributeName.NAME,
            AttributeName.NET_CARD_ID);

    private final Map<Integer, Map<String, Integer>> furtherKeys = new HashMap<>();

    int[] find(Tx tx, int architecture, String attributeKey, String normal) {
        String key = KeyText.of(normal);
        return switch (attributeKey) {
            case AttributeName.SMSID -> Computers.bySmsid(tx, architecture, key);
            case AttributeName.NAME -> Computers.byName(tx, architecture, key);
            case AttributeName.NET_CARD_ID -> Computers.byCard(tx, architecture, key);
            default -> {
                Integer attribute = further(tx, architecture).get(attributeKey);
                yield attribute == null ? new int[0] : KeyValues.find(tx, attribute, key);
            }
        };
    }

    /** Enters a new computer (with nothing before), or one whose Identification changed. */
    public void put(Tx tx, int architecture, int computer, Identification before, Identification after) {
        for (Map.Entry<String, Integer> key : further(tx, architecture).entrySet()) {
            String old = before == null ? "" : before.normal(key.getKey());
            String now = after.normal(key.getKey());
            if (!old.equals(now)) {
                if (!old.isEmpty()) {
                    KeyValues.delete(tx, key.getValue(), KeyText.of(old), computer);
                }
                if (!now.isEmpty()) {
                    KeyValues.insert(tx, key.getValue(), KeyText.of(now), computer);
                }
            }
        }
    }

    /** The rows that {@link #put} writes for an Identification, so that they can be journaled before. */
    public List<RowName> keysOf(Tx tx, int architecture, int computer, Identification of) {
        List<RowName> rows = new ArrayList<>();
        further(tx, architecture).forEach((name, attribute) -> {
            String normal = of.normal(name);
            if (!normal.isEmpty()) {
                rows.add(RowName.of(JournaledTable.KEY_VALUE, attribute, KeyText.of(normal), computer));
            }
        });
        return rows;
    }

    /** Makes the indexes that a MIF's keys need and that are not there yet, in one pass over the computers. */
    void prepare(Tx tx, int architecture, Identification incoming) {
        Map<String, Integer> known = further(tx, architecture);
        Map<String, Integer> made = new LinkedHashMap<>();
        for (Identification.Attribute key : incoming.effectiveKeys()) {
            if (key.isTelling() && !OWN_COLUMN.contains(key.key()) && !known.containsKey(key.key())) {
                made.computeIfAbsent(key.key(), name -> KeyValues.insertAttribute(tx, architecture, name));
            }
        }
        if (made.isEmpty()) {
            return;
        }
        tx.onRollback(furtherKeys::clear);
        KeyValues.eachIdentification(tx, architecture, (computer, form) -> {
            Identification stored = IdentificationForm.read("", form);
            made.forEach((name, id) -> {
                String normal = stored.normal(name);
                if (!normal.isEmpty()) {
                    KeyValues.insert(tx, id, KeyText.of(normal), computer);
                }
            });
        });
        known.putAll(made);
    }

    private Map<String, Integer> further(Tx tx, int architecture) {
        return furtherKeys.computeIfAbsent(architecture, number -> {
            Map<String, Integer> read = new HashMap<>();
            KeyValues.attributes(tx, number).forEach(attribute -> read.put(attribute.nameKey(), attribute.id()));
            return read;
        });
    }

    /** The look-up text of one attribute of an Identification; empty where it is blank. */
    public static String column(Identification of, String attributeKey) {
        return KeyText.of(of.normal(attributeKey));
    }
}
