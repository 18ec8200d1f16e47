package org.tallystick.loader.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.tallystick.loader.content.ContentHash;
import org.tallystick.loader.content.Row;
import org.tallystick.loader.content.RowShape;
import org.tallystick.loader.content.ValueKind;
import org.tallystick.loader.content.StoredRow;
import org.tallystick.mif.MifClassShape;
import org.tallystick.mif.MifStorage;
import org.tallystick.mif.MifType;
import org.tallystick.mif.MifValue;
import org.tallystick.store.Definitions.AttributeRow;
import org.tallystick.store.Definitions.ClassRow;

/** A group class with its attributes as the site knows them at one moment. Immutable. */
public final class ClassDefinition {

    private final ClassRow row;
    private final Map<String, AttributeRow> attributes;
    private final List<AttributeRow> byPosition;
    private final RowShape shape;

    ClassDefinition(String architectureKey, ClassRow row, List<AttributeRow> attributes) {
        this.row = row;
        this.byPosition = List.copyOf(attributes);
        this.attributes = LinkedHashMap.newLinkedHashMap(attributes.size());
        List<String> names = new ArrayList<>();
        List<MifType> types = new ArrayList<>();
        List<MifStorage> storages = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (AttributeRow attribute : attributes) {
            this.attributes.put(attribute.nameKey(), attribute);
            names.add(attribute.name());
            types.add(ValueKind.values()[attribute.kind()].type(attribute.length()));
            storages.add(MifStorage.values()[attribute.storage()]);
            if (attribute.key()) {
                keys.add(attribute.name());
            }
        }
        this.shape = new RowShape(architectureKey, row.key(),
                new MifClassShape(row.name(), row.groupName(), names, types, storages, keys));
    }

    /** Number of the class. */
    public int id() {
        return row.id();
    }

    /** Canonical class string. */
    public String key() {
        return row.key();
    }

    /** Class string as first spelled. */
    public String name() {
        return row.name();
    }

    /** Name of the group for people. */
    public String groupName() {
        return row.groupName();
    }

    /** Attributes by position, beginning with position 1. */
    public List<AttributeRow> attributes() {
        return byPosition;
    }

    AttributeRow attribute(String nameKey) {
        return attributes.get(nameKey);
    }

    /** Name of the attribute at a position; a placeholder where the position is not known. */
    public String attributeName(int position) {
        return position >= 1 && position <= byPosition.size() ? byPosition.get(position - 1).name() : "#" + position;
    }

    /** Position of an attribute by its comparison name, or -1. */
    public int position(String nameKey) {
        AttributeRow attribute = attributes.get(nameKey);
        return attribute == null ? -1 : attribute.position();
    }

    /** The shape of rows that have every attribute of the class. */
    public RowShape shape() {
        return shape;
    }

    /** A kept row as a reported one, so that it can be compared and changed. */
    public Row toRow(StoredRow stored, ContentHash.Maker maker) {
        MifValue[] values = new MifValue[byPosition.size()];
        for (int i = 0; i < stored.positions().length; i++) {
            values[stored.positions()[i] - 1] = stored.values()[i];
        }
        List<MifValue> list = Arrays.asList(values);
        return new Row(shape, list, null, shape.hash(list, maker), null);
    }
}
