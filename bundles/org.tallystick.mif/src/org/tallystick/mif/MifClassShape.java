package org.tallystick.mif;

import java.util.List;

/**
 * What instances of a class have in common. One object is shared by all instances of a file that agree in it.
 *
 * @param className class string as first written
 * @param groupName name shown to people
 * @param attributeNames in the order of the group
 * @param types one for each attribute
 * @param storages one for each attribute
 * @param keyNames attributes that the key statement names, in its order, absent ones too; empty for none
 */
public record MifClassShape(String className, String groupName, List<String> attributeNames, List<MifType> types,
        List<MifStorage> storages, List<String> keyNames) {

    public MifClassShape {
        attributeNames = List.copyOf(attributeNames);
        types = List.copyOf(types);
        storages = List.copyOf(storages);
        keyNames = List.copyOf(keyNames);
    }
}
