package org.tallystick.loader.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.mif.MifClassShape;
import org.tallystick.mif.MifNames;
import org.tallystick.mif.MifValue;

/**
 * What the rows of a class in one file have in common, with the order in which their values are hashed. Letter case of
 * names does not count (Q185913).
 */
public final class RowShape {

    private final MifClassShape declared;
    private final String[] keys;
    private final byte[][] keyBytes;
    private final Integer[] order;
    private final byte[] prefix;
    private final Map<String, Integer> places = new HashMap<>();

    /** Prepares a shape for an architecture. */
    public RowShape(String architectureKey, String classKey, MifClassShape declared) {
        this(declared, new ByteWriter(64).putText(architectureKey).putText(classKey).toBytes());
    }

    /** Prepares another shape of the same class. */
    public RowShape(RowShape sameClass, MifClassShape declared) {
        this(declared, sameClass.prefix);
    }

    private RowShape(MifClassShape declared, byte[] prefix) {
        this.declared = declared;
        this.prefix = prefix;
        int count = declared.attributeNames().size();
        keys = new String[count];
        keyBytes = new byte[count][];
        order = new Integer[count];
        for (int i = 0; i < count; i++) {
            keys[i] = MifNames.normalise(declared.attributeNames().get(i));
            // The kind belongs to the value: a date that becomes a text of the same letters is a change (event 187).
            keyBytes[i] = (keys[i] + '\0' + ValueKind.of(declared.types().get(i)).ordinal())
                    .getBytes(StandardCharsets.UTF_8);
            places.putIfAbsent(keys[i], i);
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparing(i -> keys[i]));
    }

    /** Names, types and keys as the file declares them. */
    public MifClassShape declared() {
        return declared;
    }

    /** How many attributes there are. */
    public int size() {
        return keys.length;
    }

    /** Comparison name of an attribute. */
    public String key(int index) {
        return keys[index];
    }

    /** Place of an attribute, or -1. */
    public int indexOf(String attributeKey) {
        return places.getOrDefault(attributeKey, -1);
    }

    /** Comparison names of the key attributes that the rows have, in the order of the attributes. */
    public List<String> keyAttributes() {
        List<String> found = new ArrayList<>();
        for (String name : declared.keyNames()) {
            String key = MifNames.normalise(name);
            if (indexOf(key) >= 0) {
                found.add(key);
            }
        }
        found.sort(Comparator.comparingInt(this::indexOf));
        return found;
    }

    /** The hash of a row of this shape. */
    public ContentHash hash(List<MifValue> values, ContentHash.Maker maker) {
        ByteWriter form = maker.form();
        form.putRaw(prefix);
        for (int index : order) {
            MifValue value = values.get(index);
            if (value != null) {
                form.putBytes(keyBytes[index]);
                Values.put(form, value);
            }
        }
        return maker.make();
    }
}
