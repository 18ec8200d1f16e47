package org.tallystick.loader.duplicates;

import java.util.List;

/**
 * A set with its records side by side.
 *
 * @param attributes names of the compared attributes: the Identification, then serial number, UUID and the like
 * @param differs    for each attribute, whether the records differ in it
 * @param members    one for each record that is there still
 * @param timeline   for kind 2, stretches of time by identity, oldest first; empty otherwise
 */
public record SetDetails(DuplicateSet set, List<String> attributes, List<Boolean> differs, List<SetMember> members,
        List<Sighting> timeline) {
}
