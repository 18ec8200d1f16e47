package org.tallystick.mif;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds attributes of a group that bear the name of an earlier one; reader and flattening agree through this. */
final class AttributeNames {

    private static final int FEW = 16;
    private static final boolean[] NONE = new boolean[0];

    private AttributeNames() {
    }

    /** For each attribute whether an earlier one has its name; an empty array when none has. */
    static boolean[] repeated(List<MifAttribute> attributes) {
        int size = attributes.size();
        if (size > FEW) {
            return repeatedAmongMany(attributes);
        }
        boolean[] repeated = NONE;
        for (int i = 1; i < size; i++) {
            String name = attributes.get(i).name();
            for (int j = 0; j < i; j++) {
                if (name.equalsIgnoreCase(attributes.get(j).name())) {
                    repeated = repeated.length == 0 ? new boolean[size] : repeated;
                    repeated[i] = true;
                    break;
                }
            }
        }
        return repeated;
    }

    private static boolean[] repeatedAmongMany(List<MifAttribute> attributes) {
        boolean[] repeated = NONE;
        Set<String> names = HashSet.newHashSet(attributes.size());
        for (int i = 0; i < attributes.size(); i++) {
            if (!names.add(MifNames.normalise(attributes.get(i).name()))) {
                repeated = repeated.length == 0 ? new boolean[attributes.size()] : repeated;
                repeated[i] = true;
            }
        }
        return repeated;
    }
}
