package org.tallystick.mif;

import java.util.Objects;

/**
 * An attribute of a group. Across files attributes are matched by name; the ID counts within the file only.
 *
 * @param name without blanks around it
 * @param id unique in the group
 * @param description or null
 * @param type its type
 * @param access ignored by SMS
 * @param storage a hint only
 * @param value null when there is no value statement
 * @param position of the word {@code start}
 */
public record MifAttribute(String name, int id, String description, MifType type, MifAccess access,
        MifStorage storage, MifValue value, MifPosition position) {

    public MifAttribute {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(access);
        Objects.requireNonNull(storage);
        Objects.requireNonNull(position);
    }

    MifAttribute withoutPositions() {
        return new MifAttribute(name, id, description, type, access, storage, value, MifPosition.NONE);
    }
}
