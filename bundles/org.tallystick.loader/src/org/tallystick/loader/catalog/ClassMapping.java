package org.tallystick.loader.catalog;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How the attributes of a reported shape lie in the definition of its class.
 *
 * @param definition the class
 * @param positions  for each attribute of the shape its position in the class
 * @param order      places of the shape in rising order of their positions
 */
public record ClassMapping(ClassDefinition definition, int[] positions, int[] order) {

    static ClassMapping of(ClassDefinition definition, int[] positions) {
        Integer[] places = new Integer[positions.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        Arrays.sort(places, Comparator.comparingInt(place -> positions[place]));
        int[] order = new int[places.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = places[i];
        }
        return new ClassMapping(definition, positions, order);
    }
}
