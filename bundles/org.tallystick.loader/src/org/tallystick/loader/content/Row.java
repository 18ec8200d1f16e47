package org.tallystick.loader.content;

import java.util.List;

import org.tallystick.mif.MifAction;
import org.tallystick.mif.MifPosition;
import org.tallystick.mif.MifValue;

/**
 * One instance of a group as a file reports it, ready to be compared.
 *
 * @param shape  attributes of the row
 * @param values in the order of the shape, null where there is none
 * @param action what a delta asks for, null where it asks nothing
 * @param hash   over names and values, blind to order and to attributes without value
 * @param place  where the row begins in its file; null for a row that was kept
 */
public record Row(RowShape shape, List<MifValue> values, MifAction action, ContentHash hash, MifPosition place) {

    /** The value of an attribute by its comparison name, null where there is none. */
    public MifValue value(String attributeKey) {
        int index = shape.indexOf(attributeKey);
        return index < 0 ? null : values.get(index);
    }
}
