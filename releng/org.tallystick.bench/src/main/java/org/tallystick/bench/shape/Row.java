package org.tallystick.bench.shape;

/**
 * One instance of a class.
 *
 * @param values a {@link String} or a {@link Long} for each column
 */
public record Row(ClassSpec spec, Object[] values) {

    static Row of(ClassSpec spec, Object... values) {
        if (values.length != spec.columns().size()) {
            throw new IllegalArgumentException(spec.groupName() + " has " + spec.columns().size() + " columns");
        }
        return new Row(spec, values);
    }
}
