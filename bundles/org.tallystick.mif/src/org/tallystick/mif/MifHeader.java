package org.tallystick.mif;

import java.util.List;

/**
 * The comment lines at the top of an IDMIF or NOIDMIF to which SMS 2.0 gives meaning.
 *
 * @param architecture {@code //Architecture<name>}, or null
 * @param uniqueId {@code //UniqueID<id>}, or null
 * @param agentId {@code //AgentID<name>}, or null
 * @param keyAttributes contents of the brackets of all {@code //KeyAttribute<..><..>} lines, in order
 */
public record MifHeader(String architecture, String uniqueId, String agentId, List<String> keyAttributes) {

    /** A file without header lines. */
    public static final MifHeader NONE = new MifHeader(null, null, null, List.of());

    public MifHeader {
        keyAttributes = List.copyOf(keyAttributes);
    }

    /** Whether any of the lines is there. */
    public boolean isPresent() {
        return architecture != null || uniqueId != null || agentId != null || !keyAttributes.isEmpty();
    }
}
