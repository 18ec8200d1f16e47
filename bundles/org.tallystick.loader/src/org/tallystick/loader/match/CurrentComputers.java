package org.tallystick.loader.match;

/**
 * The current computers of one architecture, as the matcher asks for them; history and quarantine are never searched.
 * Called on the thread of the loader, inside its transaction.
 */
public interface CurrentComputers {

    /**
     * Finds the computers that have a value.
     *
     * @param attributeKey the attribute's {@link AttributeName#key(String) key}
     * @param normal       the canonical form, not empty
     * @return their numbers in rising order, empty where there is none
     */
    int[] find(String attributeKey, String normal);

    /** Reads the Identification of a computer that {@link #find} named. */
    Identification identification(int computer);
}
