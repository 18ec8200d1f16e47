package org.tallystick.loader.catalog;

import org.tallystick.mif.MifPosition;

/** A file declares a group or attribute in a way that its definition does not allow; nothing of the file is loaded. */
public final class DefinitionConflict extends Exception {

    private static final long serialVersionUID = 1L;

    private final String attribute;
    private final transient MifPosition place;

    /**
     * Makes a conflict.
     *
     * @param attribute the attribute whose type differs (event 187), null where the group itself cannot be defined
     */
    DefinitionConflict(String attribute, String sentence) {
        this(attribute, sentence, null);
    }

    private DefinitionConflict(String attribute, String sentence, MifPosition place) {
        super(sentence);
        this.attribute = attribute;
        this.place = place;
    }

    /** The same with the place of the group in the file. */
    public DefinitionConflict at(MifPosition group) {
        return new DefinitionConflict(attribute, getMessage(), group);
    }

    /** Where the group begins in the file; null where that is not known. */
    public MifPosition place() {
        return place;
    }

    /** The attribute whose type differs; null where the group itself cannot be defined. */
    public String attribute() {
        return attribute;
    }
}
