package org.tallystick.loader.catalog;

/** A file declares a group or attribute in a way that its definition does not allow; nothing of the file is loaded. */
public final class DefinitionConflict extends Exception {

    private static final long serialVersionUID = 1L;

    private final String attribute;

    /**
     * Makes a conflict.
     *
     * @param attribute the attribute whose type differs (event 187), null where the group itself cannot be defined
     */
    DefinitionConflict(String attribute, String sentence) {
        super(sentence);
        this.attribute = attribute;
    }

    /** The attribute whose type differs; null where the group itself cannot be defined. */
    public String attribute() {
        return attribute;
    }
}
