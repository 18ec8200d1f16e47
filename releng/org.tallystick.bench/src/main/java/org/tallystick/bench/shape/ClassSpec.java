package org.tallystick.bench.shape;

import java.util.List;

/**
 * A group class of a shape.
 *
 * @param keys how many of the first columns are keys; 0 for a group with one instance
 */
public record ClassSpec(String groupName, String className, int keys, List<Column> columns) {

    /**
     * An attribute.
     *
     * @param length characters of a text at most, 0 for an integer
     * @param common whether many computers have the same value
     */
    public record Column(String name, int length, boolean common) {

        /** Whether values are integers. */
        public boolean isNumber() {
            return length == 0;
        }
    }

    static ClassSpec of(String groupName, String className, int keys, Column... columns) {
        return new ClassSpec(groupName, className, keys, List.of(columns));
    }

    static Column common(String name, int length) {
        return new Column(name, length, true);
    }

    static Column own(String name, int length) {
        return new Column(name, length, false);
    }

    static Column number(String name, boolean common) {
        return new Column(name, 0, common);
    }

    /** Whether whole rows are the same on many computers. */
    public boolean isCommon() {
        return columns.stream().allMatch(Column::common);
    }
}
