package org.tallystick.mif;

import java.util.Objects;

/**
 * An inventory file as a tree. Immutable, so it may go from thread to thread.
 *
 * @param header the IDMIF comment lines, {@link MifHeader#NONE} for none
 * @param language the language statement, or null
 * @param component the one component
 */
public record MifDocument(MifHeader header, String language, MifComponent component) {

    public MifDocument {
        Objects.requireNonNull(header);
        Objects.requireNonNull(component);
    }

    /** The same tree with every position {@link MifPosition#NONE}, to compare trees by content. */
    public MifDocument withoutPositions() {
        return new MifDocument(header, language, component.withoutPositions());
    }
}
